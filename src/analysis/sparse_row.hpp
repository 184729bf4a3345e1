#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facgraph {

/// Sums by position in a dense row that is cleared in the time it was filled. Not installed.
class SparseRow {
 public:
  explicit SparseRow(std::size_t size) : values_(size), is_listed_(size) {}

  void add(std::uint32_t at, double value) {
    if (is_listed_[at] == 0) {
      is_listed_[at] = 1;
      listed_.push_back(at);
    }
    values_[at] += value;
  }
  double operator[](std::uint32_t at) const { return values_[at]; }

  /// In the order of the first addition.
  std::span<const std::uint32_t> listed() const { return listed_; }

  void clear() {
    for (const auto at : listed_) {
      values_[at] = 0;
      is_listed_[at] = 0;
    }
    listed_.clear();
  }

 private:
  std::vector<double> values_;
  std::vector<char> is_listed_;
  std::vector<std::uint32_t> listed_;
};

}  // namespace facgraph
