#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <ctime>
#include <string>
#include <vector>

#include "facgraph/input/markdown.hpp"
#include "facgraph/model/errors.hpp"
#include "support/sample.hpp"

// Lists that once took, or would take, a reader long or deep. Seconds of CPU, with room for builds
// that are not optimized.

using namespace facgraph;

namespace {

const std::string ada_lovelace = "### Ada Lovelace\n- **Research**: sorting\n";

double seconds_for(const std::string& markdown) {
  const auto start = std::clock();
  try {
    testing::document_of(markdown);
  } catch (const InputError&) {
  }
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_markdown)

BOOST_AUTO_TEST_CASE(of_items_in_items_is_read_in_time) {
  std::string nested = ada_lovelace;
  for (std::size_t depth = 0; depth < 900; ++depth)
    nested += std::string(depth % 400, ' ') + "- Ada: x\n";
  BOOST_TEST(seconds_for(nested) < 10);
  BOOST_TEST(seconds_for(ada_lovelace + repeated("- ", 30'000) + "x\n") < 10);
  BOOST_TEST(seconds_for(ada_lovelace + "# P\n" + repeated("- Al Bo: x\n  - y\n", 50'000)) < 10);
  BOOST_TEST(seconds_for(ada_lovelace + "# Faculty\n- Al Bo, x\n" + repeated("  - y\n", 100'000)) <
             10);
}

BOOST_AUTO_TEST_CASE(of_a_megabyte_of_one_kind_is_read_in_time) {
  const std::vector<std::string> kinds{"a b c, ", "(", "[a](b) ", "**a**: b\n\n",
                                       "\n| a | b |\n|---|---|\n"};
  for (const auto& kind : kinds) {
    std::string text = ada_lovelace;
    std::string line;
    while (text.size() < 900'000) {
      line = repeated(kind, 30'000 / kind.size());
      text += line + "\n";
    }
    BOOST_TEST(seconds_for(text) < 10, kind);
  }
  BOOST_TEST(seconds_for("### " + repeated("A (", 20'000) + "\n- **Research**: x\n") < 10);
  BOOST_TEST(seconds_for("### " + repeated("A, ", 20'000) + "\n- **Research**: x\n") < 10);
  BOOST_TEST(seconds_for("### " + repeated("Dr. ", 15'000) + "\n- **Research**: x\n") < 10);
  BOOST_TEST(seconds_for("### " + repeated("A@b ", 15'000) + "\n- **Research**: x\n") < 10);
}

BOOST_AUTO_TEST_CASE(that_is_given_away_is_read_the_same) {
  std::string list = "\xEF\xBB\xBF---\ntitle: Engines\n---\n\n# Faculty\n\n";
  for (int i = 0; i < 40'000; ++i)
    list +=
        fmt::format("### Ada Lovelace\n- **Research**: topic {}, graphs\n- Phone: {}\n\n", i, i);
  const std::vector<input::Source> kept{{"list.md", list}};
  auto given = kept;
  const auto expected = input::read_markdown(kept);
  const auto actual = input::read_markdown(std::move(given));
  BOOST_TEST_REQUIRE(actual.people.size() == 40'000U);
  BOOST_TEST_REQUIRE(expected.people.size() == 40'000U);
  BOOST_TEST(actual.headings.size() == expected.headings.size());
  bool same = actual.diagnostics.size() == expected.diagnostics.size();
  for (std::size_t i = 0; i < actual.people.size(); ++i)
    same = same && actual.people[i].name.where == expected.people[i].name.where &&
           actual.people[i].research.at(0).value == expected.people[i].research.at(0).value &&
           actual.diagnostics[i].where == expected.diagnostics[i].where;
  BOOST_TEST(same);
}

BOOST_AUTO_TEST_SUITE_END()
