#pragma once

#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

/// How evenly each person's links are spread over the clusters: P_i = 1 - Σ_c (s_ic / s_i)², where
/// s_i is i's strength and s_ic the part that goes into cluster c. In [0, 1 - 1/clusters]: 0 when
/// all links stay in one cluster (also when it is another than one's own), and for people without
/// weight. Guimerà & Amaral (2005). Precondition: a cluster for each vertex. Cost: O(n + edges).
std::vector<double> participation(const SimilarityGraph& graph, const Partition& partition);

}  // namespace facgraph
