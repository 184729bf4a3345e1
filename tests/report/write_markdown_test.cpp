#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/clean.hpp"
#include "report/sample_listings.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;

namespace {

std::string written_markdown(const report::Listing& listing) {
  return report::find_listing_format("markdown")->write(listing, {});
}

/// Borders of cells: the `|` that no odd number of backslashes stands before.
std::size_t borders(std::string_view text) {
  std::size_t count = 0;
  std::size_t backslashes = 0;
  for (const char c : text) {
    count += c == '|' && backslashes % 2 == 0 ? 1U : 0U;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(markdown_format)

BOOST_AUTO_TEST_CASE(a_listing_by_hand) {
  BOOST_TEST(written_markdown(testing::people_listing()) ==
             "# Similar to Ion Stoica\n"
             "\n"
             "- Person: Ion Stoica\n"
             "- Topics: machine learning, systems\n"
             "- Count: 3\n"
             "\n"
             "## Nearest\n"
             "\n"
             "| Name | Common | Score | Topics |\n"
             "| --- | ---: | ---: | --- |\n"
             "| Matei Zaharia | 2 | 0.300000 | machine learning, databases |\n"
             "| Raluca Ada Popa | 10 | 1.000000 | security |\n"
             "| José |  | 0.000000 |  |\n"
             "\n"
             "Scores are IDF cosines.\n");
}

BOOST_AUTO_TEST_CASE(an_empty_table_is_a_sentence) {
  auto listing = testing::people_listing();
  listing.facts.clear();
  listing.notes.clear();
  listing.tables[0].title.clear();
  listing.tables[0].rows.clear();
  BOOST_TEST(written_markdown(listing) == "# Similar to Ion Stoica\n\nNobody shares a topic.\n");
}

BOOST_DATA_TEST_CASE(hostile_text_starts_no_construct, data::xrange(testing::hostile_texts.size()),
                     row) {
  BOOST_TEST_CONTEXT(testing::hostile_texts[row].what) {
    const auto hostile =
        written_markdown(testing::listing_full_of(testing::hostile_texts[row].text));
    const auto empty = text::clean(testing::hostile_texts[row].text).empty();
    const auto harmless = written_markdown(testing::listing_full_of("x"));
    BOOST_TEST(hostile.find('<') == std::string::npos);
    BOOST_TEST(borders(hostile) == borders(harmless));
    if (!empty) {
      BOOST_TEST(std::count(hostile.begin(), hostile.end(), '\n') ==
                 std::count(harmless.begin(), harmless.end(), '\n'));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
