#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <tuple>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph {

/// Every pair from both of its people: by `a`, then by `b`, then by weight. Rows of pairs that are
/// in order already stay as they fall. Precondition: people below `people`. Cost: O(people + pairs)
/// time for sorted pairs, O(people + pairs · log(largest row)) for others.
inline std::vector<WeightedPair> both_ways(std::size_t people,
                                           std::span<const WeightedPair> pairs) {
  std::vector<std::size_t> ends(people + 1);  // at first, where rows begin
  for (const auto& pair : pairs) {
    ++ends[index(pair.a) + 1];
    ++ends[index(pair.b) + 1];
  }
  for (std::size_t i = 0; i < people; ++i) ends[i + 1] += ends[i];
  std::vector<WeightedPair> rows(2 * pairs.size());
  for (const auto& [a, b, weight] : pairs) {
    rows[ends[index(a)]++] = {a, b, weight};
    rows[ends[index(b)]++] = {b, a, weight};
  }
  const auto is_before = [](const WeightedPair& x, const WeightedPair& y) {
    return std::tie(x.b, x.weight) < std::tie(y.b, y.weight);
  };
  auto begin = rows.begin();
  for (std::size_t i = 0; i < people; ++i) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(ends[i]);
    if (!std::is_sorted(begin, end, is_before)) std::sort(begin, end, is_before);
    begin = end;
  }
  return rows;
}

}  // namespace facgraph
