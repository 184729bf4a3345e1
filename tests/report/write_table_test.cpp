#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/width.hpp"
#include "report/sample_listings.hpp"
#include "report/text_layout.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using boost::test_tools::per_element;

namespace {

std::string written_table(const report::Listing& listing, report::WriteOptions options = {}) {
  return report::find_listing_format("table")->write(listing, options);
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    widest = std::max(widest, text::terminal_width(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  return widest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_format)

BOOST_AUTO_TEST_CASE(a_listing_by_hand) {
  BOOST_TEST(written_table(testing::people_listing()) ==
             "Similar to Ion Stoica\n"
             "=====================\n"
             "\n"
             "Person: Ion Stoica\n"
             "Topics: machine learning, systems\n"
             "Count: 3\n"
             "\n"
             "Nearest\n"
             "Name             Common     Score  Topics\n"
             "---------------  ------  --------  ---------------------------\n"
             "Matei Zaharia         2  0.300000  machine learning, databases\n"
             "Raluca Ada Popa      10  1.000000  security\n"
             "José                     0.000000\n"
             "\n"
             "Scores are IDF cosines.\n");
}

BOOST_AUTO_TEST_CASE(color_makes_headings_bold_instead_of_underlined) {
  auto listing = testing::people_listing();
  listing.facts.clear();
  listing.notes.clear();
  listing.tables[0].rows.resize(1);
  BOOST_TEST(written_table(listing, {0, true}) ==
             "\x1b[1mSimilar to Ion Stoica\x1b[0m\n"
             "\n"
             "\x1b[1mNearest\x1b[0m\n"
             "\x1b[1mName           Common     Score  Topics\x1b[0m\n"
             "Matei Zaharia       2  0.300000  machine learning, databases\n");
}

BOOST_AUTO_TEST_CASE(a_list_wraps_between_its_items) {
  auto listing = testing::people_listing();
  listing.tables[0].rows.resize(2);
  listing.tables[0].rows[0][3] = testing::List{"machine learning", "databases", "big data"};
  const auto text = written_table(listing, {60, false});
  BOOST_TEST_MESSAGE(text);
  BOOST_TEST(text.find("Matei Zaharia         2  0.300000  machine learning,\n"
                       "                                   databases, big data\n"
                       "Raluca Ada Popa      10  1.000000  security\n") != std::string::npos);
  BOOST_TEST(widest_line(text) <= 60U);
}

BOOST_AUTO_TEST_CASE(texts_are_cut_and_numbers_stay_whole) {
  report::Listing listing{"s", 1, "", {}, {}, {}};
  listing.tables.push_back({"t",
                            "",
                            {{"a", "First"}, {"b", "Second"}, {"n", "Number"}},
                            {{"one long text that wraps onto other lines",
                              "another text that is cut", std::int64_t{1'000'000'000}}},
                            ""});
  BOOST_TEST(written_table(listing, {40, false}) ==
             "First          Second             Number\n"
             "-------------  -------------  ----------\n"
             "one long text  another text…  1000000000\n"
             "that wraps\n"
             "onto other\n"
             "lines\n");
}

BOOST_AUTO_TEST_CASE(an_empty_table_is_a_sentence) {
  auto listing = testing::people_listing();
  listing.facts.clear();
  listing.notes.clear();
  listing.tables[0].rows.clear();
  BOOST_TEST(written_table(listing) ==
             "Similar to Ion Stoica\n"
             "=====================\n"
             "\n"
             "Nearest\n"
             "Nobody shares a topic.\n");
  BOOST_TEST(written_table({}).empty());
}

BOOST_AUTO_TEST_CASE(wide_characters_keep_the_columns_aligned) {
  report::Listing listing;
  listing.tables.push_back({"t",
                            "",
                            {{"a", "A"}, {"b", "B"}},
                            {{"機械", "x"}, {"Mu\u0308ll", "y"}, {"👍🏽", "z"}},
                            ""});
  BOOST_TEST(written_table(listing) ==
             "A     B\n----  -\n機械  x\nMu\u0308ll  y\n👍🏽    z\n");
}

BOOST_AUTO_TEST_CASE(minus_zero_is_zero) {
  report::Listing listing;
  listing.facts = {{"a", "A", -0.0}, {"b", "B", -1e-9}, {"c", "C", -0.25}};
  BOOST_TEST(written_table(listing) == "A: 0.000000\nB: 0.000000\nC: -0.250000\n");
}

BOOST_AUTO_TEST_CASE(text_is_wrapped) {
  BOOST_TEST(report::wrapped("a bb ccc", 4) == (testing::List{"a bb", "ccc"}), per_element());
  BOOST_TEST(report::wrapped("abcdefgh i", 3) == (testing::List{"abc", "def", "gh", "i"}),
             per_element());
  BOOST_TEST(report::wrapped("a b c", 0) == testing::List{"a b c"}, per_element());
  BOOST_TEST(report::wrapped("機械学習", 5) == (testing::List{"機械", "学習"}), per_element());
  BOOST_TEST(report::wrapped("機", 1) == testing::List{"機"}, per_element());
  BOOST_TEST(report::wrapped("", 5).empty());
}

BOOST_DATA_TEST_CASE(hostile_text_reaches_no_terminal, data::xrange(testing::hostile_texts.size()),
                     row) {
  const auto& hostile = testing::hostile_texts[row];
  BOOST_TEST_CONTEXT(hostile.what) {
    for (const std::size_t columns : {0U, 1U, 20U, 60U}) {
      auto text = written_table(testing::listing_full_of(hostile.text), {columns, false});
      std::erase(text, '\n');
      BOOST_TEST(text == escape::terminal(text));
    }
    const auto cleaned = text::clean(hostile.text);
    BOOST_TEST(widest_line(written_table(testing::listing_full_of(cleaned), {60, false})) <= 60U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
