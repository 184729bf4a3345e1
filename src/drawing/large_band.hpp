#pragma once

#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// A few dots side by side, and words after them.
struct BandItem {
  std::vector<Dot> dots;  ///< centers are set by the band
  std::string text;       ///< may be empty
};

/// Adds a heading and the items below it, in rows as wide as the page; returns the y below. Nothing
/// is added without items.
double add_band(Drawing& drawing, const std::string& heading, std::vector<BandItem> items,
                double top);

}  // namespace facgraph::drawing
