#include <boost/test/unit_test.hpp>
#include <string>

#include "support/sample.hpp"

using namespace facgraph;
using testing::document_of;

BOOST_AUTO_TEST_SUITE(front_matter)

BOOST_AUTO_TEST_CASE(is_a_person_with_a_name_and_a_field) {
  const auto document =
      document_of("---\nname: 'Ada Lovelace'\ninterests:\n  - sorting\n  - graphs\n---\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(document.people[0].name.value == "Ada Lovelace");
  BOOST_TEST_REQUIRE(document.people[0].research.size() == 2U);
  BOOST_TEST(document.people[0].research[1].value == "graphs");
  BOOST_TEST(document.people[0].research[1].where.line == 5U);
  BOOST_TEST(document.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(is_a_person_with_a_title_that_is_a_name) {
  const auto document = document_of("---\ntitle: Ada Lovelace\nresearch: sorting\n---\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(document.people[0].titles.empty());
}

BOOST_AUTO_TEST_CASE(is_about_the_list_otherwise) {
  const auto document = document_of(
      "---\ntitle: Engines\ndescription: who builds them\nlayout: page\nfolded\n---\n"
      "### Ada\n- **Research**: sorting\n");
  BOOST_TEST(document.headings.at(0).text.value == "Engines");
  BOOST_TEST(document.scope.at(0).value == "who builds them");
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 2U);
  BOOST_TEST(document.diagnostics[0].message == "not read: \"folded\"");
  BOOST_CHECK(document.diagnostics[1].concern == Concern::unknown_key);
}

BOOST_AUTO_TEST_SUITE_END()
