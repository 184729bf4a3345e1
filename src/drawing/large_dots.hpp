#pragma once

#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "large_polygon.hpp"

namespace facgraph::drawing {

/// Where dots may stand: in the polygon, clear of what stands there already.
struct DotField {
  const Polygon& polygon;
  std::span<const Rect> taken;
  double clear = 3;  ///< a dot's center from the border and from what is taken
};

/// Even places for dots, each near to where it is wanted compared with the others: sites of a
/// triangular grid, matched, then eased until the grid is gone. As far apart as there is room, and
/// nearer than `least` only where there is none; all in the middle of a field without any room.
/// Cost: O(n log² n) and some 40 rounds of O(n · taken).
std::vector<Point> dot_places(std::span<const Point> wanted, const DotField& field, double least);

/// The distance between neighbors when so many are spread evenly over the area.
double even_spacing(double area, std::size_t count);

}  // namespace facgraph::drawing
