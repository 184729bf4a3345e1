#include "field_keys.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>

#include "facgraph/text/utf8.hpp"
#include "field_key_lists.hpp"

namespace facgraph::input {
namespace {

using Table = std::unordered_map<std::string_view, Field>;

Table table_of(std::span<const Key> rows) {
  Table table;
  for (const auto& row : rows) table.emplace(row.written, row.field);
  return table;
}

std::optional<Field> find(const Table& table, std::string_view folded) {
  const auto found = table.find(folded);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::optional<Field> field_of_folded(std::string_view folded) {
  static const auto table = table_of(field_keys());
  return find(table, folded);
}

std::string folded_key(std::string_view key) {
  auto folded = text::fold(text::trimmed(key));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
  std::replace(folded.begin(), folded.end(), '_', ' ');
  return folded;
}

}  // namespace

std::optional<Field> field_of_key(std::string_view key) { return field_of_folded(folded_key(key)); }

std::optional<Field> field_of_column(std::string_view header) {
  const auto folded = folded_key(header);
  const auto field = field_of_folded(folded);
  static const auto table = table_of(column_keys());
  return field ? field : find(table, folded);
}

}  // namespace facgraph::input
