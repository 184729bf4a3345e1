#pragma once

#include <cstddef>
#include <string_view>

namespace facgraph::input {

/// Without emoji, symbols and numbering such as "[31]", "[ ]", "#3" and "0." at the start, and
/// without "{#anchor}" at the end.
std::string_view without_leading_ornaments(std::string_view value);

/// The same, and without an emoji behind the text and what follows it.
std::string_view without_ornaments(std::string_view value);

/// Position of the first emoji or sign ("★", "†") that is no punctuation; size() without one.
std::size_t first_symbol(std::string_view value);

}  // namespace facgraph::input
