#pragma once

#include <cstdint>
#include <string>

#include "facgraph/model/source_location.hpp"

namespace facgraph {

enum class Severity : std::uint8_t { note, warning };

/// Something odd in the input that loses nothing. Returned, never printed by the library.
struct Diagnostic {
  Severity severity = Severity::note;
  SourceLocation where;
  std::string message;  ///< one sentence without the location
};

}  // namespace facgraph
