#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/report/listing.hpp"

/// How text comes to stand in the columns of a terminal.
namespace facgraph::report {

/// Lines of at most `columns` columns (0 is unlimited). Broken between the pieces; inside a piece
/// only when it is wider than a line, then between words; inside a word only when that is wider.
std::vector<std::string> wrapped(const std::vector<std::string>& pieces, std::size_t columns);

/// The same, for running text.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// The texts of a terminal's cell; the items of a list end in a comma but for the last.
std::vector<std::string> terminal_pieces(const Cell& cell);

/// The widths of a table's columns.
struct TableLayout {
  std::vector<std::size_t> widths;
  std::optional<std::size_t> wrapping;  ///< the column whose cells are wrapped; others are cut
};

inline constexpr std::size_t column_gap = 2;

/// As wide as the cells, and narrower where the table does not fit into `columns` (0 is unlimited).
TableLayout laid_out(const Table& table, std::size_t columns);

}  // namespace facgraph::report
