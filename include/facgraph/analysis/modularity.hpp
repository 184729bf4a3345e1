#pragma once

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

/// How much more weight lies inside the clusters than chance would put there:
///
///   Q = Σ_c [W_c/W - γ (S_c/2W)²]
///
/// W is the weight of all edges, W_c of those inside cluster c, S_c the sum of the strengths of its
/// members; γ is the resolution. In [-γ/2, 1); 0 for a graph without weight. A value says little
/// without others to compare it to: sparse random graphs have clusters of high Q as well.
/// Newman & Girvan (2004); resolution: Reichardt & Bornholdt (2006). Cost: O(n + edges).
double modularity(const SimilarityGraph& graph, const Partition& partition, double resolution = 1);

}  // namespace facgraph
