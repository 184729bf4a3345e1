#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// How lines may run.
struct Routing {
  double clear = 8;         ///< pixels kept to other boxes where possible
  double largest_bow = .5;  ///< of a line around a box, over its length
};

/// The points of a line between two boxes, from border to border: straight when no other box stands
/// in the way, else bowed just as much as is needed, else bent around the boxes on a short path
/// (route_around.hpp); straight again when there is no way at all.
Line routed(std::span<const Rect> boxes, std::size_t from, std::size_t to, const Routing& how);

/// The same between two boxes of a drawing, which the line then joins.
Line routed(const std::vector<Box>& boxes, std::size_t from, std::size_t to, double clear,
            double largest_bow);

/// Where a line from the box toward a point begins: a little under the border, so that no gap shows
/// at a rounded corner.
Point ending(const Rect& box, Point toward);

}  // namespace facgraph::drawing
