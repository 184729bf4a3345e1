#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "nearest_bound.hpp"
#include "popular_rows.hpp"

namespace facgraph::similarity {

/// Those who list a popular topic, in an order in which nobody nearer comes behind somebody who is
/// too far: by total, or where totals make no difference, as for a topic without weight, by rank.
class Crowd {
 public:
  /// The most that one of them can share.
  struct Rest {
    double sum = 0;  ///< made up like a score, so that rounding is the same
    std::size_t shared = 0;
  };

  /// Both must outlive it. Precondition: the topic has a row, and somebody lists it.
  Crowd(const PopularRows& rows, const NearestBound& bound, TopicId topic, Rest rest)
      : rows_(rows), bound_(bound), rest_(rest), people_(rows.faculty_of(topic)) {
    by_rank_ = at_most(people_.front()) == at_most(people_.back());
    if (by_rank_) people_ = rows.by_rank(topic);
  }

  std::span<const FacultyId> people() const { return people_; }
  bool is_by_rank() const { return by_rank_; }
  std::size_t shared() const { return rest_.shared; }

  /// The most that v can score.
  double at_most(FacultyId v) const {
    const auto total = rows_.total(v);
    const bool could_share_all = total >= rest_.sum * (1 - slack);
    return bound_.score(rest_.sum, could_share_all ? total : rest_.sum);
  }

  /// Behind all who can score no more than the person at a place and rank after them.
  std::size_t end_of_ties(std::size_t at) const {
    if (by_rank_) return people_.size();
    const auto total = rows_.total(people_[at]);
    const auto after =
        std::upper_bound(people_.begin() + static_cast<std::ptrdiff_t>(at), people_.end(), total,
                         [this](double value, FacultyId v) { return value < rows_.total(v); });
    return static_cast<std::size_t>(after - people_.begin());
  }

 private:
  const PopularRows& rows_;
  const NearestBound& bound_;
  Rest rest_;
  std::span<const FacultyId> people_;
  bool by_rank_ = false;
};

}  // namespace facgraph::similarity
