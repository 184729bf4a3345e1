#pragma once

#include <string>

#include "large_land.hpp"
#include "large_room.hpp"

namespace facgraph::drawing {

/// Breaks the name into lines in a size that suits a country of this area, and gives `title_at` its
/// size. A name of several topics is cut to the first where all have no room; no lines where that
/// has none either.
void set_title(Country& country, const std::string& name, double area);

/// Moves the title to the free place nearest to the country's middle, and takes it; where there is
/// none, smaller and shorter ones are tried; without a place for these the country has no title.
void place_title(Country& country, const std::string& name, Room& room);

}  // namespace facgraph::drawing
