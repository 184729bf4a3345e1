#include "cli/report_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/listings.hpp"

namespace facgraph::cli {
namespace {

/// "--top 9 shows all" tells a reader of a page nothing; "facgraph gaps --top 9 shows all" does.
std::string with_command(std::string note, std::string_view command) {
  for (auto at = note.find(" --"); at != std::string::npos;
       at = note.find(" --", at + command.size() + 2))
    note.insert(at + 1, fmt::format("{} ", command));
  return note;
}

bool is_empty(const report::Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  const auto* items = std::get_if<std::vector<std::string>>(&cell);
  return std::holds_alternative<report::Nothing>(cell) || (text != nullptr && text->empty()) ||
         (items != nullptr && items->empty());
}

}  // namespace

void drop_column(report::Table& table, std::string_view key) {
  const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                   [&](const report::Column& one) { return one.key == key; });
  if (column == table.columns.end()) return;
  const auto position = column - table.columns.begin();
  table.columns.erase(column);
  for (auto& row : table.rows) row.erase(row.begin() + position);
}

void drop_empty_columns(report::Table& table) {
  for (auto i = table.columns.size(); i-- > 0;)
    if (std::all_of(table.rows.begin(), table.rows.end(),
                    [i](const auto& row) { return is_empty(row[i]); }))
      drop_column(table, std::string(table.columns[i].key));
}

report::Section section_of(std::string key, std::string title, report::Listing listing,
                           std::string_view command) {
  report::Section section;
  section.key = std::move(key);
  section.title = std::move(title);
  section.facts = std::move(listing.facts);
  // The record of the run says it once.
  std::erase_if(section.facts, [](const report::Fact& fact) { return fact.key == "level"; });
  section.tables = std::move(listing.tables);
  for (auto& table : section.tables)
    if (!table.rows.empty()) drop_empty_columns(table);
  for (auto& note : listing.notes) section.notes.push_back(with_command(std::move(note), command));
  return section;
}

void keep_first(report::Section& section, std::size_t most, std::string_view command) {
  auto& rows = section.tables.front().rows;
  if (rows.size() <= most) return;
  section.notes.push_back(
      fmt::format("The first {} of {}; {} shows all.", most, rows.size(), command));
  rows.resize(most);
}

std::string enumerated(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

report::Section brokers_section(const ReportInput& input) {
  BrokersOptions options;
  options.top = input.options.top;
  auto section =
      section_of("brokers", "Brokers", brokers_listing(input.list, options), "facgraph brokers");
  section.paragraphs = {
      "People and topics that stand between the others. Ask brokers first when two groups are to "
      "meet; and see that more than one person links them."};
  return section;
}

report::Section gaps_section(const ReportInput& input) {
  GapsOptions options;
  options.top = input.options.top;
  auto section = section_of("gaps", "Gaps", gaps_listing(input.list, options), "facgraph gaps");
  section.paragraphs = {
      "What the list lacks: topics of its introduction that nobody lists, topics that leave with "
      "one person, labs without a listed member, and clusters that share no topic."};
  return section;
}

report::Section merges_section(const ReportInput& input) {
  auto section =
      section_of("merges", "Merges made", list_listing(input.list, "merges"), "the option");
  section.paragraphs = {
      "Where people write the same topic in different ways, it counts as one. Each case is here "
      "with its rule, its evidence and its line, so that it can be judged, and undone."};
  section.facts.clear();
  keep_first(section, report_limit::merges, "facgraph list merges");
  drop_column(section.tables.front(), "joins");
  return section;
}

}  // namespace facgraph::cli
