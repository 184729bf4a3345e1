#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <numeric>

#include "analysis/leiden_graph.hpp"

namespace facgraph::leiden_parts {
namespace {

namespace data = boost::unit_test::data;

constexpr std::size_t counts[]{0, 1, 2, 16'384, 32'767, 32'768, 32'769, 100'001};

/// How often the next number follows.
std::size_t followed(const Labels& order) {
  std::size_t result = 0;
  for (std::size_t i = 1; i < order.size(); ++i) result += order[i] == order[i - 1] + 1 ? 1 : 0;
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_of_visits)

BOOST_DATA_TEST_CASE(everybody_is_visited_once, data::make(counts), count) {
  Random random(1);
  auto order = visiting_order(count, random);
  std::sort(order.begin(), order.end());
  Labels all(count);
  std::iota(all.begin(), all.end(), std::uint32_t{0});
  BOOST_TEST((order == all));
}

BOOST_AUTO_TEST_CASE(is_random_below_two_a_block) {
  Random random(1);
  Random same(1);
  BOOST_TEST((visiting_order(32'767, random) == same.order(32'767)));
}

BOOST_AUTO_TEST_CASE(large_orders_go_in_blocks) {
  Random random(1);
  const auto order = visiting_order(100'001, random);
  BOOST_TEST(followed(order) > 80'000u);
  BOOST_TEST(followed(order) < 90'000u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph::leiden_parts
