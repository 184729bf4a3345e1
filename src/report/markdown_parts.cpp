#include "markdown_parts.hpp"

#include <fmt/format.h>

#include "facgraph/text/escape.hpp"

namespace facgraph::report {
namespace {

std::string record(const std::vector<std::string>& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

}  // namespace

std::string markdown_line(std::string_view prefix, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("{}{}\n", prefix, escape::markdown(text));
}

std::string markdown_facts(std::span<const Fact> facts, const CellStyle& style) {
  std::string section;
  for (const auto& fact : facts) {
    if (fact.heading.empty()) continue;
    section += fmt::format("- {}: {}\n", escape::markdown(fact.heading),
                           cell_text(fact.value, style, ", "));
  }
  return section;
}

std::string markdown_table(const Table& table, const CellStyle& style) {
  if (table.rows.empty()) {
    return markdown_line("", table.if_empty);
  }
  std::vector<std::string> headings;
  std::vector<std::string> rules;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    headings.push_back(escape::markdown(table.columns[i].heading));
    rules.emplace_back(is_numeric(table, i) ? "---:" : "---");
  }
  auto section = record(headings) + record(rules);
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const auto& cell : row) {
      cells.push_back(cell_text(cell, style, ", "));
    }
    section += record(cells);
  }
  return section;
}

}  // namespace facgraph::report
