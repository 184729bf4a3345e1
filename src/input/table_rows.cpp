#include "table_rows.hpp"

#include <fmt/format.h>

#include "facgraph/text/clean.hpp"
#include "refuse.hpp"

namespace facgraph::input {

TableRows::TableRows(const Source& source, char separator, const Limits& limits)
    : source_(source), values_(source, separator, limits.line_bytes), columns_({}) {
  if (!values_.next()) return;
  header_line_ = values_.line();
  for (const auto& cell : values_.cells()) headers_.push_back(text::clean(cell.text));
  columns_ = Columns({headers_.begin(), headers_.end()});
}

bool TableRows::next() {
  if (!values_.next()) return false;
  if (cells().size() != columns_.size())
    refuse(source_, line(),
           fmt::format("row of \"{}\" has {} fields, the header has {}; quote a field that holds "
                       "the separator, or write the empty ones",
                       text::clean(cells().front().text, 60), cells().size(), columns_.size()));
  return true;
}

std::string TableRows::name() const {
  if (const auto whole = columns_.find(Meaning::name)) return text::clean(cells()[*whole].text);
  const auto first = columns_.find(Meaning::first_name);
  const auto last = columns_.find(Meaning::last_name);
  auto name = first ? text::clean(cells()[*first].text) : std::string();
  if (last) name = text::clean(fmt::format("{} {}", name, cells()[*last].text));
  return name;
}

std::string TableRows::all(Meaning meaning) const {
  std::string joined;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i] != meaning || cells()[i].text.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += text::clean(cells()[i].text);
  }
  return joined;
}

}  // namespace facgraph::input
