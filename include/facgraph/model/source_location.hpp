#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>

#include "facgraph/model/ids.hpp"

namespace facgraph {

/// Where a fact stands in the input. The file is a position in `Document::files` (and
/// `Roster::files`).
struct SourceLocation {
  FileId file{};
  std::uint32_t line = 0;  ///< from 1; 0 is the whole file

  auto operator<=>(const SourceLocation&) const = default;
};

/// "file:line", or "file" when the line is 0.
std::string describe(SourceLocation where, std::span<const std::string> files);

}  // namespace facgraph
