#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

std::string line_of(const std::vector<Cell>& row) {
  const CellStyle style{escape::terminal, rounded};
  std::string line;
  for (const auto& cell : row) {
    const auto text = cell_text(cell, style, ", ");
    if (text.empty()) continue;
    if (!line.empty()) line += ": ";
    line += text;
  }
  return line;
}

}  // namespace

std::string write_lines(const Listing& listing, const WriteOptions&) {
  std::string out;
  for (const auto& table : listing.tables) {
    for (const auto& row : table.rows) out += line_of(row) + '\n';
    if (table.rows.empty() && !table.if_empty.empty())
      out += escape::terminal(table.if_empty) + '\n';
  }
  for (const auto& note : listing.notes) out += escape::terminal(note) + '\n';
  return out;
}

}  // namespace facgraph::report
