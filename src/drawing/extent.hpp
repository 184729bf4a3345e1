#pragma once

#include <algorithm>
#include <cmath>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// The upright rectangle around something, by its sides: what misses it needs no dearer look.
struct Extent {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  bool misses(const Extent& other) const {
    return right < other.left || left > other.right || bottom < other.top || top > other.bottom;
  }
};

inline Extent extent_of(const Rect& box) { return {box.x, box.y, box.right(), box.bottom()}; }

/// Of a straight line; never less than the Rect with its width and height, as these are rounded.
inline Extent extent_of(Point a, Point b) {
  const double left = std::min(a.x, b.x);
  const double top = std::min(a.y, b.y);
  return {left, top, std::max({a.x, b.x, left + std::abs(a.x - b.x)}),
          std::max({a.y, b.y, top + std::abs(a.y - b.y)})};
}

}  // namespace facgraph::drawing
