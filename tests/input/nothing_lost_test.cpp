#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"
#include "support/sample.hpp"

// Every line of a list is read, told of, or holds nothing: whatever the document and its
// diagnostics do not account for must be blank, a rule, a fence, a comment and the like.

using namespace facgraph;
namespace data = boost::unit_test::data;

namespace {

using Lines = std::set<std::uint32_t>;

template <class Texts>
void add(Lines& lines, const Texts& texts) {
  for (const auto& text : texts) lines.insert(text.where.line);
}

/// "lines 3-7" in a message.
void add_range(Lines& lines, const std::string& message) {
  const auto at = message.rfind("lines ");
  if (at == std::string::npos) return;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const auto* end = message.data() + message.size();
  const auto parsed = std::from_chars(message.data() + at + 6, end, first);
  if (parsed.ec != std::errc{} || parsed.ptr == end || *parsed.ptr != '-') return;
  std::from_chars(parsed.ptr + 1, end, last);
  for (auto line = first; line <= last; ++line) lines.insert(line);
}

Lines accounted_for(const Document& document) {
  Lines lines;
  for (const auto& person : document.people) {
    lines.insert(person.name.where.line);
    add(lines, person.titles);
    add(lines, person.research);
    add(lines, person.websites);
    add(lines, person.affiliations);
  }
  for (const auto& lab : document.labs) {
    lines.insert(lab.name.where.line);
    add(lines, lab.websites);
  }
  for (const auto& heading : document.headings) lines.insert(heading.text.where.line);
  add(lines, document.scope);
  for (const auto& diagnostic : document.diagnostics) {
    lines.insert(diagnostic.where.line);
    add_range(lines, diagnostic.message);
  }
  return lines;
}

/// Lines that say nothing by themselves: rules, delimiter rows, comments, link definitions, keys
/// with values below, headers of tables, pictures.
bool is_structure(std::string_view line) {
  return line.find_first_not_of("-=*_|: .") == std::string_view::npos ||
         (line.starts_with("<!--") && line.ends_with("-->")) || line.starts_with("![") ||
         (line.starts_with('[') && line.find("]: ") != std::string_view::npos) ||
         line.ends_with(":**") || line.ends_with("**:") || line.ends_with(":") ||
         line.starts_with("<p align") || line.starts_with("| Name |") ||
         line.starts_with("| Position |") || line.starts_with("| Professor |") ||
         (line.starts_with("**") && line.ends_with("**")) || line.starts_with("## Research");
}

/// A line that goes on with the paragraph above.
bool continues(std::string_view line) {
  return !line.empty() && std::string_view("#-*+|<>").find(line[0]) == std::string_view::npos &&
         (line[0] < '0' || line[0] > '9');
}

std::string lost_lines(const std::string& markdown, const Document& document) {
  const auto accounted = accounted_for(document);
  std::istringstream input(markdown);
  std::string lost;
  std::uint32_t number = 0;
  bool above = false;
  for (std::string written; std::getline(input, written);) {
    ++number;
    const auto line = text::trimmed(written);
    const bool found = accounted.contains(number) || (above && continues(line));
    above = !line.empty() && found;
    if (!line.empty() && !found && !is_structure(line))
      lost += std::to_string(number) + ": " + std::string(line) + "\n";
  }
  return lost;
}

std::vector<std::string> spec_examples() {
  std::istringstream lines(testing::read_file(FACGRAPH_SOURCE_DIR "/tests/spec/markdown.md"));
  std::vector<std::string> examples;
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "````markdown") {
      examples.emplace_back();
      open = true;
    } else if (line == "````") {
      open = false;
    } else if (open) {
      examples.back() += line + "\n";
    }
  }
  return examples;
}

const std::string ada_with_topics = "### Ada Lovelace\n- **Research**: sorting\n";

// Shapes of lists found in the wild, and what once was lost.
const std::vector<std::string> shapes{
    "<table>\n<tr><td>Alan Turing</td></tr>\n</table>\n\n" + ada_with_topics,
    ada_with_topics + "<div>\nAlan Turing works on logic\n</div>\n",
    "<p align=\"center\"><img src=\"a.png\"></p>\n\n" + ada_with_topics,
    ada_with_topics + "```\nAlan Turing\n```\n",
    ada_with_topics + "\ntext\n\n    Alan Turing, logic\n",
    "- Alan Turing: logic\n- something\n- other\n\n" + ada_with_topics,
    "Research: logic\n\n" + ada_with_topics,
    "- **Research**: logic\n\n" + ada_with_topics,
    ada_with_topics + "- Phone: 555\n- **Office**: 405\n  - below it\n",
    ada_with_topics + "## Publications\n- one\n- two\n\n- three\n\n## Others\n- four\n",
    "## Papers\n- one\n- two\n\n" + ada_with_topics,
    ada_with_topics + "| Tool | Stars |\n|---|---|\n| make | 5 |\n| ninja | 6 |\n",
    "| Name | Research |\n|---|---|\n| Alan Turing | logic | more |\n| | codes |\n| Logic Lab | "
    "|\n",
    "---\nname: Alan Turing\ninterests: logic\nnonsense\n---\n\n> quoted words\n",
    "# People\n- Alan Turing\n- Grace Hopper, compilers\n- Ada Lovelace: sorting\n",
    "# Faculty\n- Alan Turing, logic, codes\n- Grace Hopper, compilers\n- and so on\n",
    "## Logic Lab\n- **Research**: logic\n- **Website**: https://x.example\n\n" + ada_with_topics,
    "###\n- **Research**: logic\n- **Title**: Professor\n\n" + ada_with_topics,
    "### Machine Learning\n- **Research**: logic\n\n" + ada_with_topics,
};

std::string lost_in(const std::string& markdown) {
  try {
    return lost_lines(markdown, testing::document_of(markdown));
  } catch (const InputError&) {
    return {};  // refused as a whole
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(no_line_is_lost)

BOOST_DATA_TEST_CASE(of_the_examples, data::make(spec_examples()), markdown) {
  BOOST_TEST(lost_in(markdown) == "");
}

BOOST_DATA_TEST_CASE(of_shapes_found_in_the_wild, data::make(shapes), markdown) {
  BOOST_TEST(lost_in(markdown) == "");
}

BOOST_AUTO_TEST_CASE(by_mistake_of_this_test) {
  const std::string markdown = ada_with_topics + "\n[note]: https://x.example\n";
  auto document = testing::document_of(markdown);
  BOOST_TEST(lost_lines(markdown, document) == "");
  document.people[0].research.clear();
  BOOST_TEST(lost_lines(markdown, document) == "2: - **Research**: sorting\n");
}

BOOST_AUTO_TEST_CASE(but_lines_of_one_section_make_one_note) {
  const auto document =
      testing::document_of(ada_with_topics + "## Papers\n- one\n- two\n- three\n");
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_TEST(document.diagnostics[0].message == "3 lines are not read, from \"one\", lines 4-6");
  BOOST_CHECK(document.diagnostics[0].severity == Severity::note);
}

BOOST_AUTO_TEST_CASE(where_most_items_part_name_and_topics_by_commas) {
  const auto document = testing::document_of(
      "# Faculty\n- Alan Turing, logic, codes\n- Grace Hopper, MIT, compilers\n- and so on\n");
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(document.people[0].research.at(0).value == "logic, codes");
  BOOST_TEST(document.people[1].research.at(0).value == "compilers");
  BOOST_TEST(document.people[1].affiliations.at(0).value == "MIT");
}

BOOST_AUTO_TEST_SUITE_END()
