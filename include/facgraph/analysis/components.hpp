#pragma once

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

/// Connected components: people linked by edges of any weight, 0 included. People without an edge
/// are components of one. Cost: almost O(n + edges).
Partition components(const SimilarityGraph& graph);

/// Faculty who are linked through topics, and through labs when those are included. Cost: almost
/// O(n + m).
Partition components(const Network& network, Labs labs);

}  // namespace facgraph
