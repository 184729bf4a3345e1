#include <fmt/format.h>

#include <algorithm>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

using Keys = std::vector<std::string>;

Keys union_of_keys(const std::vector<Table>& tables) {
  Keys keys;
  for (const auto& table : tables) {
    for (const auto& column : table.columns) {
      if (std::find(keys.begin(), keys.end(), column.key) == keys.end()) {
        keys.push_back(column.key);
      }
    }
  }
  return keys;
}

/// For each key the table's column; the number of its columns where it has none.
std::vector<std::size_t> columns_by_key(const Table& table, const Keys& keys) {
  std::vector<std::size_t> columns;
  for (const auto& key : keys) {
    const auto column =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&key](const Column& candidate) { return candidate.key == key; });
    columns.push_back(static_cast<std::size_t>(column - table.columns.begin()));
  }
  return columns;
}

std::string raw(std::string_view text) { return std::string(text); }

void append_record(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    out += i == 0 ? "" : ",";
    out += escape::csv(fields[i]);
  }
  // A record of one empty field would be an empty line, which readers skip.
  out += fields.size() == 1 && fields.front().empty() ? "\"\"\n" : "\n";
}

void append_rows(std::string& out, const Table& table, const Keys& keys, bool named) {
  const auto columns = columns_by_key(table, keys);
  for (const auto& row : table.rows) {
    std::vector<std::string> fields;
    if (named) {
      fields.push_back(table.key);
    }
    for (const auto column : columns) {
      fields.push_back(column < row.size() ? cell_text(row[column], {raw, exact}, "; ") : "");
    }
    append_record(out, fields);
  }
}

}  // namespace

std::string write_csv(const Listing& listing, const WriteOptions& /*options*/) {
  if (listing.tables.empty()) {
    return {};
  }
  const bool named = listing.tables.size() > 1;
  const auto keys = union_of_keys(listing.tables);
  auto header = keys;
  if (named) {
    header.insert(header.begin(), "table");
  }
  std::string out;
  append_record(out, header);
  for (const auto& table : listing.tables) {
    append_rows(out, table, keys, named);
  }
  return out;
}

}  // namespace facgraph::report
