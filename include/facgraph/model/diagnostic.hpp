#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facgraph/model/source_location.hpp"

namespace facgraph {

enum class Severity : std::uint8_t { note, warning };

/// What a diagnostic is about; `facgraph check` counts and sorts by it.
enum class Concern : std::uint8_t {
  other,
  unread_line,  ///< looks like it holds a fact, and was not read
  empty_field,
  unknown_key,
  unsafe_link,
  name_remark,  ///< stood beside a name and is no part of it
  no_topics,
  same_person,         ///< two entries were read as one person
  possible_duplicate,  ///< two entries have one name, but nothing says that they are one person
  empty_lab,
  likely_typo,
  no_effect,      ///< what the user asked for changed nothing
  nameless,       ///< a person or a row without a name
  not_a_person,   ///< stands where a person belongs, and names something else
  unread_column,  ///< of a table
  ragged_row,     ///< more or fewer cells than the header
};

/// "unread-line": the name of a concern in output.
std::string_view name(Concern concern);

/// Something odd in the input that loses nothing. Returned, never printed by the library.
struct Diagnostic {
  Severity severity = Severity::note;
  SourceLocation where;
  std::string message;  ///< one sentence without the location
  Concern concern = Concern::other;
};

}  // namespace facgraph
