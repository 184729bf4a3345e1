#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace facgraph::text {

/// Columns that a terminal gives a text: 2 for wide East Asian characters and emoji, 0 for
/// combining marks.
std::size_t terminal_width(std::string_view utf8);

/// The text cut at a grapheme border to at most `columns` columns, with "…" as the last when
/// something was cut.
std::string fitted(std::string_view utf8, std::size_t columns);

/// The longest start of the text that is no wider than `columns`, in whole graphemes; the first
/// grapheme even when it is wider. Nothing of an empty text.
std::string_view fitting_start(std::string_view utf8, std::size_t columns);

}  // namespace facgraph::text
