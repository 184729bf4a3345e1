#pragma once

#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"

namespace facgraph::drawing {

/// Centers that one of Graphviz's engines gives to the boxes: neato up to 60 boxes, sfdp above.
/// The same for the same seed; labels are empty, so no font decides. Throws RenderError.
std::vector<Point> start_positions(const HubGraph& graph, int seed);

}  // namespace facgraph::drawing
