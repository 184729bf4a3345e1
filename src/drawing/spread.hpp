#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"

namespace facgraph::drawing {

/// Moves boxes apart until none overlaps another, or the rounds are used up: each two that overlap
/// give way along the axis where they need the least. Instead of Graphviz's prism, whose result
/// hangs on where the memory of its triangulation happens to lie: the same list gave different maps
/// in different runs. Cost: O(boxes²) a round.
std::vector<Point> spread(std::vector<Point> centers, std::span<const HubNode> boxes, double gap);

/// Scales a layout so that joined boxes are on average `distance` apart.
std::vector<Point> scaled(std::vector<Point> centers, const HubGraph& graph, double distance);

}  // namespace facgraph::drawing
