#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/scorer.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using similarity::Scorer;

Network with_counts(const testing::TopicLists& lists, std::size_t topics,
                    std::vector<std::uint32_t> counts) {
  const auto plain = testing::network_of(lists, topics);
  return {plain.topics(), plain.labs(), {}, std::move(counts)};
}

/// Random lists, with counts from 1 to 9.
Network random_counts(std::uint32_t seed) {
  const auto lists = testing::random_lists(14, 12, .3, seed);
  std::mt19937 engine(seed);
  std::vector<std::uint32_t> counts(testing::network_of(lists, 12).topics().edge_count());
  for (auto& count : counts) count = 1 + static_cast<std::uint32_t>(engine() % 9);
  return with_counts(lists, 12, counts);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(counts_of_mentions)

BOOST_AUTO_TEST_CASE(raise_the_affinity_by_hand) {
  // Topic 0 is mentioned three times by 0 and twice by 1; topic 1 is 1's alone; 2 lists neither.
  const auto network = with_counts({{0}, {0, 1}, {2}}, 3, {3, 2, 4, 1});
  const Scorer scorer(network, similarity::measure("affinity"));
  const auto common = std::log(1.5);
  const auto rare = std::log(3.);
  const auto of_0 = (1 + std::log(3.)) * common;
  const auto of_1 = (1 + std::log(2.)) * common;
  const auto alone = (1 + std::log(4.)) * rare;
  const auto expected = of_0 * of_1 / std::sqrt(of_0 * std::sqrt(of_1 * of_1 + alone * alone));
  BOOST_TEST(std::abs(scorer.score(FacultyId{0}, FacultyId{1}) - expected) < 1e-14);
}

BOOST_DATA_TEST_CASE(do_not_matter_to_other_measures, data::xrange(similarity::measures().size()),
                     row) {
  const auto& measure = similarity::measures()[row];
  const auto network = random_counts(3);
  const Network plain(network.topics(), network.labs());
  const Scorer with(network, measure);
  const Scorer without(plain, measure);
  bool differs = false;
  for (std::uint32_t u = 0; u < 14; ++u)
    for (std::uint32_t v = 0; v < u; ++v)
      differs = differs ||
                with.score(FacultyId{u}, FacultyId{v}) != without.score(FacultyId{u}, FacultyId{v});
  BOOST_TEST(differs == (measure.count_factor != nullptr));
}

BOOST_AUTO_TEST_CASE(weigh_links_as_well) {
  // 0 mentions topic 0 three times; 1 mentions topic 1, which is broader; 2 is there for the
  // weights.
  const auto plain = with_counts({{0}, {1}, {2}}, 3, {3, 1, 1});
  const std::vector<TopicLink> links{{TopicId{0}, TopicId{1}, {}, {}}};
  const Network network(plain.topics(), plain.labs(), links, {3, 1, 1});
  const auto idf = std::log(3.);
  const auto of_0 = (1 + std::log(3.)) * idf;
  const Scorer scorer(network, similarity::measure("affinity"));
  const auto expected = .5 * of_0 * idf / std::sqrt(of_0 * idf);
  BOOST_TEST(std::abs(scorer.score(FacultyId{0}, FacultyId{1}) - expected) < 1e-14);
}

BOOST_AUTO_TEST_CASE(keep_the_laws_of_the_affinity) {
  const std::vector<TopicLink> links{{TopicId{0}, TopicId{1}, {}, {}},
                                     {TopicId{2}, TopicId{3}, {}, {}}};
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    const auto counted = random_counts(seed);
    std::vector<std::uint32_t> counts;
    for (const auto person : ids<FacultyId>(14))
      for (const auto count : counted.counts_of(person)) counts.push_back(count);
    const Network network(counted.topics(), counted.labs(),
                          std::span(links).first(seed % 2 * links.size()), counts);
    const Scorer scorer(network, similarity::measure("affinity"));
    for (const auto u : ids<FacultyId>(14)) {
      for (const auto& [v, score, shared] : scorer.neighbors(u)) {
        BOOST_TEST(score == scorer.score(u, v));
        BOOST_TEST(score == scorer.score(v, u));
        double sum = 0;
        for (const auto& part : scorer.contributions(u, v)) sum += part.share;
        BOOST_TEST(std::abs(sum - score) <= 1e-12 * (1 + score));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
