#pragma once

#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "large_land.hpp"

namespace facgraph::drawing {

/// A paint for each country. The clusters that have a color of their own in every map keep it;
/// further ones take one that no neighbor has, as on political maps: a border and a name make a
/// country, so a color may come again far away. Gray where all six touch.
std::vector<Paint> country_paints(const Groups& groups, const Land& land);

/// Whether a color stands for more than one country.
bool colors_repeat(const std::vector<Paint>& paints);

}  // namespace facgraph::drawing
