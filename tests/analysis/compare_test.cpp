#include "facgraph/analysis/compare.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

namespace facgraph {
namespace {

using comparison::Ends;
using People = std::vector<FacultyId>;
using Topics = std::vector<TopicId>;

struct Person {
  std::string name;
  std::vector<std::string> topics;
};

Roster roster_of(const std::vector<Person>& people) {
  Roster roster;
  for (const auto& [name, topics] : people) {
    auto& person = roster.faculty.emplace_back();
    person.name = name;
    for (const auto& key : topics) {
      auto found = std::ranges::find(roster.topics, key, &Topic::key);
      if (found == roster.topics.end()) found = roster.topics.insert(found, {key, key});
      person.mentions.push_back({static_cast<TopicId>(found - roster.topics.begin()), key, {}, 1});
    }
  }
  return roster;
}

constexpr FacultyId id(std::uint32_t person) { return FacultyId{person}; }

/// Bo leaves, Di comes; Ann turns from a to c; there are two named Cy.
const Roster before = roster_of({{"Ann", {"a", "b"}}, {"Bo", {"b"}}, {"Cy", {"a"}}, {"Cy", {"d"}}});
const Roster after = roster_of({{"Cy", {"a"}}, {"Di", {"e"}}, {"Ann", {"c", "b"}}, {"Cy", {"d"}}});

}  // namespace

BOOST_AUTO_TEST_SUITE(compare)

BOOST_AUTO_TEST_CASE(people_by_name_and_topics_by_key) {
  const auto same = comparison::identities(before, after);
  BOOST_TEST((same.people.went() == People{id(1)}));
  BOOST_TEST((same.people.came() == People{id(1)}));
  BOOST_TEST((same.people.after[0] == id(2)));
  BOOST_TEST((same.people.after[2] == id(0)));
  BOOST_TEST((same.people.after[3] == id(3)));
  BOOST_TEST((same.people.before[3] == id(3)));
  // Before: a b d. After: a e c b d.
  BOOST_TEST(same.topics.went().empty());
  BOOST_TEST((same.topics.came() == Topics{TopicId{1}, TopicId{2}}));
}

BOOST_AUTO_TEST_CASE(topics_of_people_who_stay) {
  const auto same = comparison::identities(before, after);
  const auto changes =
      comparison::changed_people(build_network(before), build_network(after), same);
  BOOST_REQUIRE(changes.size() == 1);
  BOOST_TEST((changes[0].before == id(0) && changes[0].after == id(2)));
  BOOST_TEST((changes[0].dropped == Topics{TopicId{0}}));
  BOOST_TEST((changes[0].gained == Topics{TopicId{2}}));
}

BOOST_AUTO_TEST_CASE(ties_by_pair) {
  const auto same = comparison::identities(before, after);
  // Ann and Cy stay tied through another lab; Ann loses Bo and gains the other Cy.
  const std::vector<Tie> old_ties{{id(0), id(1), LabId{0}}, {id(0), id(2), LabId{0}}};
  const std::vector<Tie> new_ties{
      {id(0), id(2), LabId{1}}, {id(0), id(2), LabId{2}}, {id(2), id(3), LabId{1}}};
  const auto changes = comparison::tie_changes(old_ties, new_ties, same);
  BOOST_TEST((changes.went == std::vector<Ends>{{id(0), id(1)}}));
  BOOST_TEST((changes.came == std::vector<Ends>{{id(2), id(3)}}));
}

BOOST_AUTO_TEST_CASE(clusters_by_overlap) {
  const auto same = comparison::identities(before, after);
  using Labels = std::vector<std::uint32_t>;
  // Before {Ann, Cy, Cy'} {Bo}; after {Di, Ann} {Cy} {Cy'}.
  const auto old_partition = canonical_partition(Labels{0, 1, 0, 0});
  const auto new_partition = canonical_partition(Labels{1, 0, 0, 2});
  const auto changes = comparison::cluster_changes(old_partition, new_partition, same);
  BOOST_REQUIRE(changes.size() == 2);
  // One of three with a cluster of one, against one of four with Ann's.
  BOOST_TEST((changes[0].after == ClusterId{1}));
  BOOST_TEST(std::abs(changes[0].jaccard - 1. / 3) < 1e-15);
  BOOST_TEST(!changes[1].after.has_value());
  BOOST_TEST(changes[1].jaccard == 0);
}

BOOST_AUTO_TEST_CASE(pairs_by_rank_and_score) {
  const auto same = comparison::identities(before, after);
  const std::vector<similarity::ScoredPair> old_pairs{
      {id(0), id(1), .9, 1}, {id(0), id(2), .5, 1}, {id(2), id(3), .4, 1}};
  const std::vector<similarity::ScoredPair> new_pairs{{id(0), id(2), .7, 1}, {id(1), id(2), .6, 1}};
  const auto changes = comparison::pair_changes(old_pairs, new_pairs, same);
  BOOST_REQUIRE(changes.size() == 4);
  BOOST_TEST((changes[0].rank_before == 2 && changes[0].rank_after == 1));
  BOOST_TEST(changes[0].score_before == .5);
  BOOST_TEST(changes[0].score_after == .7);
  BOOST_TEST(!changes[1].before.has_value());
  BOOST_TEST(changes[1].rank_before == 0);
  BOOST_TEST((changes[2].rank_before == 1 && !changes[2].after.has_value()));
  BOOST_TEST((changes[3].after == Ends{id(0), id(3)}));
  BOOST_TEST(changes[3].rank_after == 0);
}

BOOST_AUTO_TEST_CASE(a_list_with_itself_has_no_changes) {
  const auto same = comparison::identities(before, before);
  const auto network = build_network(before);
  BOOST_TEST(same.people.went().empty());
  BOOST_TEST(same.topics.came().empty());
  BOOST_TEST(comparison::changed_people(network, network, same).empty());
  const auto partition = canonical_partition(std::vector<std::uint32_t>{0, 0, 1, 2});
  for (const auto& change : comparison::cluster_changes(partition, partition, same)) {
    BOOST_TEST((change.after == change.before));
    BOOST_TEST(change.jaccard == 1);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
