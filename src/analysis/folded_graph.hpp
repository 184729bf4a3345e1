#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph {

/// The bipartite graph for walks over shortest paths: a vertex of one neighbor (a topic that one
/// person lists, a person of one topic) is folded into that neighbor. Two vertices that have only
/// each other are left out. Not installed.
struct FoldedGraph {
  static constexpr std::uint32_t nowhere = 0xffffffff;

  std::vector<std::size_t> starts{0};
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;            ///< how many vertices of the network one stands for
  std::vector<double> component_weights;  ///< sum of the weights in its component
  std::vector<std::uint32_t> place;       ///< of a vertex of the network: what it became part of
  std::vector<std::uint32_t> vertex_at;   ///< the vertex of the network that is not folded

  std::uint32_t faculty = 0;  ///< how many vertices are people; they come first

  std::size_t side(std::uint32_t v) const { return v < faculty ? 0 : 1; }
  std::uint32_t side_begin(std::size_t side) const { return side == 0 ? 0 : faculty; }
  std::uint32_t side_end(std::size_t side) const {
    return side == 0 ? faculty : static_cast<std::uint32_t>(size());
  }
  std::size_t size() const { return weights.size(); }
  std::span<const std::uint32_t> neighbors(std::uint32_t v) const {
    return std::span<const std::uint32_t>(targets).subspan(starts[v], starts[v + 1] - starts[v]);
  }
};

/// Vertices of the network are faculty, then topics, then (when included) labs. Cost: O(n + m).
FoldedGraph folded_graph(const Network& network, Labs labs);

}  // namespace facgraph
