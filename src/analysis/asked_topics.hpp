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
#include "signature.hpp"

namespace facgraph::similarity {

/// The topics of the person whose nearest are asked for. They have positions, rarest first; from
/// popular() on they have rows, or where there are none bits of their own.
class AskedTopics {
 public:
  /// `tests` and `left` are room that is used again; `rows` may be null.
  AskedTopics(const NearestPeople& nearest, FacultyId u, const PopularRows* rows,
              std::vector<NearestPeople::BitTest>& tests, std::vector<double>& left)
      : topics_(nearest.lists_.rarest_first_of(u)),
        tests_(tests),
        left_(left),
        popular_(topics_.size()) {
    tests_.clear();
    if (rows != nullptr) rows_.reserve(topics_.size());
    for (const auto topic : topics_) {
      const std::uint32_t bit = nearest.bits_[index(topic)];
      tests_.push_back({bit / 64,
                        bit % 64,
                        {0, nearest.weight(topic)},
                        signature_bit(topic),
                        rows != nullptr ? rows->row(topic) : nullptr});
      if (rows != nullptr) rows_.push_back({tests_.back().row, tests_.back().weight[1]});
    }
    while (popular_ > 0 && is_popular(popular_ - 1, rows != nullptr)) take_popular(--popular_);
    left_.assign(topics_.size() + 1, 0);
    for (auto at = topics_.size(); at-- > 0;) left_[at] = left_[at + 1] + weight(at);
  }

  std::size_t size() const { return topics_.size(); }
  TopicId operator[](std::size_t at) const { return topics_[at]; }
  std::size_t popular() const { return popular_; }
  double weight(std::size_t at) const { return tests_[at].weight[1]; }

  /// The weight of all from a position on.
  double left(std::size_t at) const { return left_[at]; }

  /// Who lists it; null where there is no row.
  const std::uint64_t* row(std::size_t at) const { return tests_[at].row; }

  /// Those from a position on, with their rows.
  std::span<const RowFilter::Topic> rows_from(std::size_t at) const {
    return std::span(rows_).subspan(at);
  }

  /// The bits of the topics at first … last-1, which are not popular, in the last word of a digest.
  std::uint64_t other_bits(std::size_t first, std::size_t last) const {
    std::uint64_t bits = 0;
    for (auto at = first; at < last; ++at) bits |= std::uint64_t{1} << tests_[at].shift;
    return bits;
  }
  bool has_bit(std::uint64_t others, std::size_t at) const {
    return ((others >> tests_[at].shift) & 1) != 0;
  }

  /// `sum` and those of these topics whose bits v has: never less than those that v shares. Adding
  /// 0 for the others beats jumping over them.
  double with_others(double sum, std::uint64_t others, std::size_t first, std::size_t last) const {
    for (auto at = first; at < last; ++at)
      sum += tests_[at].weight[(others >> tests_[at].shift) & 1];
    return sum;
  }

  /// `sum` and the topics from `first` on whose bits v has. The same.
  double with_bits(double sum, const Digest& v, std::size_t first) const {
    for (auto at = first; at < size(); ++at) {
      const auto& test = tests_[at];
      sum += test.weight[(v.words[test.word] >> test.shift) & 1];
    }
    return sum;
  }

  /// The same by a signature.
  double with_signature(double sum, Signature v, std::size_t first) const {
    for (auto at = first; at < size(); ++at)
      sum += tests_[at].weight[(v >> tests_[at].signature_bit) & 1];
    return sum;
  }

  /// Topics that somebody lists: their weight, and how many they are.
  struct Listed {
    double sum = 0;
    std::size_t count = 0;
  };

  /// `before` and the popular topics from `first` on that v lists.
  Listed with_rows(Listed before, FacultyId v, std::size_t first) const {
    for (auto at = first; at < size(); ++at) {
      const std::size_t bit = has(tests_[at].row, v) ? 1 : 0;
      before.sum += tests_[at].weight[bit];
      before.count += bit;
    }
    return before;
  }

  /// How many popular topics v lists, by the digest.
  std::size_t shared_bits(const Digest& v) const {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < popular_bits_.size(); ++i)
      shared += static_cast<std::size_t>(std::popcount(v.words[i] & popular_bits_[i]));
    return shared;
  }

 private:
  std::size_t bit(std::size_t at) const { return tests_[at].word * 64 + tests_[at].shift; }
  bool is_popular(std::size_t at, bool by_row) const {
    return by_row ? tests_[at].row != nullptr : bit(at) < most_popular;
  }
  void take_popular(std::size_t at) {
    if (bit(at) < most_popular)
      popular_bits_[tests_[at].word] |= std::uint64_t{1} << tests_[at].shift;
  }

  std::span<const TopicId> topics_;
  std::vector<NearestPeople::BitTest>& tests_;  ///< by position
  std::vector<double>& left_;
  std::vector<RowFilter::Topic> rows_;  ///< by position, where there are rows
  std::size_t popular_;
  std::array<std::uint64_t, most_popular / 64> popular_bits_{};  ///< of a digest
};

}  // namespace facgraph::similarity
