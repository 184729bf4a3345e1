#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::similarity {

/// Two people who share at least one topic; a < b.
struct ScoredPair {
  FacultyId a{};
  FacultyId b{};
  double score = 0;
  std::size_t shared = 0;  ///< |S|
};

/// All pairs that share a topic and score at least `minimum`, best first; equal scores by more
/// shared topics, then by lower ids. Cost: O(Σ_t k_t² + pairs log pairs).
std::vector<ScoredPair> pairs(const Scorer& scorer, double minimum = 0);

/// The same, or only the pairs of which one is among the 10 nearest of the other, where there are
/// more people, or may be more pairs, than the options allow (is_long()). Cost: as
/// project_bounded().
std::vector<ScoredPair> bounded_pairs(const Scorer& scorer, const ProjectionOptions& options);

}  // namespace facgraph::similarity
