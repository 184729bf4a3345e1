#pragma once

#include <string>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/palette.hpp"

namespace facgraph::drawing {

/// The style sheet of a figure: links under the pointer and, for the automatic theme, a dark page.
/// All other colors are attributes, because librsvg knows neither @media nor var(). Every selector
/// starts with a class of the figures, and the dark rules with one that only figures of the
/// automatic theme have: nothing leaks into a page around them, or into a figure of another theme.
/// Only paints that the drawing uses have rules.
std::string svg_style(const Drawing& drawing, Theme theme);

}  // namespace facgraph::drawing
