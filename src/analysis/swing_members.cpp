#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include "facgraph/analysis/exact_clusters.hpp"

namespace facgraph::clustering {
namespace {

/// How many people each cluster of one partition has in common with each of another.
class Overlaps {
 public:
  Overlaps(const Optima::Labels& rows, const Optima::Labels& columns)
      : columns_(std::size_t{*std::max_element(columns.begin(), columns.end())} + 1),
        counts_(std::size_t{*std::max_element(rows.begin(), rows.end())} + 1,
                std::vector<int>(columns_)) {
    for (std::size_t i = 0; i < rows.size(); ++i) ++counts_[rows[i]][columns[i]];
    for (const auto& row : counts_) {
      auto& overlapping = overlapping_.emplace_back();
      for (std::size_t column = 0; column < columns_; ++column)
        if (row[column] > 0) overlapping.push_back(column);
    }
  }

  /// The most people that can stay when each row is matched with one column or none, and row and
  /// column of `apart` are not matched.
  int most_staying(std::pair<std::size_t, std::size_t> apart) const {
    constexpr int impossible = std::numeric_limits<int>::min() / 2;
    std::vector<int> best(std::size_t{1} << columns_, impossible);
    best[0] = 0;
    for (std::size_t row = 0; row < counts_.size(); ++row) {
      // From larger to smaller sets of used columns, so that each row is matched once.
      for (auto used = best.size(); used-- > 0;) {
        for (const auto column : overlapping_[row]) {
          const auto bit = std::size_t{1} << column;
          if ((used & bit) == 0 || std::pair(row, column) == apart) continue;
          best[used] = std::max(best[used], best[used ^ bit] + counts_[row][column]);
        }
      }
    }
    return *std::max_element(best.begin(), best.end());
  }

  int most_staying() const { return most_staying({counts_.size(), columns_}); }

  /// Of the rows other than `own`, the one with most people in the column; `own` if there is none.
  std::uint32_t other_row(std::uint32_t own, std::uint32_t column) const {
    auto best = own;
    for (std::uint32_t row = 0; row < counts_.size(); ++row) {
      if (row == own || counts_[row][column] == 0) continue;
      if (best == own || counts_[row][column] > counts_[best][column]) best = row;
    }
    return best;
  }

 private:
  std::size_t columns_;
  std::vector<std::vector<int>> counts_;
  std::vector<std::vector<std::size_t>> overlapping_;  ///< the columns of a row with any count
};

}  // namespace

std::vector<Swing> swing_members(const Optima& optima) {
  const auto people = optima.shown.size();
  std::vector<char> swings(people);
  std::vector<std::set<std::uint32_t>> fits(people);
  for (const auto& other : optima.others) {
    const Overlaps overlaps(optima.shown, other);
    const auto most = overlaps.most_staying();
    for (std::size_t i = 0; i < people; ++i) {
      if (overlaps.most_staying({optima.shown[i], other[i]}) < most) continue;
      swings[i] = 1;
      const auto row = overlaps.other_row(optima.shown[i], other[i]);
      if (row != optima.shown[i]) fits[i].insert(row);
    }
  }
  std::vector<Swing> result;
  for (std::size_t i = 0; i < people; ++i)
    if (swings[i] != 0) result.push_back({i, {fits[i].begin(), fits[i].end()}});
  return result;
}

}  // namespace facgraph::clustering
