#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// All pairs as the lower half of a table whose names stand along the diagonal: each pair once, no
/// turned text. People are in the order of clusters; a cell's shade is the score, a dot a tie.
Drawing draw_matrix(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
