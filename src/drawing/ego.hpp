#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// One person in the middle, and around them those who share a topic or a tie: nearer is more
/// similar, rings tell how much. Needs MapInput::center, and similar pairs of that person.
Drawing draw_ego(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
