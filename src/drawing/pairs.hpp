#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// The one-mode projection: a line a pair with what they share printed on it, wider where the
/// potential is higher, at most two a person; existing ties as solid lines with the lab's name.
/// Who has no line stands in a quiet row below, with the reason.
Drawing draw_pairs(const MapInput& input, const MapOptions& options);

}  // namespace facgraph::drawing
