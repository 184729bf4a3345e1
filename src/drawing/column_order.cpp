#include "column_order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace facgraph::drawing {
namespace {

using Items = std::vector<std::size_t>;
using NeighborLists = std::vector<Items>;

Items in_order(std::size_t count) {
  Items items(count);
  std::iota(items.begin(), items.end(), std::size_t{0});
  return items;
}

Items places_of(const Items& order) {
  Items places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

NeighborLists reversed(const NeighborLists& neighbors, std::size_t count) {
  NeighborLists result(count);
  for (std::size_t i = 0; i < neighbors.size(); ++i) {
    for (const auto other : neighbors[i]) result[other].push_back(i);
  }
  return result;
}

/// Crossings between lines that end at these sorted places when they stand in this order.
std::size_t pair_crossings(const Items& upper, const Items& lower) {
  std::size_t count = 0;
  std::size_t before = 0;
  for (const auto a : upper) {
    while (before < lower.size() && lower[before] < a) ++before;
    count += before;
  }
  return count;
}

/// One side of a column that is to be ordered: its lines, and where they end.
struct Side {
  const NeighborLists& neighbors;
  Items places;
  NeighborLists ends;  ///< the places of each item's neighbors, sorted

  Side(const NeighborLists& of_items, Items at) : neighbors(of_items), places(std::move(at)) {
    for (const auto& items : neighbors) {
      auto& sorted = ends.emplace_back();
      for (const auto item : items) sorted.push_back(places[item]);
      std::sort(sorted.begin(), sorted.end());
    }
  }
};

/// How many of the places that were added lie above a place (Fenwick 1994).
class PlacesAbove {
 public:
  explicit PlacesAbove(std::size_t count) : sums_(count + 1) {}

  void add(std::size_t place) {
    ++all_;
    for (auto at = place + 1; at < sums_.size(); at += at & (~at + 1)) ++sums_[at];
  }

  std::size_t above(std::size_t place) const {
    std::size_t up_to = 0;
    for (auto at = place + 1; at > 0; at &= at - 1) up_to += sums_[at];
    return all_ - up_to;
  }

 private:
  std::vector<std::size_t> sums_;
  std::size_t all_ = 0;
};

/// Crossings of the lines between a column and the items beside it. Cost: O(lines log items).
std::size_t crossings_beside(const Items& order, const NeighborLists& neighbors,
                             const Items& places) {
  PlacesAbove earlier(places.size());
  std::size_t count = 0;
  for (const auto item : order) {
    for (const auto other : neighbors[item]) count += earlier.above(places[other]);
    for (const auto other : neighbors[item]) earlier.add(places[other]);
  }
  return count;
}

double barycenter(const std::vector<Side>& sides, std::size_t item, double otherwise) {
  double sum = 0;
  double count = 0;
  for (const auto& side : sides) {
    // Places as parts of the column's length: the columns hold different numbers.
    const auto length = static_cast<double>(std::max<std::size_t>(side.places.size(), 1));
    for (const auto other : side.neighbors[item]) {
      sum += (static_cast<double>(side.places[other]) + .5) / length;
      ++count;
    }
  }
  return count > 0 ? sum / count : otherwise;
}

bool swap_saves(const std::vector<Side>& sides, std::size_t upper, std::size_t lower) {
  std::size_t now = 0;
  std::size_t swapped = 0;
  for (const auto& side : sides) {
    now += pair_crossings(side.ends[upper], side.ends[lower]);
    swapped += pair_crossings(side.ends[lower], side.ends[upper]);
  }
  return swapped < now;
}

/// Sorts a run of items by barycenter, then swaps neighbors while that saves crossings.
void sort_run(Items::iterator first, Items::iterator last, const std::vector<Side>& sides) {
  const auto count = static_cast<double>(std::max<std::ptrdiff_t>(last - first, 1));
  std::vector<std::pair<double, std::size_t>> keyed;
  for (auto it = first; it != last; ++it) {
    keyed.emplace_back(barycenter(sides, *it, static_cast<double>(it - first) / count), *it);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), first, [](const auto& key) { return key.second; });
  bool changed = true;
  for (std::size_t round = 0; changed && round < keyed.size(); ++round) {
    changed = false;
    for (auto it = first; last - it > 1; ++it) {
      if (!swap_saves(sides, *it, *(it + 1))) continue;
      std::iter_swap(it, it + 1);
      changed = true;
    }
  }
}

class Sweeps {
 public:
  explicit Sweeps(const Columns& columns)
      : columns_(columns),
        from_left_(reversed(columns.left_of, columns.left_count)),
        from_right_(reversed(columns.right_of, columns.right_count)),
        blocks_(in_order(columns.block_count)),
        members_(columns.block_count) {
    for (std::size_t i = 0; i < columns.block_of.size(); ++i) {
      members_[columns.block_of[i]].push_back(i);
    }
    order_ = {in_order(columns.left_count), joined(), in_order(columns.right_count)};
  }

