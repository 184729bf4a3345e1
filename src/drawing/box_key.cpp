#include "facgraph/drawing/box_key.hpp"

#include <fmt/format.h>

namespace facgraph::drawing {

std::string box_key(FacultyId person) { return fmt::format("person-{}", index(person)); }
std::string box_key(TopicId topic) { return fmt::format("topic-{}", index(topic)); }
std::string box_key(LabId lab) { return fmt::format("lab-{}", index(lab)); }

}  // namespace facgraph::drawing
