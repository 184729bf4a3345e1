#include "facgraph/model/network.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <vector>

namespace facgraph {
namespace {

TopicMention mention(std::uint32_t topic, std::uint32_t count = 1) {
  return {TopicId{topic}, "", {}, count};
}

Roster roster_of(std::vector<std::vector<TopicMention>> lists, std::size_t topics) {
  Roster roster;
  for (auto& list : lists) roster.faculty.emplace_back().mentions = std::move(list);
  roster.topics.resize(topics);
  return roster;
}

std::vector<std::uint32_t> counts(const Network& network, std::uint32_t person) {
  const auto span = network.counts_of(FacultyId{person});
  return {span.begin(), span.end()};
}

using Counts = std::vector<std::uint32_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(network_counts)

BOOST_AUTO_TEST_CASE(follow_the_topics_of_a_person_and_add_up) {
  const auto network = build_network(
      roster_of({{mention(2, 5), mention(0), mention(2, 3)}, {}, {mention(1), mention(0, 2)}}, 3));
  BOOST_TEST(network.has_counts());
  BOOST_TEST(counts(network, 0) == (Counts{1, 8}), boost::test_tools::per_element());
  BOOST_TEST(counts(network, 1).empty());
  BOOST_TEST(counts(network, 2) == (Counts{2, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(are_not_kept_where_the_list_has_none) {
  const auto network = build_network(roster_of({{mention(0), mention(0)}, {mention(1)}}, 2));
  BOOST_TEST(!network.has_counts());
  BOOST_TEST(counts(network, 0).empty());
}

BOOST_AUTO_TEST_CASE(are_gone_with_other_topics_but_links_stay) {
  auto roster = roster_of({{mention(0, 2), mention(1)}, {mention(1)}}, 2);
  roster.links.push_back({TopicId{0}, TopicId{1}, {}, {}});
  const auto network = build_network(roster);
  const auto other =
      network.with_topics(BipartiteGraph<TopicId>(2, 2, {{FacultyId{1}, TopicId{0}}}));
  BOOST_TEST(network.has_counts());
  BOOST_TEST(!other.has_counts());
  BOOST_TEST(other.linked_to(TopicId{0}).size() == 1);
  BOOST_TEST(other.topics_of(FacultyId{0}).empty());
}

BOOST_AUTO_TEST_CASE(stay_in_range) {
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  const auto network =
      build_network(roster_of({{mention(0, most), mention(0, 7), mention(1, 0)}}, 2));
  BOOST_TEST(counts(network, 0) == (Counts{most, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
