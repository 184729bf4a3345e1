#include <fmt/format.h>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

constexpr CellStyle style{escape::markdown, rounded};

std::string paragraph(std::string_view prefix, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("{}{}\n", prefix, escape::markdown(text));
}

std::string facts_section(const Listing& listing) {
  std::string section;
  for (const auto& fact : listing.facts) {
    if (fact.heading.empty()) continue;
    section += fmt::format("- {}: {}\n", escape::markdown(fact.heading),
                           cell_text(fact.value, style, ", "));
  }
  return section;
}

std::string record(const std::vector<std::string>& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string table_section(const Table& table) {
  if (table.rows.empty()) {
    return paragraph("", table.if_empty);
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

/// With an empty line between those that are not empty.
std::string joined(std::vector<std::string> sections) {
  std::erase_if(sections, [](const std::string& section) { return section.empty(); });
  return fmt::format("{}", fmt::join(sections, "\n"));
}

}  // namespace

std::string write_markdown(const Listing& listing, const WriteOptions& /*options*/) {
  std::vector<std::string> sections{paragraph("# ", listing.title), facts_section(listing)};
  for (const auto& table : listing.tables) {
    sections.push_back(paragraph("## ", table.title));
    sections.push_back(table_section(table));
  }
  for (const auto& note : listing.notes) {
    sections.push_back(paragraph("", note));
  }
  return joined(std::move(sections));
}

std::string write_markdown_tables(const Listing& listing, const WriteOptions& /*options*/) {
  std::vector<std::string> sections;
  for (const auto& table : listing.tables) {
    if (listing.tables.size() > 1 && !table.title.empty())
      sections.push_back(fmt::format("**{}**\n", escape::markdown(table.title)));
    sections.push_back(table_section(table));
  }
  return joined(std::move(sections));
}

}  // namespace facgraph::report
