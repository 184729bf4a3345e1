#include "analysis/both_ways.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <tuple>
#include <vector>

#include "analysis/random.hpp"

namespace facgraph {
namespace {

using Row = std::tuple<std::uint32_t, std::uint32_t, double>;

WeightedPair pair(std::uint32_t a, std::uint32_t b, double weight) {
  return {FacultyId{a}, FacultyId{b}, weight};
}

std::vector<Row> plain(const std::vector<WeightedPair>& pairs) {
  std::vector<Row> rows;
  for (const auto& [a, b, weight] : pairs)
    rows.emplace_back(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), weight);
  return rows;
}

void check(std::size_t people, const std::vector<WeightedPair>& pairs, std::vector<Row> expected) {
  const auto rows = plain(both_ways(people, pairs));
  BOOST_TEST((rows == expected));
}

BOOST_AUTO_TEST_SUITE(both_ways_of_pairs)

BOOST_AUTO_TEST_CASE(a_pair_stands_with_each_of_its_people) {
  check(4, {pair(1, 3, .5)}, {{1, 3, .5}, {3, 1, .5}});
  check(3, {}, {});
  check(0, {}, {});
}

BOOST_AUTO_TEST_CASE(rows_are_in_order_whatever_the_order_of_the_pairs) {
  const std::vector<Row> expected{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 3}, {2, 0, 1}, {2, 1, 3}};
  check(3, {pair(0, 1, 2), pair(0, 2, 1), pair(1, 2, 3)}, expected);
  check(3, {pair(2, 1, 3), pair(2, 0, 1), pair(0, 1, 2)}, expected);
}

BOOST_AUTO_TEST_CASE(pairs_that_come_twice_stay_twice_by_weight) {
  check(2, {pair(1, 0, 4), pair(0, 1, 2)}, {{0, 1, 2}, {0, 1, 4}, {1, 0, 2}, {1, 0, 4}});
}

BOOST_AUTO_TEST_CASE(many_pairs_are_as_if_all_were_sorted) {
  Random random(7);
  std::vector<WeightedPair> pairs;
  std::vector<Row> expected;
  for (int i = 0; i < 2000; ++i) {
    const auto a = static_cast<std::uint32_t>(random.below(90));
    const auto b = static_cast<std::uint32_t>(random.below(90));
    const auto weight = static_cast<double>(random.below(5));
    pairs.push_back(pair(a, b, weight));
    expected.emplace_back(a, b, weight);
    expected.emplace_back(b, a, weight);
  }
  std::sort(expected.begin(), expected.end());
  check(90, pairs, expected);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace facgraph
