#pragma once

#include <cstddef>
#include <vector>

namespace facgraph::drawing {

/// Three columns of a page: each person of the middle one has neighbors at the left and right.
struct Columns {
  std::vector<std::vector<std::size_t>> left_of;   ///< neighbors at the left, by middle item
  std::vector<std::vector<std::size_t>> right_of;  ///< neighbors at the right
  std::size_t left_count = 0;
  std::size_t right_count = 0;
  std::vector<std::size_t> block_of;  ///< middle items of one block stay together
  std::size_t block_count = 0;
};

/// From top to bottom, the items of each column.
struct ColumnOrder {
  std::vector<std::size_t> left;
  std::vector<std::size_t> middle;
  std::vector<std::size_t> right;
};

/// An order with few crossings: sweeps of the barycenter heuristic (Sugiyama, Tagawa, Toda 1981),
/// each followed by swaps of neighbors while they save crossings; the best sweep is kept. Items and
/// blocks without lines come last. Cost: a fixed number of sweeps, each O(n² · degree²) at worst.
ColumnOrder order_columns(const Columns& columns);

/// Crossings between the lines of an order, both sides.
std::size_t crossings(const Columns& columns, const ColumnOrder& order);

}  // namespace facgraph::drawing
