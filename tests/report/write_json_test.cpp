#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/clean.hpp"
#include "report/sample_listings.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using Json = nlohmann::ordered_json;

namespace {

std::string written_json(const report::Listing& listing) {
  return report::find_listing_format("json")->write(listing, {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_format)

BOOST_AUTO_TEST_CASE(a_listing_by_hand) {
  const auto expected = Json::parse(R"({
    "schema": "facgraph.similar",
    "version": 1,
    "person": "Ion Stoica",
    "topics": ["machine learning", "systems"],
    "count": 3,
    "people": [
      {"name": "Matei Zaharia", "common": 2, "score": 0.30000000000000004,
       "topics": ["machine learning", "databases"]},
      {"name": "Raluca Ada Popa", "common": 10, "score": 1.0, "topics": ["security"]},
      {"name": "José", "common": null, "score": 0.0, "topics": []}
    ],
    "notes": ["Scores are IDF cosines."]
  })");
  BOOST_TEST(written_json(testing::people_listing()) == expected.dump(2) + '\n');
}

BOOST_AUTO_TEST_CASE(an_empty_listing_keeps_its_shape) {
  report::Listing listing{
      "facgraph.test", 2, "Title", {}, {{"rows", "", {{"a", "A"}}, {}, ""}}, {}};
  BOOST_TEST(written_json(listing) ==
             "{\n  \"schema\": \"facgraph.test\",\n  \"version\": 2,\n  \"rows\": [],\n"
             "  \"notes\": []\n}\n");
}

BOOST_AUTO_TEST_CASE(scores_and_counts_come_back_exactly) {
  for (const double score : {0.1, 1.0 / 3, 1e-300, 5e-324, 123456789.123456789, -0.5}) {
    report::Listing listing;
    listing.facts = {{"score", "Score", score},
                     {"count", "Count", std::numeric_limits<std::int64_t>::min()}};
    const auto json = Json::parse(written_json(listing));
    BOOST_TEST(json["score"].get<double>() == score);
    BOOST_TEST(json["count"].get<std::int64_t>() == std::numeric_limits<std::int64_t>::min());
  }
}

BOOST_DATA_TEST_CASE(hostile_text_comes_back_equal, data::xrange(testing::hostile_texts.size()),
                     row) {
  BOOST_TEST_CONTEXT(testing::hostile_texts[row].what) {
    const auto text = text::clean(testing::hostile_texts[row].text);
    const auto json = Json::parse(written_json(testing::listing_full_of(text)));
    BOOST_TEST(json["fact"] == text);
    BOOST_TEST(json["rows"][0]["text"] == text);
    BOOST_TEST(json["rows"][0]["list"][2] == text);
    BOOST_TEST(json["notes"][1] == text);
    const auto as_written =
        written_json(testing::listing_full_of(testing::hostile_texts[row].text));
    BOOST_TEST(Json::accept(as_written));
  }
}

BOOST_AUTO_TEST_SUITE_END()
