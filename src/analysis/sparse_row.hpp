#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facgraph {

/// Sums of values >= 0 by position, in a dense row that is cleared in the time it was filled. Not
/// installed.
class SparseRow {
 public:
  explicit SparseRow(std::size_t size) : values_(size), listed_(size + 1) {}

  /// Adding 0 does not list the position.
  void add(std::uint32_t at, double value) {
    if (value <= 0) return;
    // Written first and counted if it is new: nobody can predict which are, so no branch asks.
    listed_[count_] = at;
    count_ += values_[at] == 0 ? 1 : 0;
    values_[at] += value;
  }
  double operator[](std::uint32_t at) const { return values_[at]; }

  /// Positions that are not 0, in the order of the first addition.
  std::span<const std::uint32_t> listed() const { return {listed_.data(), count_}; }

  void clear() {
    for (const auto at : listed()) values_[at] = 0;
    count_ = 0;
  }

 private:
  std::vector<double> values_;
  std::vector<std::uint32_t> listed_;  ///< the first count_ are
  std::size_t count_ = 0;
};

}  // namespace facgraph
