#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace facgraph {

/// SplitMix64 (Steele, Lea & Flood 2014): the standard's engines are portable, its shuffle is not.
/// Not installed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    auto z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  /// One of 0 … count-1. Precondition: 0 < count < 2^32.
  std::size_t below(std::size_t count) { return ((next() >> 32) * count) >> 32; }

  /// 0 … count-1 in random order.
  std::vector<std::uint32_t> order(std::size_t count) {
    std::vector<std::uint32_t> result(count);
    std::iota(result.begin(), result.end(), std::uint32_t{0});
    for (auto i = count; i > 1; --i) std::swap(result[i - 1], result[below(i)]);
    return result;
  }

 private:
  std::uint64_t state_;
};

}  // namespace facgraph
