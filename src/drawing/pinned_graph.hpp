#pragma once

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/palette.hpp"
#include "graphviz.hpp"

namespace facgraph::drawing {

/// The drawing as a graph whose every position is given, for the engine nop2. Boxes are nodes b0 …,
/// dots d0 …, labels t0 …, lines are edges with the attribute id l0 …; a line's end without a box
/// is a point without size. Two corner points fix the page.
GraphPointer pinned_graph(const Drawing& drawing, double dots_per_inch, Theme theme);

/// Its lines alone, between two points at the corners of the page; for a picture of which only the
/// lines are wanted. Text above all would have Graphviz load the fonts of the system, which takes
/// longer than all else.
GraphPointer pinned_lines(const Drawing& drawing, Theme theme);

}  // namespace facgraph::drawing
