#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support/sample.hpp"
#include "support/written_document.hpp"

using namespace facgraph;

namespace {

std::string read_by(std::size_t threads, const std::string& markdown) {
  return testing::read_by(threads, "list.md", markdown);
}

/// A list of about a megabyte: the sample again and again, and between its copies a piece.
std::string large_list(const std::string& piece) {
  const auto sample = testing::read_file(testing::sample) + "\n" + piece + "\n";
  std::string list;
  while (list.size() < 1'000'000) list += sample;
  return list;
}

const std::vector<std::string> pieces{
    "",
    "| Name | Research |\n|---|---|\n| Ada Lovelace | engines, *numbers* |\n| x |\n",
    "```\n# No heading\n```\n",
    "---\ntitle: no front matter\n---\n",
    "<div>some HTML</div>\n",
    "a line that nobody reads\n\n- an item\n  - **Research**: sorting\n",
    "\r# Return\r\n",
    "# Łódź\n\n## 教授 王\n- **Research**: 图, графы\n",
    std::string(20'000, '#') + "\n",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(large_markdown_in_several_threads)

BOOST_DATA_TEST_CASE(is_read_as_in_one, boost::unit_test::data::xrange(pieces.size()), piece) {
  const auto list = large_list(pieces[piece]);
  const auto expected = read_by(1, list);
  BOOST_TEST(expected.size() > 10'000U);
  for (const std::size_t threads : {2U, 3U, 8U}) BOOST_TEST((read_by(threads, list) == expected));
}

BOOST_AUTO_TEST_CASE(is_refused_at_the_first_fault) {
  const auto half = large_list("");
  std::string open;
  for (int i = 0; i < 1001; ++i) open += "![[]()";
  std::string huge = "# Huge\n";
  while (huge.size() < 600'000) huge += "some words that go on and on\n";
  const auto list = half + "# Brackets\n\n" + open + "\n\n" + huge + half + open + "\n";
  const auto expected = read_by(1, list);
  BOOST_TEST(expected.find("1001 brackets [ are open") != std::string::npos);
  for (const std::size_t threads : {2U, 8U}) BOOST_TEST(read_by(threads, list) == expected);
  BOOST_TEST(read_by(8, half + huge + open) == read_by(1, half + huge + open));
}

BOOST_AUTO_TEST_SUITE_END()
