#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ledger.hpp"

namespace facgraph::cli {

/// The names of a table's rows.
template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

/// An option whose values are the names of a table's rows; another value is refused with the
/// nearest name.
CLI::Option* add_table_option(CLI::App& command, const std::string& flags, std::string& value,
                              const std::string& summary, const std::vector<std::string>& names);

/// --format of commands that print a listing.
void add_listing_format(CLI::App& command, std::string& format);

/// --level takes one of these.
std::vector<std::string> level_names();
/// Throws UsageError for another name.
Level level_named(std::string_view name);

}  // namespace facgraph::cli
