#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::clustering {

/// The most people whose partitions are all weighed against each other (Bell(12) = 4,213,597).
inline constexpr std::size_t largest_exact = 12;

/// Modularities that differ by less are equal.
inline constexpr double equal_modularity = 1e-12;

/// All best partitions of a component of a graph. A partition is a label for each of the people,
/// numbered canonically (largest cluster first, then by first member).
struct Optima {
  using Labels = std::vector<std::uint32_t>;

  Labels shown;                ///< of all optima the lexicographically smallest
  std::vector<Labels> others;  ///< the first hundred at most
  std::uint64_t count = 1;     ///< of all optima
  double gain = 0;             ///< what the component adds to the modularity of the whole graph
};

/// The partitions of `people` with the largest share in the modularity of the graph, by a search
/// that leaves out only what cannot reach the best (branch and bound over restricted growth
/// strings). As no optimal cluster spans two components, the optima of the components are those of
/// the graph. People without weight are clusters of one.
///
/// `people` is one connected component (or several), in the order of ids; `total_weight` is W, of
/// the whole graph. Preconditions: at most `largest_exact` people; resolution > 0. Cost: some 10 ms
/// for the hardest graphs seen, usually far below one; about a second where all Bell(12) partitions
/// are equal (a clique, at one resolution).
Optima exact_clusters(const SimilarityGraph& graph, std::span<const FacultyId> people,
                      double total_weight, double resolution = 1);

/// W: the weight of all edges, each counted once. Cost: O(edges).
double total_weight(const SimilarityGraph& graph);

/// Someone who is not in the same cluster in all optima.
struct Swing {
  std::size_t person = 0;                ///< position in `people`
  std::vector<std::uint32_t> also_fits;  ///< labels of `shown`: whom they are with elsewhere
};

/// Clusters of two optima are matched so that most people stay; whoever then does not stay, in any
/// such matching, swings. By position. Cost: O(2^k k²) for k clusters, per optimum listed.
std::vector<Swing> swing_members(const Optima& optima);

}  // namespace facgraph::clustering
