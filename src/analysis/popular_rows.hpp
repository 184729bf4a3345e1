#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {

/// Topics that have a bit of their own in a digest; the bits above are shared by the others.
inline constexpr std::size_t most_popular = 128;

/// How many topics have rows of people at most.
inline constexpr std::size_t most_rows = 1024;

/// Rounding never decides who is left out: bounds are weaker by this part.
inline constexpr double slack = 1e-9;

/// Bits of people, 64 a word, in the order of ids.
inline bool has(const std::uint64_t* row, FacultyId v) {
  return ((row[index(v) / 64] >> (index(v) % 64)) & 1) != 0;
}
inline void set(std::uint64_t* row, FacultyId v) {
  row[index(v) / 64] |= std::uint64_t{1} << (index(v) % 64);
}

/// People in another order, by what their topics weigh together, and what rules out nearly
/// everybody of them from a few kilobytes: who lists each of the most popular topics, as rows of
/// bits, and about how much everybody's topics weigh. Topics with rows are those with bits of their
/// own, and at most 1,024 in all of which one of 128 people lists each. For whom only a range of
/// totals can be near, others need no look at all. Below, an id is a place in that order; equal
/// totals are in the order of ranks. 110 bytes a person who lists eight topics, and 16 a topic that
/// has a row for the list; building: O(edges + n log n).
class PopularRows {
 public:
  /// Words that are handled at once; rows are filled up to a multiple.
  static constexpr std::size_t step = 32;

  /// `rank` breaks ties; empty: ids do. The lists must outlive it.
  PopularRows(const TopicLists& lists, std::span<const std::uint8_t> bits,
              std::span<const Digest> digests, std::span<const std::uint32_t> rank);

  FacultyId place_of(FacultyId person) const { return places_[index(person)]; }
  FacultyId person_at(FacultyId place) const { return order_[index(place)]; }
  double total(FacultyId v) const { return totals_[index(v)]; }
  const double* total_address(FacultyId v) const { return &totals_[index(v)]; }

  /// Who lists a topic, sorted.
  std::span<const FacultyId> faculty_of(TopicId topic) const {
    const auto first = lists_.topic_starts[index(topic)];
    return std::span(people_).subspan(first, lists_.topic_starts[index(topic) + 1] - first);
  }

  /// Of each of them the bits of all their topics without rows: side by side with the list, so that
  /// reading them waits for nothing. Empty where the topic has a row.
  std::span<const std::uint64_t> others_of(TopicId topic) const {
    const auto first = other_starts_[index(topic)];
    return std::span(others_).subspan(first, other_starts_[index(topic) + 1] - first);
  }

  /// Of 64 people each, in the order of ids.
  std::size_t words() const { return words_; }

  /// Who lists a topic; null where it has no row.
  const std::uint64_t* row(TopicId topic) const {
    const auto number = row_of_[index(topic)];
    return number == no_row ? nullptr : rows_.data() + number * words_;
  }

  /// The same people by rank. Precondition: the topic has a row.
  std::span<const FacultyId> by_rank(TopicId topic) const {
    return by_rank_[row_of_[index(topic)]];
  }

  /// Not above total(v), and below it by 1/255 of the largest at most.
  double total_at_least(FacultyId v) const { return at_least_[codes_[index(v)]]; }

  /// Ids first … last-1, all of them with a total from `least` to `most`, and some others.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  Range with_totals(double least, double most) const;

 private:
  static constexpr auto no_row = std::numeric_limits<std::uint32_t>::max();

  std::uint8_t code(double total) const;
  void choose_rows(std::span<const std::uint8_t> bits);
  void fill_rows(std::span<const std::uint32_t> rank);
  void fill_others(std::span<const std::uint8_t> bits);

  TopicLists lists_;
  std::size_t words_;
  std::vector<FacultyId> order_;
  std::vector<FacultyId> places_;
  std::vector<double> totals_;
  std::vector<FacultyId> people_;            ///< of each topic
  std::vector<std::uint32_t> row_of_;        ///< by topic
  std::vector<std::uint32_t> other_starts_;  ///< the same
  std::vector<std::uint64_t> others_;
  std::vector<std::uint64_t> rows_;
  std::vector<std::vector<FacultyId>> by_rank_;  ///< of each row
  double largest_ = 0;
  std::vector<std::uint8_t> codes_;  ///< of totals
  std::array<double, 256> at_least_{};
  std::array<std::uint32_t, 257> code_starts_{};  ///< the first id of each code of a total
};

}  // namespace facgraph::similarity
