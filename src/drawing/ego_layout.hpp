#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// Someone around the middle.
struct Spoke {
  double width = 0;
  double height = 0;
  double distance = 1;  ///< 0: the nearest that anyone can be; 1: on the outermost ring
  std::size_t group = 0;
};

/// Where everyone stands. Rings are ellipses of one shape around the middle, whose half axes are
/// `reach(distance)` times `half_width` and `half_height`.
struct EgoLayout {
  double half_width = 0;
  double half_height = 0;
  double innermost = 0;        ///< of the outermost ring
  std::vector<Point> offsets;  ///< of each spoke's center from the middle

  double reach(double distance) const { return innermost + (1 - innermost) * distance; }
  Point on_ring(double distance, double angle) const;
};

/// Distances are kept exactly; only directions are chosen, so that no two boxes overlap, no spoke
/// runs behind a third box, and people of one group are side by side. The rings grow downward until
/// that is possible. No chance is involved. Cost: O(rounds · spokes² · directions).
EgoLayout lay_out_ego(const std::vector<Spoke>& spokes, double center_width, double center_height,
                      double page_width);

}  // namespace facgraph::drawing
