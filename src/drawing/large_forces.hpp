#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// Two nodes that belong together, and how strongly.
struct Pull {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;
};

/// Something to be placed: how much room it takes, and where it is drawn from outside.
struct ForceNode {
  double mass = 1;
  Point outward;  ///< at most of length 1
};

/// Places nodes around the origin so that those that pull each other are near and the rest are
/// apart: attraction grows with the distance, repulsion falls with it, both by mass (the model of
/// Fruchterman & Reingold 1991 with the masses of Noack 2009). Deterministic: it starts from a
/// spiral in the order of the nodes. Cost: O(nodes² + pulls) a round, 120 rounds.
std::vector<Point> force_layout(std::span<const ForceNode> nodes, std::span<const Pull> pulls);

}  // namespace facgraph::drawing
