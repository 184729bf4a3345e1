#include "table_rows.hpp"

#include <fmt/format.h>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "refuse.hpp"
#include "whole_number.hpp"

namespace facgraph::input {

bool TableRows::next() {
  if (!values_.next()) return false;
  if (cells().size() != columns().size())
    refuse(source_, line(),
           fmt::format("row of \"{}\" has {} fields, the header has {}; quote a field that holds "
                       "the separator, or write the empty ones",
                       text::clean(cells().front().text, 60), cells().size(), columns().size()));
  return true;
}

std::string TableRows::name() const {
  if (const auto whole = columns().find(Meaning::name)) return text::clean(cells()[*whole].text);
  const auto first = columns().find(Meaning::first_name);
  const auto last = columns().find(Meaning::last_name);
  auto name = first ? text::clean(cells()[*first].text) : std::string();
  if (last) name = text::clean(fmt::format("{} {}", name, cells()[*last].text));
  return name;
}

std::uint32_t TableRows::count() const {
  const auto column = columns().find(Meaning::count);
  if (!column) return 1;
  const auto& cell = cells()[*column];
  if (text::trimmed(cell.text).empty()) return 1;
  const auto count = positive_whole_number(cell.text);
  if (!count)
    refuse(source_, cell.line,
           fmt::format("{} \"{}\" is no positive whole number", header_.names[*column],
                       text::clean(cell.text, 40)));
  return *count;
}

std::string TableRows::all(Meaning meaning) const {
  std::string joined;
  for (std::size_t i = 0; i < columns().size(); ++i) {
    if (columns()[i] != meaning || cells()[i].text.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += text::clean(cells()[i].text);
  }
  return joined;
}

}  // namespace facgraph::input
