#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "columns.hpp"
#include "row_range.hpp"

namespace facgraph::input {

/// The first row of a table. A file without text has no columns.
struct TableHeader {
  std::vector<std::string> names;  ///< of the columns, cleaned
  Columns columns{{}};
  std::uint32_t line = 0;
  Dialect dialect;
  RowRange rows;  ///< below it
};

/// Throws InputError as SeparatedValues::next does.
TableHeader read_header(const Source& source, Dialect dialect, const Limits& limits);

}  // namespace facgraph::input
