#include "table_lines.hpp"

#include <algorithm>

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

bool is_delimiter_cell(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

std::vector<std::string> cells_of(std::string_view line) {
  line = text::trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::vector<std::string> cells;
  std::string cell;
  const auto finish = [&] {
    cells.emplace_back(text::trimmed(cell));
    cell.clear();
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|') {
      cell += line[++at];
    } else if (line[at] == '|') {
      finish();
    } else {
      cell += line[at];
    }
  }
  finish();
  return cells;
}

bool is_delimiter_row(std::string_view line) {
  if (line.find('|') == std::string_view::npos || line.find('-') == std::string_view::npos ||
      line.find_first_not_of("|:- \t\r") != std::string_view::npos)
    return false;
  const auto cells = cells_of(line);
  return std::all_of(cells.begin(), cells.end(), is_delimiter_cell);
}

bool opens_table(std::string_view line, std::string_view next) {
  return line.find('|') != std::string_view::npos && is_delimiter_row(next) &&
         cells_of(line).size() == cells_of(next).size();
}

}  // namespace facgraph::input
