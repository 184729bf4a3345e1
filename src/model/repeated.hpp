#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace facgraph {

/// Which of many hashes may stand twice or more. All that do are among them, and a few that do not,
/// whose last bits are those of another. Memory: 4 to 8 bytes a hash that is expected.
class Repeated {
 public:
  explicit Repeated(std::size_t expected) : counts_(std::bit_ceil(4 * expected + 1)) {}

  void add(std::size_t hash) {
    auto& count = counts_[hash & (counts_.size() - 1)];
    if (count < 2) ++count;
  }
  bool may_have(std::size_t hash) const { return counts_[hash & (counts_.size() - 1)] > 1; }

 private:
  std::vector<std::uint8_t> counts_;  ///< 0, 1 or more
};

}  // namespace facgraph
