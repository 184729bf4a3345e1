#include "support/sample.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "facgraph/input/read.hpp"
#include "facgraph/model/network.hpp"

using namespace facgraph;
using testing::sample_roster;

namespace {

std::set<std::string> topics_of(const Roster& roster, const std::string& name) {
  std::set<std::string> topics;
  for (const auto& person : roster.faculty)
    if (person.name == name)
      for (const auto& mention : person.mentions) topics.insert(roster[mention.topic].name);
  return topics;
}

std::size_t mention_count(const Roster& roster) {
  std::size_t count = 0;
  for (const auto& person : roster.faculty) count += person.mentions.size();
  return count;
}

using NameSet = std::set<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_list)

BOOST_AUTO_TEST_CASE(has_nine_people_of_two_ranks) {
  const auto roster = sample_roster(Level::full);
  std::map<std::string, int> ranks;
  std::set<std::string> urls;
  for (const auto& person : roster.faculty) {
    ++ranks[person.rank];
    urls.insert(person.url);
  }
  for (const auto& lab : roster.labs) urls.insert(lab.url);
  BOOST_TEST(roster.faculty.size() == 9U);
  BOOST_TEST(ranks.size() == 2U);
  BOOST_TEST(ranks["Professor"] == 3);
  BOOST_TEST(ranks["Associate Professor"] == 6);
  BOOST_TEST(urls.size() == 12U);
  BOOST_TEST(!urls.contains(""));
  BOOST_TEST(roster.title == "UC Berkeley - Machine Learning Systems Faculty");
  BOOST_TEST(roster.diagnostics.empty());
}

// Rows of one person are looked up by halves.
BOOST_AUTO_TEST_CASE(memberships_are_in_the_order_of_people) {
  const auto by_person = [](const auto& x, const auto& y) { return x.person < y.person; };
  const auto is_in_order = [&](const Roster& roster) {
    return std::is_sorted(roster.memberships.begin(), roster.memberships.end(), by_person) &&
           std::is_sorted(roster.outside_roles.begin(), roster.outside_roles.end(), by_person);
  };
  const auto sample = sample_roster(Level::full);
  BOOST_TEST(is_in_order(sample));
  BOOST_TEST(!sample.outside_roles.empty());
  // People of two files, who come again in other rows, sections and labs.
  auto document =
      input::read({{"a.csv", "name,topic,lab\nBo Lind,x,Sea\nAda Reyes,y,Sky\nBo Lind,z,Air\n"},
                   {"b.md",
                    "## Sky Lab\n### Cy Marsh\n- **Title**: Director of Sea\n"
                    "- **Research**: x\n### Ada Reyes\n- **Research**: z\n"}});
  const auto roster = topics::resolve(std::move(document), topics::built_in_lexicon(), {});
  BOOST_TEST(is_in_order(roster));
  BOOST_TEST(roster.memberships.size() >= 4U);
  std::size_t found = 0;
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    for (const auto& membership : rows_of(roster.memberships, person)) {
      BOOST_TEST((membership.person == person));
      ++found;
    }
  BOOST_TEST(found == roster.memberships.size());
}

BOOST_AUTO_TEST_CASE(has_the_topics_of_each_level) {
  const auto count = [](Level level) { return sample_roster(level).topics.size(); };
  BOOST_TEST(count(Level::exact) == 27U);
  BOOST_TEST(count(Level::alias) == 26U);
  BOOST_TEST(count(Level::full) == 25U);
  BOOST_TEST(mention_count(sample_roster(Level::exact)) == 31U);
  BOOST_TEST(mention_count(sample_roster(Level::alias)) == 31U);
  BOOST_TEST(mention_count(sample_roster(Level::full)) == 32U);
  BOOST_TEST(build_network(sample_roster(Level::full)).topics().edge_count() == 32U);
}

BOOST_AUTO_TEST_CASE(splits_only_what_is_attested) {
  const auto roster = sample_roster(Level::full);
  BOOST_TEST((topics_of(roster, "Joseph Gonzalez") ==
              NameSet{"machine learning systems", "data systems", "real-time model serving",
                      "ML lifecycle management", "LLM systems"}));
  BOOST_TEST(topics_of(roster, "Alex Dimakis").contains("distributed coding and learning"));
  BOOST_TEST(topics_of(roster, "Matei Zaharia").contains("ML training and inference"));
}

