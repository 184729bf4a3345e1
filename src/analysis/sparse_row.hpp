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
  explicit SparseRow(std::size_t size) : values_(size) {}

  /// Adding 0 does not list the position.
  void add(std::uint32_t at, double value) {
    if (value <= 0) return;
    if (values_[at] == 0) listed_.push_back(at);
    values_[at] += value;
  }
  double operator[](std::uint32_t at) const { return values_[at]; }

  /// Positions that are not 0, in the order of the first addition.
  std::span<const std::uint32_t> listed() const { return listed_; }

  void clear() {
    for (const auto at : listed_) values_[at] = 0;
    listed_.clear();
  }

 private:
  std::vector<double> values_;
  std::vector<std::uint32_t> listed_;
};

}  // namespace facgraph
