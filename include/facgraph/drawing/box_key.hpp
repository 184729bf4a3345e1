#pragma once

#include <string>

#include "facgraph/model/ids.hpp"

namespace facgraph::drawing {

/// Box::key of a person, topic or lab of the roster that a map was made from: "person-3". A page
/// that holds maps names its own parts so to join them with the map.
std::string box_key(FacultyId person);
std::string box_key(TopicId topic);
std::string box_key(LabId lab);

}  // namespace facgraph::drawing
