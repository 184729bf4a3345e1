#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/analysis/similarity.hpp"

namespace facgraph::similarity {

/// Remembers scores by the numbers they are made of. A score that is no sum, but a probability,
/// takes long, and in a dense list the same numbers come again and again.
class KnownScores {
 public:
  explicit KnownScores(const Measure& measure) : places_(measure.additive ? 0 : most) {}

  /// Calls `score()` unless the score is known. Cost: O(1) besides; the latest of each place stays.
  template <class Score>
  double find_or_make(double shared, double total_u, double total_v, Score score) {
    if (places_.empty()) return score();
    const auto number = static_cast<std::size_t>(shared * 8191 + total_u * 127 + total_v);
    auto& place = places_[number % most];
    if (place.shared != shared || place.total_u != total_u || place.total_v != total_v)
      place = {shared, total_u, total_v, score()};
    return place.score;
  }

 private:
  static constexpr std::size_t most = 4096;

  struct Known {
    double shared = -1;
    double total_u = -1;
    double total_v = -1;
    double score = 0;
  };
  std::vector<Known> places_;
};

}  // namespace facgraph::similarity
