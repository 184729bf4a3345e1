#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// The points of a line between two boxes of a drawing, from border to border: straight when no
/// other box stands in the way, else bowed just as much as is needed, at most by `largest_bow` of
/// the line's length; straight again when that does not help. `clear` pixels are kept to other
/// boxes where possible.
Line routed(const std::vector<Box>& boxes, std::size_t from, std::size_t to, double clear,
            double largest_bow);

}  // namespace facgraph::drawing
