#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "facgraph/analysis/evaluation.hpp"

namespace facgraph::evaluation {

/// What a way to rank makes of one person: hits@10, reciprocal rank, AUC, recall@50.
using Numbers = std::array<double, 4>;
using Judged = std::vector<Numbers>;  ///< a person

/// Means over the people, with percentile intervals from `resamples` samples of as many people,
/// drawn with repetition. The same people are drawn in every call with equal size and seed, so
/// that differences of two ways to rank can be judged. Without resamples an interval is its value.
/// Precondition: people is not empty. Cost: O(resamples · people). Not installed.
std::array<Estimate, 4> bootstrapped_means(const Judged& people, std::size_t resamples,
                                           std::uint64_t seed);

}  // namespace facgraph::evaluation
