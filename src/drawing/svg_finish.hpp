#pragma once

#include <string>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/render.hpp"

namespace facgraph::drawing {

/// Makes the SVG that Graphviz drew from `pinned_graph` one that can stand in a page: lines keep
/// Graphviz's paths; text goes back to where the drawing has it (Graphviz moves it by the fonts it
/// finds); links, tooltips, names for screen readers, classes and dark colors are added; nothing
/// else of Graphviz's document stays. Throws RenderError when the document cannot be read.
std::string finish_svg(std::string_view graphviz_svg, const Drawing& drawing,
                       const RenderOptions& options);

}  // namespace facgraph::drawing
