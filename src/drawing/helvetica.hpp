#pragma once

#include <cstdint>
#include <span>

namespace facgraph::drawing {

/// Advance width in thousandths of an em; 0 when the table does not have the character.
std::uint16_t helvetica_width(char32_t code_point, bool bold);

}  // namespace facgraph::drawing
