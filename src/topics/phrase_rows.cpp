#include "facgraph/topics/phrase_rows.hpp"

#include <algorithm>
#include <bit>

#include "../text/fnv1a.hpp"

namespace facgraph::topics {
namespace {

/// Whether the row at the head of a text has this key.
bool begins_with_key(std::string_view text, std::string_view key) {
  return text.size() > key.size() && text.starts_with(key) &&
         (text[key.size()] == '\n' || text[key.size()] == '\t');
}

}  // namespace

PhraseRows::PhraseRows(const Draft& draft) {
  auto owned = std::make_shared<Owned>();
  owned->slots.resize(std::bit_ceil(2 * draft.size() + 1));
  const auto last = owned->slots.size() - 1;
  for (const auto& [key, rows] : draft) {
    auto slot = text::fnv1a(key) & last;
    while (owned->slots[slot] != 0) slot = (slot + 1) & last;
    owned->slots[slot] = static_cast<std::uint32_t>(owned->text.size() + 1);
    for (const auto& cells : rows)
      owned->text.append(key).append(cells.empty() ? "" : "\t").append(cells).append("\n");
  }
  text_ = owned->text;
  slots_ = owned->slots;
  owned_ = std::move(owned);
}

std::string_view PhraseRows::lines_at(std::size_t at) const {
  const auto text = text_.substr(at);
  const auto key = text.substr(0, text.find_first_of("\t\n"));
  std::size_t end = 0;
  while (begins_with_key(text.substr(end), key)) end = text.find('\n', end) + 1;
  return text.substr(0, end);
}

std::string_view PhraseRows::rows_of(std::string_view key) const {
  if (slots_.empty()) return {};
  const auto last = slots_.size() - 1;
  for (auto slot = text::fnv1a(key) & last; slots_[slot] != 0; slot = (slot + 1) & last) {
    const std::size_t at = slots_[slot] - 1;
    if (begins_with_key(text_.substr(at), key)) return lines_at(at);
  }
  return {};
}

std::string_view PhraseRows::value_of(std::string_view key) const {
  auto rows = rows_of(key);
  if (rows.empty()) return {};
  auto row = take_row(rows);
  take_cell(row);
  return take_cell(row);
}

std::size_t PhraseRows::size() const {
  std::size_t count = 0;
  for_each_key([&](std::string_view) { ++count; });
  return count;
}

std::string_view take_cell(std::string_view& row) {
  const auto end = std::min(row.find('\t'), row.size());
  const auto cell = row.substr(0, end);
  row.remove_prefix(std::min(end + 1, row.size()));
  return cell;
}

std::string_view take_row(std::string_view& rows) {
  const auto end = std::min(rows.find('\n'), rows.size());
  const auto row = rows.substr(0, end);
  rows.remove_prefix(std::min(end + 1, rows.size()));
  return row;
}

}  // namespace facgraph::topics
