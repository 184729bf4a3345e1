#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "facgraph/analysis/known_scores.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "popular_rows.hpp"

namespace facgraph::similarity {

/// What a pair of one person scores, and what it must share to score at least so much.
class NearestBound {
 public:
  NearestBound(const Measure& measure, double total_u, std::size_t topics, KnownScores& known)
      : measure_(measure), total_u_(total_u), topics_(topics), known_(known) {}

  double score(double shared, double total_v) const {
    return known_.find_or_make(shared, total_u_, total_v, [&] {
      return measure_.bounded_score({shared, total_u_, total_v, topics_});
    });
  }

  /// From now on only scores of at least so much matter, but for rounding.
  void raise(double least) {
    least_ = least * (1 - slack);
    enough_ = std::numeric_limits<double>::infinity();
    if (measure_.reach == nullptr) return;
    reach_ = measure_.reach(least_, total_u_, topics_);
    reach_.constant *= 1 - slack;
    reach_.slope *= 1 - slack;
  }

  /// Whether somebody who shares so much can score enough, whatever their total. Who shares more
  /// can score more, so what was asked before often answers.
  bool can_reach(double shared) {
    if (shared >= enough_) return true;
    if (shared <= too_little_) return false;
    const bool is_enough = !(measure_.score({shared, total_u_, shared, topics_}) < least_);
    (is_enough ? enough_ : too_little_) = shared;
    return is_enough;
  }

  bool reaches(double shared, double total_v) const {
    return reach_.raised(shared) >= line(total_v);
  }

  /// How far above the line of reaches(), for an order only.
  double excess(double shared, double total_v) const {
    const auto least = line(total_v);
    return reach_.raised(shared) / (least > 0 ? least : total_v);
  }

  /// The totals of whoever can score enough by sharing no more than this, and some others: too
  /// small a total cannot share enough, and too large a one makes it too little. Narrower for less.
  struct Totals {
    double least = 0;
    double most = 0;
    bool are_all = false;  ///< nobody is left out
  };
  Totals totals(double shared) const {
    if (reach_.slope <= 0 || reach_.constant < 0) return {0, 0, true};
    const auto most = (reach_.raised(shared * (1 + slack)) - reach_.constant) / reach_.slope;
    // shared <= total, and total^power grows faster than its line from where it is above it.
    const auto least = reach_.power == 1   ? reach_.constant / std::max(1 - reach_.slope, slack)
                       : reach_.power == 2 ? reach_.slope
                                           : std::cbrt(reach_.slope);
    return {least * (1 - slack), most * (1 + slack), false};
  }

 private:
  double line(double total_v) const { return reach_.constant + reach_.slope * total_v; }

  const Measure& measure_;
  double total_u_;
  std::size_t topics_;
  KnownScores& known_;
  double least_ = 0;
  double enough_ = 0;       ///< can reach least_; at first all do
  double too_little_ = -1;  ///< cannot
  Reach reach_{};
};

}  // namespace facgraph::similarity
