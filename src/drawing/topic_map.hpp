#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Shared topics, joined by the people who list both; a line is the wider the more they are.
Drawing draw_topics(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
