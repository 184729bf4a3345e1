#include "person_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"
#include "name_words.hpp"
#include "person_fields.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

using FieldColumns = std::vector<std::optional<Field>>;

bool holds(const FieldColumns& columns, Field field) {
  return std::find(columns.begin(), columns.end(), field) != columns.end();
}

FieldColumns columns_of(const Block& header) {
  FieldColumns columns;
  for (const auto& cell : header.cells) columns.push_back(field_of_column(plain_text(cell)));
  if (holds(columns, Field::name) || holds(columns, Field::last_name)) return columns;
  // "Homepage" above links that are the names.
  const auto page = std::find(columns.begin(), columns.end(), Field::website);
  if (page != columns.end()) *page = Field::name;
  return columns;
}

/// The first link of a cell, or all of its text: "[Ada](u) or [here](v)" is Ada.
std::string written_name(Runs cell) {
  for (const auto& run : cell)
    if (!run.url.empty()) return text::clean(run.text);
  return plain_text(cell);
}

std::string name_in(const Block& row, const FieldColumns& columns) {
  std::string first;
  std::string last;
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
    if (columns[i] == Field::name) return written_name(row.cells[i]);
    if (columns[i] == Field::first_name) first = plain_text(row.cells[i]);
    if (columns[i] == Field::last_name) last = plain_text(row.cells[i]);
  }
  return first.empty() ? last : fmt::format("{} {}", first, last);
}

void read_cell(Reading& reading, PersonEntry& person, Field field, Runs cell,
               SourceLocation where) {
  const auto url = first_url(cell);
  if (field == Field::name || field == Field::first_name || field == Field::last_name) {
    if (!url.empty()) add_value(person, Field::website, {std::string(url), where});
    return;
  }
  auto value = listed_text(cell);
  if (value.empty() || (field == Field::title && is_row_number(value))) return;
  if (field == Field::lab)
    reading.add_to_lab(reading.document.people.size(), value, url, where);
  else
    add_value(person, field, {std::move(value), where}, url);
}

/// A row that names no person, but perhaps a lab.
void read_other_row(Reading& reading, const Block& row, const std::string& name) {
  if (speaks_of_labs(name)) {
    std::string_view url;
    for (const auto& cell : row.cells)
      if (url.empty()) url = first_url(cell);
    reading.add_lab({name, reading.at(row)}, url);
  } else {
    reading.warn(reading.at(row), name.empty() ? Concern::nameless : Concern::not_a_person,
                 name.empty() ? "row without a name is left out"
                              : fmt::format("row of \"{}\" is left out; it names no person",
                                            text::clean(name, 60)));
  }
}

void read_row(Reading& reading, const Block& row, const FieldColumns& columns) {
  const auto written = name_in(row, columns);
  if (is_no_person(parse_name(written).name)) {
    read_other_row(reading, row, written);
    return;
  }
  const auto where = reading.at(row);
  auto person = reading.person_named(written, where);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i < columns.size() && columns[i])
      read_cell(reading, person, *columns[i], row.cells[i], where);
    else if (i >= columns.size() && !row.cells[i].empty())
      reading.warn(where, Concern::ragged_row,
                   fmt::format("cell \"{}\" of {} has no column",
                               text::clean(plain_text(row.cells[i]), 60), person.name.value));
  }
  if (row.cells.size() < columns.size())
    reading.warn(where, Concern::ragged_row,
                 fmt::format("row of {} has {} cells, the header {}", person.name.value,
                             row.cells.size(), columns.size()));
  reading.add(std::move(person));
}

}  // namespace

void read_people_table(Reading& reading, Blocks table) {
  const auto& header = table.front();
  const auto columns = columns_of(header);
  if (!holds(columns, Field::name) && !holds(columns, Field::last_name)) {
    reading.warn(reading.at(header), Concern::unread_line,
                 fmt::format("table is not read, lines {}-{}; no column is called name or person",
                             header.line, table.back().line));
    return;
  }
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!columns[i] && !header.cells[i].empty())
      reading.note(
          reading.at(header), Concern::unread_column,
          fmt::format("column \"{}\" is not read", text::clean(plain_text(header.cells[i]), 60)));
  for (const auto& row : table.subspan(1)) read_row(reading, row, columns);
}

}  // namespace facgraph::input
