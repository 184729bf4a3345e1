#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {

/// Topics that have a bit of their own in a digest; the bits above are shared by the others.
inline constexpr std::size_t most_popular = 128;

/// Rounding never decides who is left out: bounds are weaker by this part.
inline constexpr double slack = 1e-9;

/// Bits of people, 64 a word, in the order of ids.
inline bool has(const std::uint64_t* row, FacultyId v) {
  return ((row[index(v) / 64] >> (index(v) % 64)) & 1) != 0;
}
inline void set(std::uint64_t* row, FacultyId v) {
  row[index(v) / 64] |= std::uint64_t{1} << (index(v) % 64);
}

/// What rules out nearly everybody from a few kilobytes, where digests do not stay in the cache:
/// who lists each of the most popular topics, as rows of bits, and about how much everybody's
/// topics weigh. 17 bytes a person and 8 for each topic of a crowd; building: O(people + edges),
/// and O(n log n) a crowd.
class PopularRows {
 public:
  /// Words that are handled at once; rows are filled up to a multiple.
  static constexpr std::size_t step = 32;

  /// `rank` breaks ties; empty: ids do.
  PopularRows(const TopicLists& lists, std::span<const std::uint8_t> bits,
              std::span<const Digest> digests, std::span<const std::uint32_t> rank);

  /// Of 64 people each, in the order of ids.
  std::size_t words() const { return words_; }

  /// Who lists the topic with that bit, below `most_popular`.
  const std::uint64_t* row(std::size_t bit) const { return rows_.data() + bit * words_; }

  /// Who lists a topic that more than an eighth lists: by the total of their digests, equal ones by
  /// rank; and by rank alone. Scores fall with the total, so a search can end where no better one
  /// comes. Empty for other topics.
  struct Crowd {
    std::vector<FacultyId> by_total;
    std::vector<FacultyId> by_rank;
  };
  const Crowd& crowd(std::size_t bit) const { return crowds_[bit]; }

  /// Not above the total of v's digest, and below it by 1/255 of the largest at most.
  double total_at_least(FacultyId v) const { return at_least_[totals_[index(v)]]; }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> rows_;
  std::vector<Crowd> crowds_;
  std::vector<std::uint8_t> totals_;
  std::array<double, 256> at_least_{};
};

}  // namespace facgraph::similarity
