#include "facgraph/text/width.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "facgraph/text/clean.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using facgraph::text::fitted;
using facgraph::text::terminal_width;

BOOST_AUTO_TEST_SUITE(widths)

BOOST_AUTO_TEST_CASE(columns_by_hand) {
  BOOST_TEST(terminal_width("") == 0U);
  BOOST_TEST(terminal_width("Ion Stoica") == 10U);
  BOOST_TEST(terminal_width("Müller") == 6U);
  BOOST_TEST(terminal_width("Mu\u0308ller") == 6U);
  BOOST_TEST(terminal_width("機械学習") == 8U);
  BOOST_TEST(terminal_width("ＡＩ") == 4U);
  BOOST_TEST(terminal_width("한국") == 4U);
  BOOST_TEST(terminal_width("\u1112\u1161\u11AB") == 2U);
  BOOST_TEST(terminal_width("👍") == 2U);
  BOOST_TEST(terminal_width("👍🏽") == 2U);
  BOOST_TEST(terminal_width("👨\u200D👩\u200D👧") == 2U);
  BOOST_TEST(terminal_width("🇩🇪🇫🇷") == 4U);
  BOOST_TEST(terminal_width("❤\uFE0F") == 2U);
  BOOST_TEST(terminal_width("…") == 1U);
}

BOOST_AUTO_TEST_CASE(text_is_cut_to_columns) {
  BOOST_TEST(fitted("Ion Stoica", 10) == "Ion Stoica");
  BOOST_TEST(fitted("Ion Stoica", 6) == "Ion S…");
  BOOST_TEST(fitted("機械学習", 6) == "機械…");
  BOOST_TEST(fitted("機械学習", 7) == "機械学…");
  BOOST_TEST(fitted("a👨\u200D👩\u200D👧bc", 3) == "a…");
  BOOST_TEST(fitted("abc", 1) == "…");
  BOOST_TEST(fitted("abc", 0).empty());
  BOOST_TEST(fitted("", 0).empty());
}

BOOST_AUTO_TEST_CASE(the_start_that_fits_is_never_nothing) {
  using facgraph::text::fitting_start;
  BOOST_TEST(fitting_start("Ion Stoica", 3) == "Ion");
  BOOST_TEST(fitting_start("Ion", 9) == "Ion");
  BOOST_TEST(fitting_start("機械学習", 5) == "機械");
  BOOST_TEST(fitting_start("機械", 1) == "機");
  BOOST_TEST(fitting_start("", 1).empty());
}

BOOST_DATA_TEST_CASE(a_cut_text_fits, data::xrange(facgraph::testing::hostile_texts.size()), row) {
  const auto text = facgraph::text::clean(facgraph::testing::hostile_texts[row].text);
  for (std::size_t columns = 0; columns < 20; ++columns) {
    BOOST_TEST(terminal_width(fitted(text, columns)) <= columns);
    BOOST_TEST(terminal_width(fitted(facgraph::testing::hostile_texts[row].text, columns)) <=
               columns);
  }
}

BOOST_AUTO_TEST_SUITE_END()
