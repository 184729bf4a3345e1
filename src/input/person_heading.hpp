#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// Reads a heading and the blocks below it if they are a person: one has a field below it, or
/// looks like a name and has a sentence below that tells topics, or stands below a heading that
/// says that people follow. False when it is none of these; nothing is read then.
bool read_person_heading(Reading& reading, const Block& heading, Blocks body);

}  // namespace facgraph::input
