#pragma once

#include <string>

namespace facgraph::drawing {

/// The style sheet of a figure: only rules for a dark page, and for links under the pointer.
/// Light colors are attributes, because librsvg knows neither @media nor var(); every selector
/// starts with the figure's class, so nothing leaks into a page around it.
std::string svg_style();

}  // namespace facgraph::drawing
