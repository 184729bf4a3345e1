#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/neighbors.hpp"
#include "popular_rows.hpp"
#include "row_filter.hpp"

namespace facgraph::similarity {

/// The topics of the person whose nearest are asked for. They have positions, rarest first; from
/// popular() on they have bits of their own.
class AskedTopics {
 public:
  /// `tests` and `left` are room that is used again; `rows` may be null.
  AskedTopics(const NearestPeople& nearest, FacultyId u, const PopularRows* rows,
              std::vector<NearestPeople::BitTest>& tests, std::vector<double>& left)
      : topics_(nearest.lists_.rarest_first_of(u)), tests_(tests), left_(left) {
    tests_.clear();
    if (rows != nullptr) rows_.reserve(topics_.size());
    for (const auto topic : topics_) {
      const std::uint32_t bit = nearest.bits_[index(topic)];
      popular_ += bit < most_popular ? 0 : 1;
      if (bit < most_popular) popular_bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
      tests_.push_back({bit / 64,
                        bit % 64,
                        {0, nearest.weight(topic)},
                        rows != nullptr && bit < most_popular ? rows->row(bit) : nullptr});
      if (rows != nullptr) rows_.push_back({tests_.back().row, tests_.back().weight[1]});
    }
    left_.assign(topics_.size() + 1, 0);
    for (auto at = topics_.size(); at-- > 0;) left_[at] = left_[at + 1] + weight(at);
  }

  std::size_t size() const { return topics_.size(); }
  TopicId operator[](std::size_t at) const { return topics_[at]; }
  std::size_t popular() const { return popular_; }
  double weight(std::size_t at) const { return tests_[at].weight[1]; }

  /// The weight of all from a position on.
  double left(std::size_t at) const { return left_[at]; }

  std::size_t bit(std::size_t at) const { return tests_[at].word * 64 + tests_[at].shift; }

  /// Who lists it; null where there is no row.
  const std::uint64_t* row(std::size_t at) const { return tests_[at].row; }

  /// Those from a position on, with their rows.
  std::span<const RowFilter::Topic> rows_from(std::size_t at) const {
    return std::span(rows_).subspan(at);
  }

  bool has_bit(const Digest& v, std::size_t at) const {
    return ((v.words[tests_[at].word] >> tests_[at].shift) & 1) != 0;
  }

  /// `sum` and the topics first … last-1 whose bits v has: never less than those that v shares, and
  /// just those from popular() on. Adding 0 for the others beats jumping over them.
  double with_bits(double sum, const Digest& v, std::size_t first, std::size_t last) const {
    for (auto at = first; at < last; ++at) {
      const auto& test = tests_[at];
      sum += test.weight[(v.words[test.word] >> test.shift) & 1];
    }
    return sum;
  }

  /// The same for popular topics, from rows.
  double with_rows(double sum, FacultyId v, std::size_t first) const {
    for (auto at = first; at < size(); ++at)
      sum += tests_[at].weight[has(tests_[at].row, v) ? 1 : 0];
    return sum;
  }

  std::size_t shared_popular(const Digest& v) const {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < popular_bits_.size(); ++i)
      shared += static_cast<std::size_t>(std::popcount(v.words[i] & popular_bits_[i]));
    return shared;
  }

 private:
  std::span<const TopicId> topics_;
  std::vector<NearestPeople::BitTest>& tests_;  ///< by position
  std::vector<double>& left_;
  std::vector<RowFilter::Topic> rows_;  ///< by position, where there are rows
  std::size_t popular_ = 0;
  std::array<std::uint64_t, most_popular / 64> popular_bits_{};  ///< of a digest
};

}  // namespace facgraph::similarity
