#pragma once

#include <string>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/render.hpp"

namespace facgraph::drawing {

/// Makes an SVG that can stand in a page from the one in which Graphviz drew the lines of a
/// drawing: they keep Graphviz's paths; boxes and text stand where the drawing has them (Graphviz
/// moves text by the fonts it finds); links, tooltips, names for screen readers, classes and dark
/// colors are added; nothing else of Graphviz's document stays. Throws RenderError when it cannot
/// be read.
std::string finish_svg(std::string_view graphviz_svg, const Drawing& drawing,
                       const RenderOptions& options);

}  // namespace facgraph::drawing
