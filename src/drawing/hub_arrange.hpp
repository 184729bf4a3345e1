#pragma once

#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"

namespace facgraph::drawing {

/// Boxes at final places.
struct Arrangement {
  std::vector<Rect> boxes;  ///< of the graph's nodes
  double height = 0;
};

/// Places the boxes in a page of this width, as high as they need: Graphviz's layouts from several
/// seeds, turned and mirrored, stretched to the page's shape, the best of them then improved by
/// simulated annealing. No chance from outside: equal input gives equal places. The top left
/// corner is (0, 0).
Arrangement arrange(const HubGraph& graph, const HubStyle& style, double width);

}  // namespace facgraph::drawing
