#include "input/table_lines.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace facgraph::input;
using Cells = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(table_lines)

BOOST_AUTO_TEST_CASE(have_cells) {
  const auto check = [](const char* line, const Cells& cells) {
    BOOST_TEST(cells_of(line) == cells, boost::test_tools::per_element());
  };
  check("| a | b |", {"a", "b"});
  check("a|b", {"a", "b"});
  check("|a||c|\r", {"a", "", "c"});
  check("| a \\| b | c \\|", {"a | b", "c |"});
  check("|", {""});
}

BOOST_AUTO_TEST_CASE(are_divided_by_a_delimiter_row) {
  for (const auto* line : {"|---|:-:|", "--- | ---", "| - |", "|:--|--:|\r"})
    BOOST_TEST(is_delimiter_row(line), line);
  for (const auto* line : {"---", "| a |", "|  |", "|::|", "| - - |", ""})
    BOOST_TEST(!is_delimiter_row(line), line);
}

BOOST_AUTO_TEST_CASE(open_a_table_if_both_rows_have_as_many_cells) {
  BOOST_TEST(opens_table("| a | b |", "|---|---|"));
  BOOST_TEST(!opens_table("| a | b |", "|---|"));
  BOOST_TEST(!opens_table("a", "---|"));
}

BOOST_AUTO_TEST_SUITE_END()
