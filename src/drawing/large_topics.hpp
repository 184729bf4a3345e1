#pragma once

#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "large_groups.hpp"
#include "large_polygon.hpp"

namespace facgraph::drawing {

/// Where countries should stand, in no unit: those whose people list the same topics near each
/// other. The affinity of two is the cosine of their topic profiles, each topic weighted by its
/// rarity ln(n/k_t). Cost: O(mentions + countries² · topics of both).
std::vector<Point> country_places(const MapInput& input, std::span<const Group> countries);

/// Where each of the group's people belongs inside its country, in no unit: at the mean of their
/// topics, rarer ones weighing more. Topics that the same people list stand together; a topic that
/// is listed in another country as well stands on that side. `toward` has a direction of at most
/// length 1 for each cluster; of many `countries` fewer topics are placed. Cost: O(mentions ·
/// topics a person + topics²), topics capped at 500, down to 100 from 200 countries on.
std::vector<Point> people_places(const MapInput& input, const Group& group,
                                 std::span<const Point> toward, std::size_t countries);

}  // namespace facgraph::drawing
