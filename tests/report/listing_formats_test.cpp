#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <clocale>
#include <string>

#include "facgraph/report/write_listing.hpp"
#include "report/sample_listings.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;

BOOST_AUTO_TEST_SUITE(listing_formats)

BOOST_AUTO_TEST_CASE(formats_are_found_by_name) {
  for (const auto& format : report::listing_formats()) {
    BOOST_TEST(report::find_listing_format(format.name) == &format);
    BOOST_TEST(!format.summary.empty());
  }
  BOOST_TEST(report::find_listing_format("yaml") == nullptr);
  BOOST_TEST(report::find_listing_format("JSON") == nullptr);
}

BOOST_DATA_TEST_CASE(every_format_writes_every_type_of_cell,
                     data::xrange(report::listing_formats().size()), row) {
  const auto& format = report::listing_formats()[row];
  BOOST_TEST_CONTEXT(format.name) {
    const auto text = format.write(testing::people_listing(), {});
    for (const auto part : {"Matei Zaharia", "José", "machine learning", "10", "0.3", "security"}) {
      BOOST_TEST(text.find(part) != std::string::npos, "misses " << part);
    }
    BOOST_TEST(text.ends_with('\n'));
    BOOST_TEST(!text.ends_with("\n\n"));
    BOOST_TEST(format.write(testing::people_listing(), {}) == text);
  }
}

BOOST_DATA_TEST_CASE(the_locale_does_not_matter, data::xrange(report::listing_formats().size()),
                     row) {
  const auto& format = report::listing_formats()[row];
  const auto before = format.write(testing::people_listing(), {});
  for (const auto* const name : {"de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
    std::setlocale(LC_ALL, name);  // those that the machine does not have change nothing
    BOOST_TEST(format.write(testing::people_listing(), {}) == before);
  }
  std::setlocale(LC_ALL, "C");
}

BOOST_DATA_TEST_CASE(a_listing_of_nothing_is_written,
                     data::xrange(report::listing_formats().size()), row) {
  BOOST_CHECK_NO_THROW(report::listing_formats()[row].write({}, {80, true}));
}

BOOST_AUTO_TEST_SUITE_END()
