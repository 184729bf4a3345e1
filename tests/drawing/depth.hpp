#pragma once

#include <algorithm>
#include <limits>

#include "drawing/large_polygon.hpp"

namespace facgraph::drawing::looks {

/// How far a point is from the polygon's border; negative outside, all the more without a polygon.
inline double depth(const Polygon& polygon, Point at) {
  if (polygon.empty()) return std::numeric_limits<double>::lowest();
  double least = std::numeric_limits<double>::max();
  for (const auto& [normal, limit] : sides(polygon))
    least = std::min(least, limit - normal.x * at.x - normal.y * at.y);
  return least;
}

}  // namespace facgraph::drawing::looks
