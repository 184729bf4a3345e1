#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/scorer.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

using similarity::Scorer;
namespace data = boost::unit_test::data;

TopicLink link(std::uint32_t narrower, std::uint32_t broader) {
  return {TopicId{narrower}, TopicId{broader}, Rule::containment, {}};
}

/// Person 0 lists topics 0 and 1, person 1 lists 1 and 2, person 2 only 3; 0 is linked to 2.
Network small() { return testing::linked_network_of({{0, 1}, {1, 2}, {3}}, 4, {link(0, 2)}); }

Network random() {
  std::vector<TopicLink> links;
  for (std::uint32_t topic = 0; topic + 3 < 12; topic += 2) links.push_back(link(topic, topic + 3));
  return testing::linked_network_of(testing::random_lists(20, 12, .3, 7), 12, links);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linked_topics)

BOOST_AUTO_TEST_CASE(make_the_cosine_soft) {
  const auto network = small();
  const Scorer cosine(network, similarity::measure("cosine"));
  // aᵀMb = 1 + 1/2; aᵀMa = bᵀMb = 2, as neither has two linked topics.
  BOOST_TEST(cosine.score(FacultyId{0}, FacultyId{1}) == .75);
  const Scorer common(network, similarity::measure("common"));
  BOOST_TEST(common.score(FacultyId{0}, FacultyId{1}) == 1.5);
}

BOOST_AUTO_TEST_CASE(count_in_a_persons_own_norm) {
  // Person 0 lists both linked topics: aᵀMa = 2 + 2/2; person 1 one of them: aᵀMb = 1 + 1/2.
  const auto network = testing::linked_network_of({{0, 1}, {0}}, 2, {link(0, 1)});
  const Scorer cosine(network, similarity::measure("cosine"));
  BOOST_TEST(std::abs(cosine.score(FacultyId{0}, FacultyId{1}) - 1.5 / std::sqrt(3.)) < 1e-15);
}

BOOST_AUTO_TEST_CASE(find_people_who_share_nothing_else) {
  const auto network = testing::linked_network_of({{0}, {1}, {2}}, 3, {link(0, 1)});
  const Scorer scorer(network, similarity::measure("idf-cosine"));
  const auto neighbors = scorer.neighbors(FacultyId{0});
  BOOST_REQUIRE(neighbors.size() == 1);
  BOOST_TEST((neighbors[0].person == FacultyId{1}));
  BOOST_TEST(neighbors[0].shared == 0U);
  BOOST_TEST(neighbors[0].score == .5);
}

BOOST_DATA_TEST_CASE(keep_the_laws, data::xrange(similarity::measures().size()), row) {
  const auto& measure = similarity::measures()[row];
  const auto network = random();
  const Scorer scorer(network, measure);
  Scorer::Workspace workspace(scorer);
  for (const auto u : ids<FacultyId>(network.faculty_count())) {
    for (const auto& neighbor : scorer.sharing(u, workspace)) {
      const auto v = neighbor.person;
      BOOST_TEST(neighbor.score == scorer.score(v, u));
      BOOST_TEST(neighbor.score >= 0);
      if (measure.bounded) BOOST_TEST(neighbor.score <= 1);
      if (!measure.additive) continue;
      double sum = 0;
      for (const auto& part : scorer.contributions(u, v)) sum += part.share;
      BOOST_TEST(std::abs(sum - neighbor.score) < 1e-12);
    }
  }
}

BOOST_AUTO_TEST_CASE(do_not_count_where_a_measure_does_not_add_up) {
  const auto network = small();
  const Scorer linked(network, similarity::measure("hypergeometric"));
  const auto plain_network = testing::network_of({{0, 1}, {1, 2}, {3}}, 4);
  const Scorer plain(plain_network, similarity::measure("hypergeometric"));
  BOOST_TEST(linked.score(FacultyId{0}, FacultyId{1}) == plain.score(FacultyId{0}, FacultyId{1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
