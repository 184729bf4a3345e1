#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <string>
#include <vector>

#include "facgraph/report/write_listing.hpp"
#include "report/sample_listings.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using boost::test_tools::per_element;

namespace {

using Record = std::vector<std::string>;

std::string written_csv(const report::Listing& listing) {
  return report::find_listing_format("csv")->write(listing, {});
}

/// A field at the start of `csv`, which is cut off there; RFC 4180 by the letter.
std::string take_field(std::string_view& csv) {
  std::string field;
  if (!csv.starts_with('"')) {
    const auto end = std::min(csv.find_first_of(",\n"), csv.size());
    field = csv.substr(0, end);
    csv.remove_prefix(end);
    BOOST_TEST(field.find_first_of("\"\r") == std::string::npos);
    return field;
  }
  csv.remove_prefix(1);
  while (true) {
    const auto quote = csv.find('"');
    BOOST_REQUIRE(quote != std::string_view::npos);
    field += csv.substr(0, quote);
    csv.remove_prefix(quote + 1);
    if (!csv.starts_with('"')) {
      return field;
    }
    field += '"';
    csv.remove_prefix(1);
  }
}

std::vector<Record> parsed(std::string_view csv) {
  std::vector<Record> records;
  while (!csv.empty()) {
    Record record{take_field(csv)};
    while (csv.starts_with(',')) {
      csv.remove_prefix(1);
      record.push_back(take_field(csv));
    }
    BOOST_REQUIRE(csv.starts_with('\n'));
    csv.remove_prefix(1);
    records.push_back(record);
  }
  return records;
}

/// A spreadsheet shows a field without the apostrophe before a formula.
std::string without_guard(const std::string& field, std::string_view text) {
  return field == "'" + std::string(text) ? std::string(text) : field;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv_format)

BOOST_AUTO_TEST_CASE(a_listing_by_hand) {
  BOOST_TEST(written_csv(testing::people_listing()) ==
             "name,common,score,topics\n"
             "Matei Zaharia,2,0.30000000000000004,machine learning; databases\n"
             "Raluca Ada Popa,10,1,security\n"
             "José,,0,\n");
}

BOOST_AUTO_TEST_CASE(several_tables_become_one) {
  auto listing = testing::people_listing();
  listing.tables.push_back(
      {"labs", "Labs", {{"lab", "Lab"}, {"name", "Name"}}, {{"Sky, Computing", "=1+1"}}, ""});
  BOOST_TEST(written_csv(listing) ==
             "table,name,common,score,topics,lab\n"
             "people,Matei Zaharia,2,0.30000000000000004,machine learning; databases,\n"
             "people,Raluca Ada Popa,10,1,security,\n"
             "people,José,,0,,\n"
             "labs,'=1+1,,,,\"Sky, Computing\"\n");
}

BOOST_AUTO_TEST_CASE(a_table_without_rows_has_a_header) {
  auto listing = testing::people_listing();
  listing.tables[0].rows.clear();
  BOOST_TEST(written_csv(listing) == "name,common,score,topics\n");
  listing.tables.clear();
  BOOST_TEST(written_csv(listing).empty());
}

BOOST_AUTO_TEST_CASE(a_lone_empty_field_is_no_empty_line) {
  report::Listing listing;
  listing.tables.push_back({"t", "", {{"a", "A"}}, {{report::Nothing{}}, {"x"}}, ""});
  BOOST_TEST(written_csv(listing) == "a\n\"\"\nx\n");
}

BOOST_AUTO_TEST_CASE(scores_come_back_exactly) {
  for (const double score : {0.1, 1.0 / 3, 1e-300, 5e-324, 123456789.123456789, -0.5, -1e-7}) {
    report::Listing listing;
    listing.tables.push_back({"t", "", {{"a", "A"}}, {{score}}, ""});
    const auto field = parsed(written_csv(listing)).at(1).at(0);
    double back = 0;
    const auto result = std::from_chars(field.data(), field.data() + field.size(), back);
    BOOST_TEST(*result.ptr == '\0');
    BOOST_TEST(back == score);
  }
}

BOOST_DATA_TEST_CASE(hostile_text_comes_back, data::xrange(testing::hostile_texts.size()), row) {
  const auto text = testing::hostile_texts[row].text;
  BOOST_TEST_CONTEXT(testing::hostile_texts[row].what) {
    const auto records = parsed(written_csv(testing::listing_full_of(text)));
    BOOST_REQUIRE(records.size() == 3U);
    BOOST_TEST(records[0] == (Record{"table", "text", "list", "number"}), per_element());
    for (const auto& record : records) {
      BOOST_TEST(record.size() == 4U);
      for (const auto& field : record) {
        const bool formula =
            !field.empty() && std::string_view("=@\t\r\n").find(field[0]) != std::string_view::npos;
        BOOST_TEST(!formula);
      }
    }
    BOOST_TEST(without_guard(records[1][1], text) == text);
    const auto joined = std::string(text) + "; x; " + std::string(text);
    BOOST_TEST(without_guard(records[1][2], joined) == joined);
    BOOST_TEST(records[1][3] == "0.5");
  }
}

BOOST_AUTO_TEST_SUITE_END()
