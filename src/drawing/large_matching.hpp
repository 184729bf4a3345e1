#pragma once

#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

/// From places that are crowded to places that are even, with neighbors kept: both sides are halved
/// again and again, left half to left half, upper half to upper half, as in a k-d tree.
namespace facgraph::drawing {

/// For each wanted place a site of its own: the sites' positions. Equal places keep their order.
/// Precondition: at least as many sites as places. Cost: O(sites log² sites).
std::vector<std::size_t> matched(std::span<const Point> wanted, std::span<const Point> sites);

/// For each place the middle of a part of the area, in proportion to its mass.
std::vector<Point> evened(std::span<const Point> places, std::span<const double> masses,
                          const Rect& area);

}  // namespace facgraph::drawing
