#pragma once

#include <span>
#include <vector>

#include "large_polygon.hpp"

namespace facgraph::drawing {

/// A country to be: where its middle should be about, and its share of the land.
struct Territory {
  Point site;
  double share = 1;  ///< > 0; of the sum of all shares
};

/// Divides the land into convex countries whose areas are in proportion to the shares, each near
/// its site: a power diagram whose weights and sites are adapted until the areas fit, as in Voronoi
/// treemaps (Nocaj & Brandes 2012). `gap` is the width of the water between two. One polygon a
/// territory; empty where the gap leaves nothing. Cost: O(territories²) a round, 150 rounds.
std::vector<Polygon> divided(const Polygon& land, std::span<const Territory> territories,
                             double gap);

}  // namespace facgraph::drawing
