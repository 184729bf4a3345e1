#pragma once

#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// What stands apart below a map, with the reason as its heading.
struct QuietCard {
  std::string name;
  std::vector<std::string> words;  ///< in small type below the name
  std::string url;
  std::string tooltip;
  Paint paint = Paint::isolated;
  Dash outline = Dash::solid;
  std::string key{};  ///< as Box::key
};
struct QuietGroup {
  std::string heading;
  std::vector<QuietCard> cards;
};

/// Adds the groups one after the other, three cards a row; returns the y below them.
double add_quiet_rows(Drawing& drawing, const std::vector<QuietGroup>& groups, double top);

}  // namespace facgraph::drawing
