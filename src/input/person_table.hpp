#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// Reads a table (its header and its rows) whose columns say what they hold. A row whose name is no
/// person's is a lab or a warning; a column that is not known becomes a note.
void read_people_table(Reading& reading, Blocks table);

}  // namespace facgraph::input
