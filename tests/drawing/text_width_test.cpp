#include "facgraph/drawing/text_width.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "drawing/wrap.hpp"

using namespace facgraph::drawing;

BOOST_AUTO_TEST_CASE(widths_are_those_of_the_metrics) {
  BOOST_TEST(text_width("a", 1000, false) == 556);
  BOOST_TEST(text_width(" ", 1000, false) == 278);
  BOOST_TEST(text_width("W", 1000, true) == 944);
  BOOST_TEST(text_width("b", 1000, true) == 611);
  BOOST_TEST(text_width("é", 1000, false) == 556);
  BOOST_TEST(text_width("–", 1000, false) == 556);
  BOOST_TEST(text_width("…", 1000, false) == 1000);
}

BOOST_AUTO_TEST_CASE(other_scripts_have_a_width) {
  BOOST_TEST(text_width("漢", 1000, false) == 1000);
  BOOST_TEST(text_width("\xCC\x81", 1000, false) == 0);  // a combining acute accent
  BOOST_TEST(text_width("Ж", 1000, false) == 600);
}

BOOST_AUTO_TEST_CASE(cut_off_utf8_is_not_read_past_its_end) {
  BOOST_TEST(text_width("a\xE2", 1000, false) >= 556);
}

BOOST_AUTO_TEST_CASE(the_extent_follows_the_alignment) {
  Label label;
  label.text = "a";
  label.size = 1000;
  label.baseline = {1000, 2000};
  BOOST_TEST(extent(label).x == 722);
  label.align = Align::start;
  BOOST_TEST(extent(label).x == 1000);
  label.align = Align::end;
  BOOST_TEST(extent(label).x == 444);
  BOOST_TEST(extent(label).y == 1240);
}

BOOST_AUTO_TEST_CASE(lines_are_no_wider_than_asked) {
  const Type type{12, false};
  for (const auto& line :
       wrapped("machine learning systems and a verylongunbrokenword", 60, type)) {
    BOOST_TEST(text_width(line, 12, false) <= 60, line);
  }
  BOOST_TEST(wrapped("", 60, type).size() == 1U);
}

BOOST_AUTO_TEST_CASE(lists_break_between_items) {
  const std::vector<std::string> items{"machine learning", "data systems"};
  const auto lines = wrapped_list(items, 120, {12, false});
  BOOST_REQUIRE(lines.size() == 2U);
  BOOST_TEST(lines[0] == "machine learning ·");
  BOOST_TEST(lines[1] == "data systems");
}

BOOST_AUTO_TEST_CASE(no_line_of_a_list_begins_with_the_dot) {
  const std::vector<std::string> items{"computer systems for large-scale AI", "data analytics"};
  for (double width = 60; width < 260; width += 3)
    for (const auto& line : wrapped_list(items, width, {10.5, false}))
      BOOST_TEST(!line.starts_with("·"), line);
}

BOOST_AUTO_TEST_CASE(what_is_cut_says_so) {
  BOOST_TEST(fitted("short", 100, {12, false}) == "short");
  const auto cut = fitted("a rather long text", 60, {12, false});
  BOOST_TEST(cut.substr(cut.size() - 3) == "…");
  BOOST_TEST(text_width(cut, 12, false) <= 60);
}
