#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace facgraph {

/// Positions below a size, which come out in order. Bits, and a bit for each word that has some:
/// several times faster than a list that is sorted, and an eighth of a mark a position.
class PositionSet {
 public:
  explicit PositionSet(std::size_t size)
      : words_(size / bits + 1), filled_(words_.size() / bits + 1) {}

  /// Also one that is there already.
  void insert(std::size_t position) {
    const auto word = position / bits;
    words_[word] |= std::uint64_t{1} << (position % bits);
    filled_[word / bits] |= std::uint64_t{1} << (word % bits);
  }

  /// Calls take(position) for each, the smallest first; then the set is empty. Cost: O(positions +
  /// size / 4096).
  template <class Take>
  void drain(Take take) {
    for (std::size_t group = 0; group < filled_.size(); ++group) {
      take_bits(filled_[group], group,
                [&](std::size_t word) { take_bits(words_[word], word, take); });
    }
  }

 private:
  static constexpr std::size_t bits = 64;

  template <class Take>
  static void take_bits(std::uint64_t& word, std::size_t at, Take take) {
    for (; word != 0; word &= word - 1)
      take(at * bits + static_cast<std::size_t>(std::countr_zero(word)));
  }

  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> filled_;
};

}  // namespace facgraph
