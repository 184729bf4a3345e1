#pragma once

#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "large_land.hpp"

namespace facgraph::drawing {

/// Two people by their place: the country's position and the resident's in it.
struct Neighborly {
  Point from;
  Point to;
  FacultyId a{};
  FacultyId b{};
  std::size_t country = 0;
};

/// A map's faded backbone: each person with the one nearby who shares most topics, the nearest of
/// equals. No line crosses a name or a title; nobody far away is joined, as thousands of long lines
/// would show nothing. Each pair once. Cost: O(n · people nearby · (topics + names nearby)).
std::vector<Neighborly> backbone(const MapInput& input, const Land& land);

}  // namespace facgraph::drawing