  /// From one order of the blocks, until nothing gets better.
  ColumnOrder run(Items blocks) {
    blocks_ = std::move(blocks);
    order_.middle = joined();
    sort_outer();
    auto best = order_;
    for (int sweep = 0; sweep < 8; ++sweep) {
      sort_middle(sweep > 0);
      sort_outer();
      if (better(order_, best)) best = order_;
    }
    return best;
  }

  /// Fewer crossings; of equal many, shorter lines.
  bool better(const ColumnOrder& a, const ColumnOrder& b) const {
    const auto crossings_a = crossings(columns_, a);
    const auto crossings_b = crossings(columns_, b);
    return crossings_a != crossings_b ? crossings_a < crossings_b : length(a) < length(b) - 1e-9;
  }

 private:
  Items joined() const {
    Items items;
    for (const auto block : blocks_) {
      items.insert(items.end(), members_[block].begin(), members_[block].end());
    }
    return items;
  }

  void sort_outer() {
    const auto middle = places_of(order_.middle);
    sort_run(order_.left.begin(), order_.left.end(), {Side(from_left_, middle)});
    sort_run(order_.right.begin(), order_.right.end(), {Side(from_right_, middle)});
  }

  void sort_middle(bool blocks_too) {
    const std::vector<Side> sides{Side(columns_.left_of, places_of(order_.left)),
                                  Side(columns_.right_of, places_of(order_.right))};
    for (auto& members : members_) sort_run(members.begin(), members.end(), sides);
    if (blocks_too) {
      const auto left = gathered(columns_.left_of);
      const auto right = gathered(columns_.right_of);
      sort_run(blocks_.begin(), blocks_.end(),
               {Side(left, sides[0].places), Side(right, sides[1].places)});
    }
    order_.middle = joined();
  }

  NeighborLists gathered(const NeighborLists& neighbors) const {
    NeighborLists result(members_.size());
    for (std::size_t block = 0; block < members_.size(); ++block) {
      for (const auto item : members_[block]) {
        result[block].insert(result[block].end(), neighbors[item].begin(), neighbors[item].end());
      }
    }
    return result;
  }

  double length(const ColumnOrder& order) const {
    const auto sum = [&](const NeighborLists& neighbors, const Items& outer) {
      const auto places = places_of(outer);
      const auto n = static_cast<double>(std::max<std::size_t>(order.middle.size(), 1));
      const auto m = static_cast<double>(std::max<std::size_t>(outer.size(), 1));
      double total = 0;
      for (std::size_t i = 0; i < order.middle.size(); ++i) {
        for (const auto other : neighbors[order.middle[i]]) {
          total += std::abs((static_cast<double>(i) + .5) / n -
                            (static_cast<double>(places[other]) + .5) / m);
        }
      }
      return total;
    };
    return sum(columns_.left_of, order.left) + sum(columns_.right_of, order.right);
  }

  const Columns& columns_;
  NeighborLists from_left_;
  NeighborLists from_right_;
  Items blocks_;
  std::vector<Items> members_;
  ColumnOrder order_;
};

ColumnOrder best_order(const Columns& columns) {
  constexpr int most_starts = 120;
  Sweeps sweeps(columns);
  auto blocks = in_order(columns.block_count);
  auto best = sweeps.run(blocks);
  // Up to five blocks: every order of them; above, the sweeps alone have to find one.
  if (blocks.size() > 5) return best;
  for (int start = 1; start < most_starts && std::next_permutation(blocks.begin(), blocks.end());
       ++start) {
    auto order = sweeps.run(blocks);
    if (sweeps.better(order, best)) best = std::move(order);
  }
  return best;
}

}  // namespace

std::size_t crossings(const Columns& columns, const ColumnOrder& order) {
  return crossings_beside(order.middle, columns.left_of, places_of(order.left)) +
         crossings_beside(order.middle, columns.right_of, places_of(order.right));
}

ColumnOrder order_columns(const Columns& columns) {
  auto order = best_order(columns);
  std::vector<bool> joined_left(columns.left_count);
  std::vector<bool> joined_right(columns.right_count);
  std::vector<bool> joined_block(columns.block_count);
  for (std::size_t i = 0; i < columns.block_of.size(); ++i) {
    for (const auto item : columns.left_of[i]) joined_left[item] = true;
    for (const auto item : columns.right_of[i]) joined_right[item] = true;
    const bool joined = !columns.left_of[i].empty() || !columns.right_of[i].empty();
    if (joined) joined_block[columns.block_of[i]] = true;
  }
  const auto put_last = [](Items& items, const auto& is_joined) {
    std::stable_partition(items.begin(), items.end(), is_joined);
  };
  put_last(order.left, [&](std::size_t i) { return joined_left[i]; });
  put_last(order.right, [&](std::size_t i) { return joined_right[i]; });
  put_last(order.middle, [&](std::size_t i) { return joined_block[columns.block_of[i]]; });
  return order;
}

}  // namespace facgraph::drawing
