#pragma once

#include <vector>

#include "large_land.hpp"

namespace facgraph::drawing {

/// Who settles in a country, and where they would like to.
struct Settlers {
  const MapInput& input;
  const Group& group;
  std::vector<Point> wanted;            ///< by the group's people, in no unit
  const std::vector<double>& sizes;     ///< of dots by FacultyId, 0 … 1
  const std::vector<FacultyId>& first;  ///< whose names come before all others
};

/// Fills a country that has its outline and its title's size: title, names, dots.
void settle(Country& country, const Settlers& settlers, const LandStyle& style);

}  // namespace facgraph::drawing
