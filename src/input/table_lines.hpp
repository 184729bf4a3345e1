#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// The cells of one line of a GFM table, trimmed, with `\|` as `|`; the pipes at both ends are
/// optional.
std::vector<std::string> cells_of(std::string_view line);

/// Whether a line stands between the header and the rows of a GFM table: `|:---|---:|`.
bool is_delimiter_row(std::string_view line);

/// Whether a table begins with this line: it has as many cells as the delimiter row below it.
bool opens_table(std::string_view line, std::string_view next);

}  // namespace facgraph::input
