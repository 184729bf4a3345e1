#include "facgraph/report/embed.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"

using namespace facgraph;

namespace {

/// What a file is refused for; "found" when it is not.
std::string refusal(const std::string& markdown) {
  try {
    report::find_embeds(markdown, "a.md");
  } catch (const InputError& error) {
    return error.what();
  }
  return "found";
}

std::string refreshed(const std::string& markdown, const std::vector<std::string>& contents) {
  return report::with_contents(markdown, report::find_embeds(markdown, "a.md"), contents);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(embed)

BOOST_AUTO_TEST_CASE(what_stands_between_markers_is_found) {
  const std::string markdown =
      "# Title\n"
      "<!-- facgraph: map collaboration -->\n"
      "old\n"
      "<!-- /facgraph -->\n"
      "text\n"
      "  <!--facgraph: list topics --top 3-->  \n"
      "<!--/facgraph-->";
  const auto embeds = report::find_embeds(markdown, "a.md");
  BOOST_REQUIRE(embeds.size() == 2U);
  BOOST_TEST(embeds[0].command == "map collaboration");
  BOOST_TEST(embeds[0].line == 2U);
  BOOST_TEST(markdown.substr(embeds[0].begin, embeds[0].end - embeds[0].begin) == "old\n");
  BOOST_TEST(embeds[1].command == "list topics --top 3");
  BOOST_TEST(embeds[1].line == 6U);
  BOOST_TEST(embeds[1].begin == embeds[1].end);
}

BOOST_AUTO_TEST_CASE(text_outside_of_markers_is_kept) {
  BOOST_TEST(refreshed("a \t\n<!-- facgraph: x -->\nold\n<!-- /facgraph -->\nb  \n\n", {"new\n"}) ==
             "a \t\n<!-- facgraph: x -->\n\nnew\n\n<!-- /facgraph -->\nb  \n\n");
  BOOST_TEST(refreshed("a\r\n<!-- facgraph: x -->\r\n<!-- /facgraph -->\r\nb\n", {"1\n2\n"}) ==
             "a\r\n<!-- facgraph: x -->\r\n\r\n1\r\n2\r\n\r\n<!-- /facgraph -->\r\nb\n");
  BOOST_TEST(refreshed("\xEF\xBB\xBF# a\n", {}) == "\xEF\xBB\xBF# a\n");
}

BOOST_AUTO_TEST_CASE(a_second_time_changes_nothing) {
  for (const std::string line_break : {"\n", "\r\n"}) {
    const auto before = "<!-- facgraph: x -->" + line_break + "<!-- /facgraph -->";
    const auto once = refreshed(before, {"| a |\n"});
    BOOST_TEST(refreshed(once, {"| a |\n"}) == once);
  }
}

BOOST_AUTO_TEST_CASE(markers_in_code_are_text) {
  BOOST_TEST(refusal("```\n<!-- facgraph: x -->\n```\n") == "found");
  BOOST_TEST(refusal("~~~~ html\n<!-- /facgraph -->\n~~~\n<!-- /facgraph -->\n~~~~\n") == "found");
  BOOST_TEST(refusal("Write `<!-- facgraph: x -->`.\n") == "found");
  BOOST_TEST(refusal("<!-- a comment -->\n") == "found");
  BOOST_TEST(refusal("```\n```\n<!-- /facgraph -->\n") != "found");
}

BOOST_AUTO_TEST_CASE(wrong_markers_are_refused_with_their_line) {
  BOOST_TEST(refusal("\n<!-- facgraph: x -->\n") ==
             "a.md:2: this marker is not closed; write <!-- /facgraph --> below it");
  BOOST_TEST(refusal("<!-- /facgraph -->\n") ==
             "a.md:1: this marker closes nothing; write <!-- facgraph: COMMAND --> above it");
  BOOST_TEST(refusal("<!-- facgraph: x -->\n<!-- facgraph: y -->\n<!-- /facgraph -->\n") ==
             "a.md:2: this marker is inside the one of line 1, which is not closed; write <!-- "
             "/facgraph --> between them");
  BOOST_TEST(refusal("<!-- facgraph: -->\n") ==
             "a.md:1: this marker names no command; write <!-- facgraph: map -->");
  for (const auto* const line : {"<!-- facgraph: x", "<!-- facgraph: x --> and", "<!-- /facgraph"})
    BOOST_TEST(refusal(line) == "a.md:1: a marker stands on a line of its own and ends in -->");
}

BOOST_AUTO_TEST_CASE(words_are_parted_as_in_a_shell) {
  const auto words = [](std::string_view command) { return report::words_of(command, "a.md:1"); };
  BOOST_TEST(words("similar \"Ion Stoica\"  --top 3") ==
                 (std::vector<std::string>{"similar", "Ion Stoica", "--top", "3"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      words("show O'\"x\"'Brien ''") == (std::vector<std::string>{"show", "O\"x\"Brien", ""}),
      boost::test_tools::per_element());
  BOOST_TEST(words(" ").empty());
  BOOST_CHECK_THROW(words("show \"Ion"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
