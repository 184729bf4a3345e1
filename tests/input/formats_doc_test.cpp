#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "facgraph/input/thesaurus.hpp"
#include "facgraph/input/ties.hpp"
#include "support/read_list.hpp"
#include "support/sample.hpp"

using namespace facgraph;

namespace {

/// A fenced block of docs/formats.md.
struct Example {
  std::string section;
  std::string language;
  std::string bytes;
};

std::vector<Example> examples() {
  std::istringstream lines(testing::read_file(FACGRAPH_SOURCE_DIR "/docs/formats.md"));
  std::vector<Example> found;
  std::string section;
  bool is_open = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      is_open = !is_open;
      if (is_open) found.push_back({section, line.substr(3), {}});
    } else if (is_open) {
      found.back().bytes += line + "\n";
    } else if (line.starts_with("## ") || line.starts_with("### ")) {
      section = line.substr(line.find(' ') + 1);
    }
  }
  return found;
}

std::vector<Example> examples_of(const std::string& section) {
  std::vector<Example> found;
  for (const auto& example : examples())
    if (example.section == section) found.push_back(example);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(examples_of_formats)

BOOST_AUTO_TEST_CASE(are_lists_without_oddities) {
  const std::vector<std::pair<std::string, std::string>> names{
      {"CSV and TSV", "list.csv"}, {"Edge lists", "list.edges"}, {"facgraph JSON", "list.json"}};
  std::vector<std::string> read;
  for (const auto& [section, name] : names)
    for (const auto& example : examples_of(section)) {
      const auto document = testing::read_as(name, example.bytes);
      BOOST_TEST(document.diagnostics.empty(), example.bytes);
      for (const auto& person : document.people) read.push_back(testing::researched(person));
    }
  const std::vector<std::string> expected{
      "Ada Lovelace: sorting, graph drawing",
      "Ada Lovelace: [graph drawing x 3] [maps, old and new x 2]",
      "Bob Ray: [sorting]",
      "Ada Lovelace: [graph drawing x 3]",
      "Bob Ray: [sorting]",
      "Ada Lovelace: sorting, graph drawing [maps, old and new x 2]",
      "Ada Lovelace: [sorting] [graph drawing]"};
  BOOST_TEST(read == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(are_thesauri) {
  const auto found = examples_of("Thesaurus");
  BOOST_TEST_REQUIRE(found.size() == 2U);
  const std::vector<input::Source> sources{{"a", found[0].bytes}, {"b", found[1].bytes}};
  const auto thesaurus = input::read_thesaurus(sources);
  BOOST_TEST(thesaurus.rows.size() == 4U);
  BOOST_TEST(thesaurus.taxonomy.at(0).label == "linked data");
}

BOOST_AUTO_TEST_CASE(are_ties) {
  const auto found = examples_of("Ties");
  BOOST_TEST_REQUIRE(found.size() == 2U);
  BOOST_TEST(input::read_ties({"ties.csv", found[0].bytes}).at(0).weight == 3);
  const auto ties = input::read_ties({"ties.md", found[1].bytes});
  BOOST_TEST_REQUIRE(ties.size() == 3U);
  BOOST_TEST(ties[1].a.value == "Bob Ray");
  BOOST_TEST(ties[2].year.value_or(0) == 2020);
}

BOOST_AUTO_TEST_SUITE_END()
