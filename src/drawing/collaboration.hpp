#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// People, the topics that two or more list between them (potential), and their labs (existing
/// ties); people who share nothing and labs of nobody stand in quiet rows below.
Drawing draw_collaboration(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
