#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>

#include "facgraph/model/network.hpp"

namespace facgraph {

enum class Labs : std::uint8_t { excluded, included };

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

/// The one Boost.Graph view of a network: vertices 0 … n-1 are faculty, then topics, then (when
/// included) labs. Cost: O(n + m).
BoostGraph to_boost(const Network& network, Labs labs);

}  // namespace facgraph
