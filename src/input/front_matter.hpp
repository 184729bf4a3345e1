#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// Reads the lines `key: value` before a page; lists are `[a, b]` or lines `- a` below the key.
/// True when they are about a person, who is then the last of the document: they have a name, or a
/// title that looks like one, and a field besides. Otherwise the title is the heading of the list.
bool read_front_matter(Reading& reading, Blocks lines);

}  // namespace facgraph::input
