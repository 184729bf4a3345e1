#include "facgraph/input/markdown.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "support/sample.hpp"

using namespace facgraph;
using testing::document_of;
namespace data = boost::unit_test::data;

namespace {

std::string message_for(const std::string& bytes) {
  try {
    document_of(bytes);
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

const std::string ada = "### Ada\n- **Research**: sorting, graphs\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(of_the_sample_is_read_with_every_line) {
  const auto document = testing::sample_document();
  BOOST_TEST_REQUIRE(document.people.size() == 9U);
  const auto& first = document.people[0];
  BOOST_TEST(first.name.value == "Ion Stoica");
  BOOST_TEST(first.name.where.line == 11U);
  BOOST_TEST(first.titles.at(0).value == "Professor, Director of Sky Computing Lab");
  BOOST_TEST(first.titles.at(0).where.line == 12U);
  BOOST_TEST(first.research.at(0).where.line == 13U);
  BOOST_TEST(first.websites.at(0).value == "https://people.eecs.berkeley.edu/~istoica/");
  BOOST_TEST_REQUIRE(document.labs.size() == 3U);
  BOOST_TEST(document.labs[2].name.value == "Berkeley AI Research (BAIR)");
  BOOST_TEST(document.labs[2].name.where.line == 62U);
  BOOST_TEST(document.labs[2].websites.at(0).value == "https://bair.berkeley.edu/");
  BOOST_TEST_REQUIRE(document.headings.size() == 4U);
  BOOST_TEST(document.headings[1].text.value == "Research Focus: Machine Learning Systems (MLSys)");
  BOOST_TEST(document.headings[1].text.where.line == 3U);
  BOOST_TEST_REQUIRE(document.scope.size() == 1U);
  BOOST_TEST(document.scope[0].value.starts_with("This list includes faculty at UC Berkeley"));
  BOOST_TEST(document.diagnostics.empty());
}

const std::vector<std::string> same_person{
    ada,
    "### Ada\r\n- **Research**: sorting, graphs\r\n",
    "\xEF\xBB\xBF### Ada\n- **Research**: sorting, graphs",
    "# Ada\n* **Research:** sorting, graphs\n",
    "Ada\n---\n\n+ __research interests__: sorting, graphs\n",
    "### *Ada*\n\n- **RESEARCH AREAS** : sorting,\n  graphs\n",
    "## [Ada](https://ada.org)\n1. **Keywords**: [sorting](https://s.org), `graphs`\n",
};

BOOST_DATA_TEST_CASE(has_many_forms_of_one_person, data::make(same_person), markdown) {
  const auto document = document_of(markdown);
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(document.people[0].name.value == "Ada");
  BOOST_TEST_REQUIRE(document.people[0].research.size() == 1U);
  BOOST_TEST(document.people[0].research[0].value == "sorting, graphs");
  BOOST_TEST(document.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(counts_lines_that_end_in_a_return_alone) {
  const auto document = document_of("# A\rb\r\n# List\r### Ada\r- **Research**: sorting\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(document.people[0].name.where.line == 4U);
  BOOST_TEST(document.people[0].research.at(0).where.line == 5U);
}

BOOST_AUTO_TEST_CASE(counts_lines_of_the_file_and_no_other_breaks) {
  const auto document = document_of(
      "### Ada\n- **Title**: a<br>**Research**: b\n  **Affiliation**: c&#10;d  \n"
      "  **Website**: https://e.example\n");
  const auto& ada = document.people.at(0);
  BOOST_TEST(ada.titles.at(0).where.line == 2U);
  BOOST_TEST(ada.research.at(0).where.line == 2U);
  BOOST_TEST(ada.affiliations.at(0).where.line == 3U);
  BOOST_TEST(ada.affiliations.at(0).value == "c d");
  BOOST_TEST(ada.websites.at(0).where.line == 4U);
}

BOOST_AUTO_TEST_CASE(loses_nothing_silently) {
  const auto document = document_of(
      ada + "- **Phone**: 555\n- **Website**:\n\nWrote a book.\n\n## More\n\nSomething else.\n");
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 4U);
  BOOST_TEST(document.diagnostics[0].message == "Website of Ada is empty");
  BOOST_TEST(document.diagnostics[0].where.line == 4U);
  BOOST_TEST(document.diagnostics[1].message == "not read, below Ada: \"Phone: 555\"");
  BOOST_TEST(document.diagnostics[1].where.line == 3U);
  BOOST_TEST(document.diagnostics[2].message == "not read, below Ada: \"Wrote a book.\"");
  BOOST_CHECK(document.diagnostics[0].concern == Concern::empty_field);
  BOOST_CHECK(document.diagnostics[1].concern == Concern::unknown_key);
  BOOST_CHECK(document.diagnostics[2].concern == Concern::unread_line);
  BOOST_TEST(document.diagnostics[3].message == "not read: \"Something else.\"");
}

BOOST_AUTO_TEST_CASE(takes_no_value_that_cannot_be_seen) {
  const auto document =
      document_of("## [\v](https://lab.example)\n\n" + ada +
                  "- **Research**:\n  - \v\n  - sorting\n- **Title**:\n  - \v\v\n");
  const auto& ada = document.people.at(0);
  BOOST_TEST(document.labs.empty());
  BOOST_TEST_REQUIRE(ada.research.size() == 2U);  // one is of the line below her name
  BOOST_TEST(ada.research[1].value == "sorting");
  BOOST_TEST(ada.titles.empty());
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_TEST(document.diagnostics[0].message == "Title of Ada is empty");
}

BOOST_AUTO_TEST_CASE(in_code_is_no_list) {
  const auto document = document_of("```\n### Nobody\n- **Research**: code\n```\n\n" + ada);
  BOOST_TEST(document.people.size() == 1U);
  BOOST_TEST(document.people[0].name.where.line == 6U);
}

BOOST_AUTO_TEST_CASE(keeps_lines_right_across_sections_and_files) {
  const std::vector<input::Source> sources{{"a.md", "# One\n\ntext\n\n" + ada},
                                           {"b.md", "\n\n" + ada + ada}};
  const auto document = input::read_markdown(sources);
  BOOST_TEST_REQUIRE(document.people.size() == 3U);
  BOOST_TEST(describe(document.people[0].name.where, document.files) == "a.md:5");
  BOOST_TEST(describe(document.people[1].name.where, document.files) == "b.md:3");
  BOOST_TEST(describe(document.people[2].name.where, document.files) == "b.md:5");
}

BOOST_AUTO_TEST_CASE(that_cannot_be_read_is_refused_with_file_and_line) {
  BOOST_TEST(message_for("hello\n").starts_with("list.md: nobody found"));
  BOOST_TEST(message_for("").starts_with("list.md: nobody found"));
  BOOST_TEST(message_for(ada + std::string("a\0b", 3)).starts_with("list.md:3: NUL byte"));
  BOOST_TEST(message_for(ada + "\nna\xEFve\n") ==
             "list.md:4: byte 0xEF is not valid UTF-8; save the file as UTF-8");
  BOOST_TEST(message_for("\xFF\xFE#\0").starts_with("list.md:1: text is UTF-16"));
  const std::string wide("#\0 \0A\0d\0a\0", 10);
  BOOST_TEST(message_for(wide).starts_with("list.md:1: text is UTF-16"));
  BOOST_TEST(message_for('\0' + wide.substr(0, 9)).starts_with("list.md:1: text is UTF-16"));
  const std::string wider("#\0\0\0A\0\0\0d\0\0\0", 12);
  BOOST_TEST(message_for(wider).starts_with("list.md:1: text is UTF-32"));
  BOOST_TEST(message_for(std::string("\xFF\xFE\0\0", 4)).starts_with("list.md:1: text is UTF-32"));
  BOOST_TEST(message_for("\n" + std::string(1'000'000, 'x')) ==
             "list.md:2: line of 1000000 bytes, over the limit of 65536; break it into shorter "
             "lines, or raise the limit with --max-line");
}

BOOST_AUTO_TEST_CASE(with_many_open_brackets_is_refused) {
  std::string open;
  for (int i = 0; i < 1001; ++i) open += "![[]()";
  BOOST_TEST(message_for(ada + "\n" + open) ==
             "list.md:4: 1001 brackets [ are open, over the limit of 1000; close them with ], or "
             "raise the limit with --max-brackets");
  std::string closed = ada;
  for (int i = 0; i < 1001; ++i) closed += "- ![a](b) [c\n";  // each item is a text of its own
  BOOST_TEST(input::read_markdown({{"list.md", closed}}).people.size() == 1U);
}

BOOST_AUTO_TEST_CASE(with_a_huge_section_is_refused) {
  std::string section = ada;
  while (section.size() <= std::size_t{1024} * 1024) section += "some words that go on and on\n";
  BOOST_TEST(message_for("# Title\n" + section).starts_with("list.md:2: section of "));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sources)

BOOST_AUTO_TEST_CASE(come_from_standard_input_and_folders) {
  std::istringstream standard_input(ada);
  const std::vector<std::string> paths{"-", FACGRAPH_SOURCE_DIR "/data"};
  const auto loaded = input::load(paths, standard_input);
  BOOST_TEST_REQUIRE(loaded.size() == 3U);
  BOOST_TEST(loaded[0].name == "<stdin>");
  BOOST_TEST(loaded[0].bytes == ada);
  BOOST_TEST(!loaded[0].from_folder);
  BOOST_TEST(loaded[1].name.ends_with("berkeley-mlsys.md"));
  BOOST_TEST(loaded[2].name.ends_with("lexicon.tsv"));
  BOOST_TEST(loaded[2].from_folder);
  BOOST_TEST(input::bytes_in(paths) == loaded[1].bytes.size() + loaded[2].bytes.size());
}

BOOST_AUTO_TEST_CASE(of_which_nothing_is_known_before_count_nothing) {
  const std::vector<std::string> paths{"no/such/file.md", "-", FACGRAPH_SOURCE_DIR "/cmake",
                                       "/dev/null"};
  BOOST_TEST(input::bytes_in(paths) == 0U);
}

BOOST_AUTO_TEST_CASE(that_are_missing_are_named) {
  std::istringstream standard_input;
  const std::vector<std::string> missing{"no/such/file.md"};
  try {
    input::load(missing, standard_input);
    BOOST_ERROR("loaded");
  } catch (const InputError& error) {
    BOOST_CHECK(error.kind() == InputError::Kind::unreadable);
    BOOST_TEST(std::string(error.what()).starts_with("no/such/file.md: "));
  }
}

BOOST_AUTO_TEST_CASE(that_are_folders_without_lists_are_refused) {
  std::istringstream standard_input;
  const std::vector<std::string> folder{FACGRAPH_SOURCE_DIR "/cmake"};
  try {
    input::load(folder, standard_input);
    BOOST_ERROR("loaded");
  } catch (const InputError& error) {
    BOOST_CHECK(error.kind() == InputError::Kind::not_a_list);
  }
}

BOOST_AUTO_TEST_SUITE_END()
