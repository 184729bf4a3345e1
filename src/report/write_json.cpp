#include "json_parts.hpp"
#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

Json to_json(const Table& table) {
  auto rows = Json::array();
  for (const auto& row : table.rows) {
    auto object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      object[table.columns[i].key] = json_of(row[i]);
    }
    rows.push_back(std::move(object));
  }
  return rows;
}

}  // namespace

std::string write_json(const Listing& listing, const WriteOptions& /*options*/) {
  auto root = Json::object();
  root["schema"] = listing.schema;
  root["version"] = listing.version;
  for (const auto& fact : listing.facts) {
    root[fact.key] = json_of(fact.value);
  }
  for (const auto& table : listing.tables) {
    root[table.key] = to_json(table);
  }
  root["notes"] = listing.notes;
  return json_text(root, 2) + '\n';
}

}  // namespace facgraph::report
