#include "cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facgraph::report {
namespace {

struct Texts {
  const CellStyle& style;

  std::vector<std::string> operator()(const Nothing&) const { return {}; }
  std::vector<std::string> operator()(const std::string& text) const {
    return {style.escaped(text)};
  }
  std::vector<std::string> operator()(std::int64_t count) const {
    return {fmt::format("{}", count)};
  }
  std::vector<std::string> operator()(double score) const { return {style.score(score)}; }
  std::vector<std::string> operator()(const std::vector<std::string>& items) const {
    std::vector<std::string> result(items.size());
    std::transform(items.begin(), items.end(), result.begin(),
                   [this](const std::string& item) { return style.escaped(item); });
    return result;
  }
};

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

}  // namespace

std::string unchanged(std::string_view text) { return std::string(text); }

std::string rounded(double score) {
  auto text = fmt::format("{:.6f}", score);
  return text == "-0.000000" ? text.substr(1) : text;
}

std::string readable(double score) {
  auto text = fmt::format("{:.3f}", score);
  return text == "-0.000" ? text.substr(1) : text;
}

std::string exact(double score) { return fmt::format("{}", score == 0 ? 0.0 : score); }

std::vector<std::string> cell_texts(const Cell& cell, const CellStyle& style) {
  return std::visit(Texts{style}, cell);
}

std::string cell_text(const Cell& cell, const CellStyle& style, std::string_view separator) {
  return fmt::format("{}", fmt::join(cell_texts(cell, style), separator));
}

bool is_numeric(const Table& table, std::size_t column) {
  bool any = false;
  for (const auto& row : table.rows) {
    const auto& cell = row[column];
    if (!is_number(cell) && !std::holds_alternative<Nothing>(cell)) {
      return false;
    }
    any = any || is_number(cell);
  }
  return any;
}

bool has_lists(const Table& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [column](const auto& row) {
    return std::holds_alternative<std::vector<std::string>>(row[column]);
  });
}

}  // namespace facgraph::report
