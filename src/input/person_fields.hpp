#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// Adds a value to the field of a person, unless nothing of it can be seen; `url` is its first
/// link.
void add_value(PersonEntry& person, Field field, Text value, std::string_view url = {});

/// Reads the fields below the name of a person: a value on the line of its key, or in items below
/// it. A line that is no field becomes a warning.
void read_fields(Reading& reading, PersonEntry& person, Blocks body);

/// Whether one of the blocks is a field of a person; keys in plain text count only when asked for.
bool has_field(Blocks body, bool plain_keys);

}  // namespace facgraph::input
