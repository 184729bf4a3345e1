#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/report/listing.hpp"

/// Cells as text. Nothing here asks the locale.
namespace facgraph::report {

/// For a reader: six decimals.
std::string rounded(double score);

/// For a report: three decimals, as many as one wants to read.
std::string readable(double score);

/// For a program: the fewest digits that read back as the same value.
std::string exact(double score);

/// Where the writer escapes a whole cell, not its texts.
std::string unchanged(std::string_view text);

/// How a format writes what is in a cell.
struct CellStyle {
  std::string (*escaped)(std::string_view);
  std::string (*score)(double);
};

/// The texts of a cell: none of an empty one, several of a list.
std::vector<std::string> cell_texts(const Cell& cell, const CellStyle& style);

/// The same as one, with `separator` between the items of a list.
std::string cell_text(const Cell& cell, const CellStyle& style, std::string_view separator);

/// Whether the column has numbers and, besides them, only empty cells.
bool is_numeric(const Table& table, std::size_t column);

/// Whether a cell of the column is a list.
bool has_lists(const Table& table, std::size_t column);

}  // namespace facgraph::report
