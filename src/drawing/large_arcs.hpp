#pragma once

#include <span>
#include <utility>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// A line between two dots of a large map that bows so that it covers as little text as possible;
/// of equal ones the straightest. All of it stays inside the frame.
Line bowed(Point from, Point to, std::span<const Rect> texts, const Rect& frame);

/// Which of the points to join so that all hang together in the shortest lines (Prim 1957): how the
/// members of a lab are shown. Cost: O(points²).
std::vector<std::pair<std::size_t, std::size_t>> shortest_tree(std::span<const Point> points);

}  // namespace facgraph::drawing
