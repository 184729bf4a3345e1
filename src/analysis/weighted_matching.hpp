#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facgraph {

/// An edge between vertices 0 … n-1.
struct MatchingEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int64_t weight = 0;
};

/// Pairs of vertices with the largest total weight; the partner of each vertex, or itself. Edmonds'
/// blossoms with dual variables (Galil 1986). Deterministic: depends on the numbers of the vertices
/// and the weights alone, not on the order of the edges. Our own, because
/// boost::maximum_weighted_matching of 1.74 crashes, does not end or errs on one random graph in
/// some (boostorg/graph issues 199, 223 and 399). Not installed.
///
/// Preconditions: 0 < weight < 2^60; no edge twice, no loops. Cost: O(n³) time, O(n²) memory.
std::vector<std::uint32_t> maximum_weight_matching(std::size_t n,
                                                   std::span<const MatchingEdge> edges);

}  // namespace facgraph
