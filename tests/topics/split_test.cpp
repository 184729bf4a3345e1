#include "facgraph/topics/split.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/topics/lexicon.hpp"
#include "topics/coordination.hpp"
#include "topics/unsplit.hpp"

using namespace facgraph::topics;

namespace {

using Parts = std::vector<std::string>;

Parts split(std::string_view value) {
  const auto parts = split_list(value);
  return {parts.begin(), parts.end()};
}

Parts coordination(std::string_view written, const Parts& attested) {
  return split_coordination(written, Unsplit(built_in_lexicon()), [&](std::string_view phrase) {
    return std::find(attested.begin(), attested.end(), phrase) != attested.end();
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(splitting)

BOOST_AUTO_TEST_CASE(divides_two_known_topics) {
  BOOST_TEST(coordination("computer vision and robotics", {"computer vision", "robotics"}).size() ==
             2U);
  BOOST_TEST(coordination("computer vision & robotics", {"computer vision", "robotics"}).empty());
  BOOST_TEST(coordination("logic and verification", {"logic", "verification"}).empty());
}

BOOST_AUTO_TEST_CASE(curly_quotes_protect_commas) {
  BOOST_TEST(split_list("\u201Ctext, image\u201D, \u00ABa, b\u00BB").size() == 2U);
  BOOST_TEST(split_list("\u201Ctext, image").size() == 2U);
}

BOOST_AUTO_TEST_CASE(separates_a_list) {
  BOOST_CHECK((split("a, b; c · d • e | f") == Parts{"a", "b", "c", "d", "e", "f"}));
  BOOST_CHECK((split(" a ,, b, ") == Parts{"a", "b"}));
  BOOST_CHECK(split("").empty());
  BOOST_CHECK(split(" ; , ").empty());
  BOOST_CHECK((split("机器学习、数据库") == Parts{"机器学习", "数据库"}));
}

BOOST_AUTO_TEST_CASE(leaves_brackets_and_quotes_whole) {
  BOOST_CHECK((split("systems (storage, networks), theory") ==
               Parts{"systems (storage, networks)", "theory"}));
  BOOST_CHECK((split("\"right, and wrong\", x") == Parts{"\"right, and wrong\"", "x"}));
  BOOST_CHECK((split("a (b, c") == Parts{"a (b", "c"}));
}

BOOST_AUTO_TEST_CASE(of_a_coordination_needs_all_parts_attested) {
  const Parts both{"Machine learning systems", "data systems"};
  BOOST_CHECK(coordination("Machine learning and data systems", both) == both);
  BOOST_CHECK(coordination("Machine learning & data systems", both) == both);
  BOOST_CHECK(coordination("Machine learning and data systems", {"data systems"}).empty());
  BOOST_CHECK(
      coordination("Machine learning and data systems", {"Machine learning systems"}).empty());
}

BOOST_AUTO_TEST_CASE(takes_the_shortest_head_that_is_attested) {
  const Parts parts{"static program analysis", "dynamic program analysis"};
  BOOST_CHECK(coordination("static and dynamic program analysis", parts) == parts);
}

BOOST_AUTO_TEST_CASE(does_not_divide_other_phrases_with_and) {
  BOOST_CHECK(
      coordination("distributed coding and learning", {"distributed coding", "learning"}).empty());
  BOOST_CHECK(coordination("research and development", {"research", "development"}).empty());
  BOOST_CHECK(coordination("and data systems", {"data systems"}).empty());
  BOOST_CHECK(coordination("data systems and", {"data systems"}).empty());
  BOOST_CHECK(coordination("", {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
