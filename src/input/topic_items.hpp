#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// Reads what is below an item that names a person: fields; and where neither it nor they name
/// topics, short items are topics.
void read_children(Reading& reading, PersonEntry& person, Blocks children);

}  // namespace facgraph::input
