#pragma once

#include <string>
#include <vector>

#include "columns.hpp"
#include "separated_values.hpp"

namespace facgraph::input {

/// The rows of a table below its header; every row has a cell for each column.
class TableRows {
 public:
  /// Reads the header. A file without text has no columns.
  TableRows(const Source& source, char separator, const Limits& limits);

  const Columns& columns() const { return columns_; }
  const std::vector<std::string>& headers() const { return headers_; }  ///< cleaned
  std::uint32_t header_line() const { return header_line_; }

  /// Goes to the next row; false behind the last. Throws InputError: a row with more or fewer
  /// fields than the header, and what SeparatedValues::next refuses.
  bool next();

  const std::vector<Cell>& cells() const { return values_.cells(); }
  std::uint32_t line() const { return values_.line(); }

  /// Cleaned; empty when the row has none.
  std::string name() const;

  /// The cells with this meaning, cleaned, joined by commas; empty when there are none.
  std::string all(Meaning meaning) const;

 private:
  const Source& source_;
  SeparatedValues values_;
  std::vector<std::string> headers_;
  std::uint32_t header_line_ = 0;
  Columns columns_;
};

}  // namespace facgraph::input
