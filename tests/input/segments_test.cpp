#include "input/segments.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace facgraph::input;
using Kind = Segment::Kind;

namespace {

std::vector<Segment> all(std::string_view bytes) {
  std::vector<Segment> found;
  Segments segments(bytes);
  for (Segment segment; segments.next(segment);) found.push_back(segment);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(segments)

BOOST_AUTO_TEST_CASE(begin_at_headings_and_tables) {
  const auto found = all("lead\n\n# A\ntext\n| a | b |\n|---|---|\n| 1 | 2 |\nbehind\n## B\n");
  BOOST_TEST_REQUIRE(found.size() == 5U);
  BOOST_TEST(found[0].bytes == "lead\n\n");
  BOOST_TEST(found[1].bytes == "# A\ntext\n");
  BOOST_CHECK(found[2].kind == Kind::table);
  BOOST_TEST(found[2].bytes == "| a | b |\n|---|---|\n| 1 | 2 |\n");
  BOOST_TEST(found[2].lines_before == 4U);
  BOOST_TEST(found[3].bytes == "behind\n");
  BOOST_TEST(found[4].lines_before == 8U);
}

BOOST_AUTO_TEST_CASE(leave_no_byte_out) {
  for (const std::string bytes : {"", "\n", "a", "# A", "# A\r\n\r\n# B\r\n",
                                  "---\na: b\n---\n# A\n", "```\n# x\n```\n# A\n"}) {
    std::string joined;
    for (const auto& segment : all(bytes)) joined += segment.bytes;
    BOOST_TEST(joined == bytes);
  }
}

BOOST_AUTO_TEST_CASE(are_no_headings_in_code) {
  BOOST_TEST(all("```\n# A\n| a |\n|---|\n```\n# B\n").size() == 2U);
  BOOST_TEST(all("#hash\n####### seven\n").size() == 1U);
}

BOOST_AUTO_TEST_CASE(are_no_tables_where_a_heading_or_a_fence_has_bars) {
  BOOST_TEST(all("# a | b\n|---|---|\n| 1 | 2 |\n").size() == 1U);
  BOOST_TEST(all("```a|b\n|---|---|\n```\n").size() == 1U);
}

BOOST_AUTO_TEST_CASE(begin_with_front_matter_if_it_has_keys) {
  const auto found = all("\xEF\xBB\xBF---\ntitle: A\n---\ntext\n");
  BOOST_TEST_REQUIRE(found.size() == 2U);
  BOOST_CHECK(found[0].kind == Kind::front_matter);
  BOOST_TEST(found[1].lines_before == 3U);
  BOOST_CHECK(all("---\n\ntext: a\n---\n")[0].kind == Kind::section);
  BOOST_CHECK(all("text\n---\na: b\n---\n")[0].kind == Kind::section);
}

BOOST_AUTO_TEST_CASE(tell_how_far_they_are) {
  Segments segments("\xEF\xBB\xBF# A\n# B\n");
  Segment segment;
  BOOST_TEST(segments.passed() == 3U);
  segments.next(segment);
  BOOST_TEST(segments.passed() == 7U);
}

BOOST_AUTO_TEST_SUITE_END()
