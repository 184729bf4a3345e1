#pragma once

#include "reading.hpp"

namespace facgraph::input {

/// A person by the name, cleaned, in a field of a record, as in a table of Markdown; but an
/// identifier in parentheses, "Wei Wang (wei-wang-2)", stays, because it tells homonyms apart.
PersonEntry person_of_record(Reading& reading, const std::string& written, SourceLocation where);

}  // namespace facgraph::input
