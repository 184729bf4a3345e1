#pragma once

#include <span>
#include <vector>

#include "large_land.hpp"
#include "large_room.hpp"

namespace facgraph::drawing {

/// Prints topics inside a country, each where the people who list it live: those whose people live
/// closest together and are most, and that the title does not have. Adds them to the country, takes
/// their room and returns it. `places` are those of the group's people.
std::vector<Rect> add_provinces(Country& country, const MapInput& input, const Group& group,
                                std::span<const Point> places, Room& room);

}  // namespace facgraph::drawing
