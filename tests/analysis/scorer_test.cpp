#include "facgraph/analysis/scorer.hpp"

#include <boost/test/unit_test.hpp>

#include "facgraph/analysis/pairs.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

using similarity::Neighbor;
using similarity::Scorer;
using Numbers = std::vector<std::uint32_t>;

Numbers people(const std::vector<Neighbor>& neighbors) {
  Numbers result;
  for (const auto& neighbor : neighbors)
    result.push_back(static_cast<std::uint32_t>(neighbor.person));
  return result;
}

/// Person 0 shares {0, 1} with 3, {0} with 1 and 2, nothing with 4.
Network ranks() { return testing::network_of({{0, 1}, {0}, {0}, {0, 1, 2, 3}, {4}}, 5); }

}  // namespace

BOOST_AUTO_TEST_SUITE(scorer)

BOOST_AUTO_TEST_CASE(ranks_best_first_then_more_shared_then_lower_id) {
  const auto network = ranks();
  // Overlap: 3 scores 2/2, 1 and 2 score 1/1, and share less.
  const Scorer scorer(network, similarity::measure("overlap"));
  BOOST_TEST(people(scorer.neighbors(FacultyId{0})) == (Numbers{3, 1, 2}),
             boost::test_tools::per_element());
  // Jaccard: 1/2, 1/2 and 2/4 are equal as well.
  const Scorer jaccard(network, similarity::measure("jaccard"));
  BOOST_TEST(people(jaccard.neighbors(FacultyId{0})) == (Numbers{3, 1, 2}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(top_takes_the_first_above_a_minimum) {
  const auto network = ranks();
  const Scorer scorer(network, similarity::measure("common"));
  BOOST_TEST(people(scorer.top(FacultyId{0}, 2)) == (Numbers{3, 1}),
             boost::test_tools::per_element());
  BOOST_TEST(people(scorer.top(FacultyId{0}, 9, 2)) == Numbers{3},
             boost::test_tools::per_element());
  BOOST_TEST(scorer.top(FacultyId{0}, 0).empty());
  BOOST_TEST(scorer.top(FacultyId{0}, 9, 3).empty());
}

BOOST_AUTO_TEST_CASE(shared_topics_and_contributions_start_with_the_rarest) {
  const auto network = ranks();
  const Scorer scorer(network, similarity::measure("resource-allocation"));
  const auto shared = scorer.shared_topics(FacultyId{0}, FacultyId{3});
  BOOST_TEST((shared == std::vector<TopicId>{TopicId{1}, TopicId{0}}));
  const auto parts = scorer.contributions(FacultyId{0}, FacultyId{3});
  BOOST_REQUIRE(parts.size() == 2);
  BOOST_TEST((parts[0].topic == TopicId{1} && parts[1].topic == TopicId{0}));
  BOOST_TEST(parts[0].share == 1. / 2);
  BOOST_TEST(parts[1].share == 1. / 4);
}

BOOST_AUTO_TEST_CASE(a_topic_that_everybody_lists_contributes_nothing) {
  const auto network = testing::network_of({{0}, {0}}, 1);
  const Scorer scorer(network, similarity::default_measure());
  const auto parts = scorer.contributions(FacultyId{0}, FacultyId{1});
  BOOST_REQUIRE(parts.size() == 1);
  BOOST_TEST(parts.front().share == 0);
  const auto listed = similarity::pairs(scorer);
  BOOST_REQUIRE(listed.size() == 1);
  BOOST_TEST(listed.front().score == 0);
  BOOST_TEST(similarity::pairs(scorer, 1e-9).empty());
}

BOOST_AUTO_TEST_CASE(pairs_are_ranked_like_neighbors) {
  const auto network = ranks();
  const auto found = similarity::pairs(Scorer(network, similarity::measure("jaccard")));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  for (const auto& pair : found)
    ends.emplace_back(static_cast<std::uint32_t>(pair.a), static_cast<std::uint32_t>(pair.b));
  const decltype(ends) expected{{1, 2}, {0, 3}, {0, 1}, {0, 2}, {1, 3}, {2, 3}};
  BOOST_TEST((ends == expected));
}

BOOST_AUTO_TEST_CASE(an_empty_network_has_no_pairs) {
  const Network network;
  BOOST_TEST(similarity::pairs(Scorer(network, similarity::default_measure())).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
