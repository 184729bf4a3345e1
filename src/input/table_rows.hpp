#pragma once

#include <string>
#include <vector>

#include "separated_values.hpp"
#include "table_header.hpp"

namespace facgraph::input {

/// Rows of a table below its header; every row has a cell for each column.
class TableRows {
 public:
  /// Source and header must outlive it.
  TableRows(const Source& source, const TableHeader& header, RowRange range, const Limits& limits)
      : source_(source),
        header_(header),
        values_(source, range, header.dialect, limits.line_bytes) {}

  const Columns& columns() const { return header_.columns; }

  /// Goes to the next row; false behind the last. Throws InputError: a row with more or fewer
  /// fields than the header, and what SeparatedValues::next refuses.
  bool next();

  const std::vector<Cell>& cells() const { return values_.cells(); }
  std::uint32_t line() const { return values_.line(); }

  /// Cleaned; empty when the row has none.
  std::string name() const;

  /// How often the person worked on the topic; 1 where the row does not say. Throws InputError for
  /// what is no positive whole number.
  std::uint32_t count() const;

  /// The cells with this meaning, cleaned, joined by commas; empty when there are none.
  std::string all(Meaning meaning) const;

 private:
  const Source& source_;
  const TableHeader& header_;
  SeparatedValues values_;
};

}  // namespace facgraph::input
