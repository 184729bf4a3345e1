#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Whether a network has so many people that boxes would not be legible.
bool is_large(const MapInput& input);

/// The map of a large network: people as dots, clusters as countries, the names of the best
/// connected where they fit, everybody else's as a tooltip. `kind` begins the title.
Drawing draw_large(const MapInput& input, const MapOptions& options, const char* kind);

}  // namespace facgraph::drawing
