#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>

#include "support/read_list.hpp"
#include "support/sample.hpp"

using namespace facgraph;

BOOST_AUTO_TEST_SUITE(counts_of_mentions)

BOOST_AUTO_TEST_CASE(stay_in_range_when_they_add_up) {
  const auto roster =
      topics::resolve(testing::read_as("list.edges", "Ada\tx\t4294967290\nAda\tX\t7\nAda\ty\t2\n"),
                      topics::built_in_lexicon(), {});
  BOOST_TEST_REQUIRE(roster.faculty.at(0).mentions.size() == 2U);
  BOOST_TEST(roster.faculty[0].mentions[0].count == std::numeric_limits<std::uint32_t>::max());
  BOOST_TEST(roster.faculty[0].mentions[1].count == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