BOOST_AUTO_TEST_CASE(keeps_apart_what_only_looks_alike) {
  for (const auto level : {Level::exact, Level::alias, Level::full}) {
    const auto roster = sample_roster(level);
    const auto network = build_network(roster);
    for (const auto topic : ids<TopicId>(roster.topics.size())) {
      if (roster[topic].name == "machine learning" || roster[topic].name == "systems") {
        BOOST_TEST(network.faculty_of(topic).size() == 1U);
      }
    }
    BOOST_TEST(topics_of(roster, "Alex Dimakis").contains("machine learning"));
  }
}

BOOST_AUTO_TEST_CASE(names_the_abbreviation_and_the_coordination_in_the_ledger) {
  const auto roster = sample_roster(Level::full);
  std::map<Rule, const LedgerEntry*> by_rule;
  for (const auto& entry : roster.ledger)
    if (entry.rule != Rule::letter_case) {
      BOOST_TEST(!by_rule.contains(entry.rule));
      by_rule[entry.rule] = &entry;
    }
  BOOST_TEST_REQUIRE(by_rule.size() == 2U);
  const auto& abbreviation = *by_rule[Rule::document];
  BOOST_TEST(abbreviation.written == "MLSys");
  BOOST_TEST(roster[abbreviation.person].name == "Natacha Crooks");
  BOOST_TEST(abbreviation.where.line == 38U);
  BOOST_TEST(roster[abbreviation.became.front()].name == "machine learning systems");
  BOOST_TEST_REQUIRE(abbreviation.evidence.size() == 1U);
  BOOST_TEST(abbreviation.evidence[0].text == "MLSys is defined as Machine Learning Systems");
  BOOST_TEST(abbreviation.evidence[0].where->line == 3U);
  const auto& coordination = *by_rule[Rule::coordination];
  BOOST_TEST(coordination.written == "Machine learning and data systems");
  BOOST_TEST(coordination.where.line == 23U);
  BOOST_TEST_REQUIRE(coordination.became.size() == 2U);
  BOOST_TEST(roster[coordination.became[0]].name == "machine learning systems");
  BOOST_TEST(roster[coordination.became[1]].name == "data systems");
  BOOST_TEST_REQUIRE(coordination.evidence.size() == 2U);
  BOOST_TEST(coordination.evidence[0].where->line == 28U);
  BOOST_TEST(coordination.evidence[1].where->line == 43U);
}

BOOST_AUTO_TEST_CASE(finds_labs_roles_and_organizations_in_titles) {
  const auto roster = sample_roster(Level::full);
  std::set<std::string> memberships;
  for (const auto& [person, lab, role, where] : roster.memberships)
    memberships.insert(roster[person].name + "|" + role + "|" + roster[lab].name);
  BOOST_TEST((memberships == NameSet{"Ion Stoica|director|Sky Computing Lab",
                                     "Joseph Gonzalez|co-director|RISE Lab",
                                     "Joseph Gonzalez|co-director|Sky Computing Lab"}));
  std::set<std::string> outside;
  for (const auto& [person, role, organization, where] : roster.outside_roles)
    outside.insert(roster[person].name + "|" + role + "|" + organization);
  BOOST_TEST(
      (outside == NameSet{"Matei Zaharia|co-founder|Databricks", "Matei Zaharia|CTO|Databricks"}));
  BOOST_TEST_REQUIRE(roster.labs.size() == 3U);
  BOOST_TEST(roster.labs[2].name == "Berkeley AI Research (BAIR)");
  BOOST_TEST_REQUIRE(roster.ties.size() == 1U);
  BOOST_TEST(roster[roster.ties[0].a].name == "Ion Stoica");
  BOOST_TEST(roster[roster.ties[0].b].name == "Joseph Gonzalez");
}

BOOST_AUTO_TEST_SUITE_END()
