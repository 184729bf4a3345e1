#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// A short way between the centers of two boxes that keeps `clear` pixels to all others: through
/// corners of the boxes near the straight line, each corner on it counted as some more pixels
/// (Lozano-Pérez & Wesley 1979, searched by A*). The corners between the two centers; empty when
/// there is no way. Cost: O(corners on the way · boxes near²).
std::vector<Point> corners_around(std::span<const Rect> boxes, std::size_t from, std::size_t to,
                                  double clear);

/// The way through these points as a curve with rounded corners. At least two points.
std::vector<Point> rounded(std::span<const Point> way, double radius);

}  // namespace facgraph::drawing
