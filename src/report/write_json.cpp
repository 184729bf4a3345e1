#include <nlohmann/json.hpp>

#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  template <class Value>
  Json operator()(const Value& value) const {
    return value;
  }
};

Json to_json(const Cell& cell) { return std::visit(ToJson{}, cell); }

Json to_json(const Table& table) {
  auto rows = Json::array();
  for (const auto& row : table.rows) {
    auto object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      object[table.columns[i].key] = to_json(row[i]);
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
    root[fact.key] = to_json(fact.value);
  }
  for (const auto& table : listing.tables) {
    root[table.key] = to_json(table);
  }
  root["notes"] = listing.notes;
  // The default handler throws on bytes that are not UTF-8.
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace facgraph::report
