#pragma once

#include <string_view>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// Width in pixels of one line of text in Arial or Helvetica, from the embedded Adobe metrics; so
/// no installed font decides where things stand. Wide East Asian characters count one em, other
/// unknown ones 0.6 em, combining marks 0.
double text_width(std::string_view utf8, double size, bool bold);

/// The rectangle that a label covers: ascent .76 em above the baseline, descent .24 em below it.
Rect extent(const Label& label);

}  // namespace facgraph::drawing
