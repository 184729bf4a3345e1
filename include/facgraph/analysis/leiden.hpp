#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

/// What Leiden makes large.
enum class Quality : std::uint8_t {
  modularity,      ///< see modularity.hpp
  constant_potts,  ///< see constant_potts.hpp
};

struct LeidenOptions {
  double resolution = 1;   ///< γ > 0
  std::uint64_t seed = 1;  ///< of the visiting orders
  /// A position for each vertex, a permutation of 0 … n-1; empty: the vertex numbers. Everything
  /// is done in this order, so a renumbered graph with the ranks renumbered alike gives the same
  /// clusters.
  std::span<const std::uint32_t> rank{};
  std::size_t starts = 0;  ///< runs with different orders, the best of them kept; 0: by graph size
  Quality quality = Quality::modularity;
};

/// Clusters of high quality by the Leiden method: local moves with a queue, refinement inside
/// the clusters, aggregation, again until nothing changes (Traag, Waltman & van Eck 2019). Each
/// cluster is connected, by edges of positive weight; vertices without weight are clusters of one.
///
/// Deterministic: equal graph, options and ranks give equal clusters. A refined vertex joins the
/// best part, not a random one as in the paper; the variety comes from several starts. The result
/// is near the optimum, without a promise how near. Cost: almost O(n + edges) a pass, in practice
/// some ten passes a start.
Partition leiden(const SimilarityGraph& graph, const LeidenOptions& options = {});

/// The same, with what it took.
struct LeidenRun {
  Partition partition;
  std::uint64_t visits = 0;  ///< of edges, while vertices were moved
};
LeidenRun run_leiden(const SimilarityGraph& graph, const LeidenOptions& options = {});

}  // namespace facgraph
