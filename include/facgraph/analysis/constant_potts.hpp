#pragma once

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

/// How much more weight lies inside the clusters than the same number of pairs has on average:
///
///   H = Σ_c [W_c/W - γ n_c(n_c-1) / n(n-1)]
///
/// W is the weight of all edges, W_c of those inside cluster c, n_c the number of its members. The
/// constant Potts model with γ times the mean weight of a pair as its constant, so that 1 has a
/// meaning for any measure: a cluster is worth it when it is denser than the network. Unlike
/// modularity it does not expect more of people who have many links. At most 1; 0 for a graph
/// without weight. Reichardt & Bornholdt (2004), Traag, Van Dooren & Nesterov (2011). Cost: O(n +
/// edges).
double constant_potts(const SimilarityGraph& graph, const Partition& partition,
                      double resolution = 1);

}  // namespace facgraph
