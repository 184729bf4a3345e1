#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace facgraph::evaluation {

/// How well a ranking finds what is to be found. In each number equal scores count with their
/// expected value over all orders of the equals, so that no order of the list helps or harms.
struct RankingQuality {
  double hits_at_10 = 0;       ///< chance that one of the first ten is right
  double reciprocal_rank = 0;  ///< 1 / the rank of the first right one
  double auc = 0;           ///< chance that a right one is above a wrong one; .5 with no wrong one
  double recall_at_50 = 0;  ///< share of the right ones among the first fifty
};

/// Counts candidates by whether they are above, between or equal to the right ones. Made once, used
/// for many rankings.
class RankingJudge {
 public:
  /// A new ranking. `right` are the scores of the candidates to be found, one or more; a score
  /// below 0 is 0.
  void start(std::span<const double> right);

  /// The score of a candidate that is not to be found. Cost: O(log right).
  void add_wrong(double score) { ++counts_[slot(score)]; }

  /// Candidates that are not to be found and have score 0.
  void add_wrong_zeros(std::size_t count) { counts_[slot(0)] += count; }

  /// Cost: O(right + equals of the best right one).
  RankingQuality quality() const;

 private:
  std::size_t slot(double score) const;

  std::vector<double> levels_;       ///< distinct right scores, highest first
  std::vector<std::size_t> rights_;  ///< how many at each level
  /// Wrong ones above the first level, at it, between it and the second, at that …
  std::vector<std::size_t> counts_;
};

}  // namespace facgraph::evaluation
