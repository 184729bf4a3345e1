#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace facgraph {

/// Disjoint sets, each led by its lowest member; paths are halved on the way. (boost::disjoint_sets
/// of 1.74 compiles only behind a certain order of includes.)
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::uint32_t{0});
  }

  void join(std::size_t a, std::size_t b) {
    const auto x = leader(a);
    const auto y = leader(b);
    (x < y ? parents_[y] : parents_[x]) = std::min(x, y);
  }

  std::uint32_t leader(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return static_cast<std::uint32_t>(i);
  }

  /// Of each member, the lowest of its set.
  std::vector<std::uint32_t> leaders() {
    std::vector<std::uint32_t> result(parents_.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = leader(i);
    return result;
  }

 private:
  std::vector<std::uint32_t> parents_;
};

}  // namespace facgraph
