#include "analysis/signature.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <vector>

#include "bench/generated_list.hpp"
#include "nearest.hpp"
#include "networks.hpp"
#include "support/repetitions.hpp"

namespace facgraph {
namespace {

using similarity::Measure;
using similarity::NearestPeople;
using similarity::Scorer;
using similarity::Signature;
using testing::every_measure;

/// A network as an index has it.
class Arrays {
 public:
  explicit Arrays(const Scorer& scorer) {
    const auto& network = scorer.network();
    for (const auto person : ids<FacultyId>(network.faculty_count())) {
      append(network.topics_of(person), topics_);
      append(scorer.rarest_first(person), rarest_first_);
      starts_.push_back(static_cast<std::uint32_t>(topics_.size()));
    }
    for (const auto topic : ids<TopicId>(network.topic_count())) {
      append(network.faculty_of(topic), people_);
      topic_starts_.push_back(static_cast<std::uint32_t>(people_.size()));
    }
  }

  similarity::TopicLists lists() const {
    return {starts_, topics_, rarest_first_, topic_starts_, people_};
  }

 private:
  static void append(auto span, auto& to) { to.insert(to.end(), span.begin(), span.end()); }

  std::vector<std::uint32_t> starts_{0};
  std::vector<TopicId> topics_;
  std::vector<TopicId> rarest_first_;
  std::vector<std::uint32_t> topic_starts_{0};
  std::vector<FacultyId> people_;
};

/// How many people, of every `step`-th, have other neighbors by signatures than the plain algorithm
/// says.
std::size_t differences_in_all(const Network& network, const Measure& measure, std::size_t count,
                               std::uint32_t step) {
  const Scorer scorer(network, measure);
  const Arrays arrays(scorer);
  const auto lists = arrays.lists();
  const auto digests = similarity::make_digests(lists, measure);
  if (!NearestPeople::can_search(lists, measure, digests.bits)) return 0;
  const auto signatures = similarity::make_signatures(lists, digests.people);
  const NearestPeople nearest(lists, measure, digests.bits, digests.people, signatures);
  NearestPeople::Workspace workspace(nearest);
  std::size_t different = 0;
  for (std::uint32_t at = 0; at < network.faculty_count(); at += step) {
    const auto found = nearest.top(FacultyId{at}, count, workspace);
    different += testing::equal(found, scorer.top(FacultyId{at}, count)) ? 0 : 1;
  }
  return different;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signatures)

BOOST_AUTO_TEST_CASE(hold_a_total_from_below) {
  // Three bits of the mantissa: 1.75 is one of them, 1.8 lies between 1.75 and 1.875.
  for (const auto& [total, held] :
       {std::pair(0., 0.), std::pair(1., 1.), std::pair(1.75, 1.75), std::pair(1.8, 1.75),
        std::pair(377.3, 352.), std::pair(1e-3, 0.), std::pair(.0045, .00439453125)})
    BOOST_TEST(similarity::total_at_least(similarity::signature_of_total(total)) == held);
  for (double total = .0044; total < 1e7; total *= 1.003) {
    const auto held = similarity::total_at_least(similarity::signature_of_total(total));
    BOOST_REQUIRE((held <= total && held >= total * 7 / 8));
  }
  for (const double total : {3e7, 1e300})  // more than eight bits can tell
    BOOST_TEST(similarity::total_at_least(similarity::signature_of_total(total)) < 1.6e7);
}

BOOST_AUTO_TEST_CASE(hold_the_topics_of_who_lists_one) {
  const auto network = testing::network_of({{0, 1}, {1}, {}, {0, 2}}, 4);
  const Scorer scorer(network, *similarity::find_measure("common"));
  const Arrays arrays(scorer);
  const auto lists = arrays.lists();
  const auto digests = similarity::make_digests(lists, scorer.measure());
  const auto bit = [](std::uint32_t topic) {
    return Signature{1} << similarity::signature_bit(TopicId{topic});
  };
  // Every topic weighs 1, and 1 has the code 64: an eighth more is one code, and 2^-8 has code 0.
  const auto total = [](std::uint32_t code) { return Signature{code << 24}; };
  const auto first = bit(0) | bit(1) | total(72);
  const auto second = bit(1) | total(64);
  const auto fourth = bit(0) | bit(2) | total(72);
  const std::vector<Signature> expected{first, fourth, first, second, fourth};
  BOOST_TEST(similarity::make_signatures(lists, digests.people) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(have_24_bits_for_topics) {
  Signature met = 0;
  for (std::uint32_t topic = 0; topic < 10'000; ++topic) {
    const auto bit = similarity::signature_bit(TopicId{topic});
    BOOST_REQUIRE(bit < 24U);
    met |= Signature{1} << bit;
  }
  BOOST_TEST(met == 0xff'ffffU);
}

BOOST_DATA_TEST_CASE(leave_out_nobody_of_random_graphs, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  for (std::uint32_t seed = 1; seed <= testing::repetitions(1000U); ++seed)
    BOOST_REQUIRE_MESSAGE(
        differences_in_all(testing::random_network(seed), measure, 3, 1 + seed % 6) == 0,
        measure.name << ", seed " << seed);
}

BOOST_DATA_TEST_CASE(leave_out_nobody_of_a_large_list, every_measure, row) {
  static const auto network = bench::GeneratedList(4000, 7).network();
  BOOST_TEST(differences_in_all(network, similarity::measures()[row], 10, 11) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
