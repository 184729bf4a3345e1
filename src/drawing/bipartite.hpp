#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Three columns: labs, people with all their topics, the topics that two or more share.
Drawing draw_bipartite(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
