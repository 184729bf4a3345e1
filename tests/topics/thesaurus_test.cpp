#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/sample.hpp"

using namespace facgraph;
using Relation = ThesaurusRow::Relation;

namespace {

struct Lists {
  std::vector<std::string> values;  ///< one person each
  Thesaurus thesaurus{};
  topics::Vetoes vetoes{};
};

Roster resolved(const Lists& lists, Level level = Level::full) {
  Document document;
  document.files = {"list.md"};
  std::uint32_t line = 0;
  for (const auto& value : lists.values) {
    const SourceLocation where{FileId{0}, ++line};
    PersonEntry person;
    person.name = {"Person " + std::string(1, static_cast<char>('A' + line)), where};
    person.research.emplace_back(Text{value, where});
    document.people.push_back(person);
  }
  return topics::resolve(document, topics::built_in_lexicon(),
                         {level, lists.thesaurus, lists.vetoes});
}

Thesaurus thesaurus(std::vector<ThesaurusRow> rows) {
  for (std::uint32_t line = 0; line < rows.size(); ++line) rows[line].where = {FileId{0}, line + 2};
  return {{"my.tsv"}, std::move(rows), {}};
}

std::vector<std::string> names(const Roster& roster) {
  std::vector<std::string> result;
  for (const auto& topic : roster.topics) result.push_back(topic.name);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(users_thesaurus)

BOOST_AUTO_TEST_CASE(replaces_whole_topics_and_shows_the_users_label) {
  const auto roster = resolved({{"serving, ML", "model serving, serving of food"},
                                thesaurus({{Relation::same, "Serving", "Model Serving", {}}})});
  BOOST_TEST(names(roster) == (Names{"Model Serving", "ML", "serving of food"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE(roster.ledger.size() == 2U);
  BOOST_TEST((roster.ledger[0].rule == Rule::thesaurus));
  BOOST_TEST(roster.ledger[0].evidence.at(0).text == "\"Serving\" counts as \"Model Serving\"");
  BOOST_TEST(describe(*roster.ledger[0].evidence.at(0).where, roster.files) == "my.tsv:2");
}

BOOST_AUTO_TEST_CASE(goes_before_the_lexicon) {
  const auto roster = resolved({{"ML", "maximum likelihood", "machine learning"},
                                thesaurus({{Relation::same, "ML", "maximum likelihood", {}}})});
  BOOST_TEST(roster.topics.size() == 2U);
  BOOST_TEST((roster.faculty[0].mentions[0].topic == roster.faculty[1].mentions[0].topic));
  BOOST_TEST((roster.faculty[0].mentions[0].topic != roster.faculty[2].mentions[0].topic));
}

BOOST_AUTO_TEST_CASE(follows_chains_and_survives_circles) {
  const auto chain = resolved(
      {{"alpha", "gamma"},
       thesaurus({{Relation::same, "alpha", "beta", {}}, {Relation::same, "beta", "gamma", {}}})});
  BOOST_TEST(names(chain) == Names{"gamma"}, boost::test_tools::per_element());
  const auto circle = resolved(
      {{"alpha", "beta"},
       thesaurus({{Relation::same, "alpha", "beta", {}}, {Relation::same, "beta", "alpha", {}}})});
  BOOST_TEST(circle.topics.size() <= 2U);
}

BOOST_AUTO_TEST_CASE(leaves_labels_out_and_says_so) {
  const auto roster =
      resolved({{"robotics, teaching"}, thesaurus({{Relation::left_out, "teaching", "", {}}})});
  BOOST_TEST(names(roster) == Names{"robotics"}, boost::test_tools::per_element());
  BOOST_REQUIRE(roster.ledger.size() == 1U);
  BOOST_TEST(roster.ledger[0].became.empty());
  BOOST_TEST((roster.ledger[0].rule == Rule::thesaurus));
}

BOOST_AUTO_TEST_CASE(does_nothing_at_level_exact) {
  const auto roster = resolved(
      {{"alpha", "beta"}, thesaurus({{Relation::same, "alpha", "beta", {}}})}, Level::exact);
  BOOST_TEST(roster.topics.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_taxonomy_comes_behind_the_lexicon) {
  Lists lists{{"ML", "statistical learning", "machine learning"}};
  lists.thesaurus.files = {"cso.csv"};
  lists.thesaurus.taxonomy = {{Relation::same, "machine learning", "statistical learning", {}},
                              {Relation::broader, "kernel methods", "statistical learning", {}}};
  BOOST_TEST(resolved(lists).topics.size() == 1U);
  lists.values.push_back("kernel methods");
  BOOST_TEST(resolved(lists).links.empty());
  const auto broad = resolved(lists, Level::broad);
  BOOST_REQUIRE(broad.links.size() == 1U);
  BOOST_TEST((broad.links[0].rule == Rule::taxonomy));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(vetoes)

BOOST_AUTO_TEST_CASE(no_merge_keeps_two_topics_apart) {
  const auto roster = resolved({{"ML", "machine learning", "ML theory", "machine learning theory"},
                                {},
                                {{{"ML", "machine learning"}}, {}}});
  BOOST_TEST(names(roster) == (Names{"ML", "machine learning", "machine learning theory"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_merge_of_one_topic_is_a_warning) {
  const auto roster = resolved({{"ML"}, {}, {{{"ML", "ml"}}, {}}});
  BOOST_REQUIRE(roster.diagnostics.size() == 1U);
  BOOST_TEST(roster.diagnostics[0].message ==
             "\"ML\" and \"ml\" cannot be kept apart at level full: they differ in case only");
}

BOOST_AUTO_TEST_CASE(no_merge_unlinks) {
  const std::vector<std::string> values{"AI systems", "computer systems for large-scale AI"};
  BOOST_TEST(resolved({values}, Level::broad).links.size() == 1U);
  const auto apart = resolved({values, {}, {{{values[0], values[1]}}, {}}}, Level::broad);
  BOOST_TEST(apart.links.empty());
}

BOOST_AUTO_TEST_CASE(no_split_keeps_one_topic) {
  const std::string both = "machine learning and data systems";
  const std::vector<std::string> values{both + ", planning, control", "machine learning systems",
                                        "data systems"};
  BOOST_TEST(resolved({values}).topics.size() == 4U);
  const auto kept = resolved({values, {}, {{}, {both, "Planning, Control"}}});
  BOOST_TEST(
      names(kept) == (Names{both, "planning, control", "machine learning systems", "data systems"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(level_broad)

BOOST_AUTO_TEST_CASE(links_the_sample_as_worked_out_by_hand) {
  const auto roster = testing::sample_roster(Level::broad);
  std::set<std::string> links;
  for (const auto& link : roster.links)
    links.insert(roster[link.narrower].name + " < " + roster[link.broader].name);
  BOOST_TEST(links == (std::set<std::string>{"computer systems for large-scale AI < AI systems",
                                             "robust ML systems < machine learning systems"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(never_links_by_a_bare_head) {
  for (const auto* const head :
       {"systems", "theory", "learning", "optimization", "data", "computing"}) {
    const auto roster = resolved(
        {{head, "distributed " + std::string(head), "robust large-scale " + std::string(head)}},
        Level::broad);
    for (const auto& link : roster.links) BOOST_TEST(roster[link.broader].name != head, head);
  }
}

BOOST_AUTO_TEST_CASE(needs_order_and_the_same_last_word) {
  const auto linked = [](const std::string& narrower, const std::string& broader) {
    return !resolved({{narrower, broader}}, Level::broad).links.empty();
  };
  BOOST_TEST(linked("robust qubit memory design", "qubit design"));
  BOOST_TEST(!linked("design qubit memory", "qubit design"));
  BOOST_TEST(!linked("qubit design robustness", "qubit design"));
  BOOST_TEST(!linked("qubit design", "qubit design"));
}

BOOST_AUTO_TEST_CASE(takes_relations_of_lexicon_and_user) {
  const auto lexicon = resolved({{"channel coding", "coding theory"}}, Level::broad);
  BOOST_REQUIRE(lexicon.links.size() == 1U);
  BOOST_TEST((lexicon.links[0].rule == Rule::lexicon));
  const auto user = resolved(
      {{"tea", "leaves"}, thesaurus({{Relation::broader, "tea", "leaves", {}}})}, Level::broad);
  BOOST_REQUIRE(user.links.size() == 1U);
  BOOST_TEST((user.links[0].rule == Rule::thesaurus));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(series)

BOOST_AUTO_TEST_CASE(of_adjectives_shares_its_head) {
  const auto roster = resolved({{"Distributed, parallel, and high-performance computing"}});
  BOOST_TEST(names(roster) == (Names{"Distributed computing", "parallel computing",
                                     "high-performance computing"}),
             boost::test_tools::per_element());
  BOOST_TEST((roster.ledger.at(0).rule == Rule::coordination));
}

BOOST_AUTO_TEST_CASE(of_topics_stays) {
  const auto roster = resolved({{"databases, security, and computer networks"}});
  BOOST_TEST(names(roster) == (Names{"databases", "security", "computer networks"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
