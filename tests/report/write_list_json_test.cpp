#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "facgraph/report/export_formats.hpp"
#include "facgraph/text/clean.hpp"
#include "support/hostile_texts.hpp"
#include "support/sample.hpp"
#include "support/statements.hpp"

using namespace facgraph;

namespace {

std::string written(const Document& document) {
  std::string bytes;
  report::write_list(*report::find_export_format("json"), document,
                     [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

/// All that a roster says, but for locations.
std::vector<std::string> statements(const Roster& roster) {
  std::vector<std::string> all{roster.title};
  for (const auto& person : roster.faculty) {
    all.push_back(person.name + '\n' + person.rank + '\n' + person.title + '\n' + person.url);
    for (const auto& name : person.other_names) all.push_back(name);
    for (const auto& affiliation : person.affiliations) all.push_back(affiliation);
    for (const auto& mention : person.mentions)
      all.push_back(mention.written + " is " + roster[mention.topic].name + " x " +
                    std::to_string(mention.count));
  }
  for (const auto& topic : roster.topics) all.push_back(topic.name + '\n' + topic.key);
  for (const auto& lab : roster.labs) all.push_back(lab.name + '\n' + lab.url);
  for (const auto& one : roster.memberships)
    all.push_back(roster[one.person].name + ": " + one.role + " of " + roster[one.lab].name);
  for (const auto& one : roster.outside_roles)
    all.push_back(roster[one.person].name + ": " + one.role + " of " + one.organization);
  for (const auto& link : roster.links)
    all.push_back(roster[link.narrower].name + " under " + roster[link.broader].name);
  for (const auto& entry : roster.ledger) {
    all.push_back(entry.written + " by " + std::string(name(entry.rule)));
    for (const auto topic : entry.became) all.push_back(roster[topic].name);
  }
  return all;
}

PersonEntry person_named(const std::string& name) {
  PersonEntry person;
  person.name = {name, {}};
  return person;
}

Roster roster_at(Level level, const Document& document) {
  return topics::resolve(document, topics::built_in_lexicon(), {.level = level});
}

void check_round_trip(const Document& document) {
  const auto bytes = written(document);
  const auto again = testing::read_as("list.json", bytes);
  BOOST_TEST(testing::statements(again) == testing::statements(document),
             boost::test_tools::per_element());
  BOOST_TEST(written(again) == bytes);
  for (const auto level : {Level::exact, Level::alias, Level::full, Level::broad})
    BOOST_TEST(statements(roster_at(level, again)) == statements(roster_at(level, document)),
               boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(list_json)

BOOST_AUTO_TEST_CASE(the_sample_comes_back) { check_round_trip(testing::sample_document()); }

BOOST_AUTO_TEST_CASE(counts_whole_topics_and_labs_come_back) {
  const auto document =
      testing::read_as("list.csv",
                       "author,topic,count,affiliation,lab\n"
                       "Ada Lovelace,\"maps, old and new\",3,MIT,Sky Lab; Rise Lab\n"
                       "Bob Ray,sorting,1,ETH,Sky Lab\n");
  BOOST_TEST(written(document) ==
             "{\n\"facgraph\": 1,\n\"labs\": [\n{\"name\":\"Sky Lab\"},\n{\"name\":\"Rise Lab\"}\n"
             "],\n\"people\": [\n"
             "{\"name\":\"Ada Lovelace\",\"research\":[{\"topic\":\"maps, old and new\","
             "\"count\":3}],\"affiliations\":[\"MIT\"],\"labs\":[\"Sky Lab\",\"Rise Lab\"]},\n"
             "{\"name\":\"Bob Ray\",\"research\":[{\"topic\":\"sorting\"}],"
             "\"affiliations\":[\"ETH\"],\"labs\":[\"Sky Lab\"]}\n]\n}\n");
  check_round_trip(document);
}

BOOST_AUTO_TEST_CASE(labs_of_one_name_stay_apart) {
  Document document;
  document.files = {"list"};
  document.headings = {{2, {"People", {}}}, {1, {"A list", {}}}};
  document.scope = {{"Who works on Machine Learning Systems (MLSys).", {}}};
  document.labs = {{{"Lab", {}}, {}}, {{"Lab", {}}, {{"https://b.example/", {}}}}};
  for (const auto* name : {"Ada Lovelace", "Bob Ray"})
    document.people.push_back(person_named(name));
  document.people[0].research.push_back({{"MLSys, sorting", {}}, 7});
  document.lab_members = {{0, 1, {}}, {1, 0, {}}, {1, 1, {}}};
  check_round_trip(document);
}

BOOST_AUTO_TEST_CASE(several_files_become_one_list) {
  check_round_trip(input::read({{"a.md", "# Here\n\n## Ada Lovelace\n- **Research**: sorting\n"},
                                {"b.md", "# There\n\n## Ada Lovelace\n- **Research**: maps\n"}}));
}

BOOST_AUTO_TEST_CASE(headings_that_say_nothing_are_none) {
  check_round_trip(testing::document_of("#\n\n##\n\n### Ada Lovelace\n- **Research**: sorting\n"));
}

BOOST_AUTO_TEST_CASE(hostile_texts_come_back) {
  Document document;
  document.files = {"list"};
  for (const auto& hostile : testing::hostile_texts) {
    const auto value = text::clean(hostile.text);
    if (value.empty()) continue;
    const Text text{value, {}};
    document.scope.push_back(text);
    document.labs.push_back({text, {text}});
    auto person = person_named(value);
    person.titles = {text};
    person.websites = {text, {"https://example.org/?a=\"<b>&c", {}}};
    person.affiliations = {text};
    person.research = {{text}, {text, 2, true}};
    document.lab_members.push_back({document.people.size(), document.labs.size() - 1, {}});
    document.people.push_back(std::move(person));
  }
  check_round_trip(document);
}

BOOST_AUTO_TEST_CASE(real_lists_come_back) {
  const auto* const folder = std::getenv("FACGRAPH_TEST_DATA");
  if (folder == nullptr) return;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto path = entry.path().string();
    if (entry.path().extension() != ".md" || entry.path().stem() == "README" ||
        entry.file_size() > 500'000)
      continue;
    BOOST_TEST_CONTEXT(path) {
      check_round_trip(testing::document_of(testing::read_file(path), path));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
