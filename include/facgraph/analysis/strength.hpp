#pragma once

#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/scorer.hpp"

namespace facgraph::similarity {

/// The sum of each person's similarities: how much they share with all others. In a list that
/// is_dense() of those with the nearest. The same with any number of threads. Cost: O(Σ_t k_t²)
/// time; in a dense list that of project_nearest().
std::vector<double> strengths(const Scorer& scorer, const ProjectionOptions& options);

}  // namespace facgraph::similarity
