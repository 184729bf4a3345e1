#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "facgraph/report/graph_data.hpp"
#include "graph_parts.hpp"

namespace facgraph::report {

using Json = nlohmann::ordered_json;

/// null for an empty cell; lists as arrays.
inline Json json_of(const Cell& cell) {
  return std::visit(
      [](const auto& value) -> Json {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Nothing>)
          return nullptr;
        else
          return value;
      },
      cell);
}

/// The library's text as escape::json() writes it: bytes that are not UTF-8 are replaced, where the
/// library would throw, and no < closes a script that the text is pasted into.
inline std::string json_text(const Json& value, int indent) {
  const auto text = value.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text)
    if (c == '<')  // stands in strings only
      safe += "\\u003c";
    else
      safe += c;
  return safe;
}

inline std::string on_one_line(const Json& value) { return json_text(value, -1); }

inline Json facts_object(const GraphData& graph) {
  auto object = Json::object();
  for (const auto& [key, value] : graph_facts(graph)) object[key] = value;
  return object;
}

/// Adds a node's values that are not empty, under the keys of the columns.
inline void add_cells(const GraphData& graph, const std::vector<NodeColumn>& columns,
                      const GraphNode& node, Json& object) {
  const auto cells = node_cells(graph, node);
  for (std::size_t column = 0; column < columns.size(); ++column)
    if (!is_empty(cells[column])) object[columns[column].key] = json_of(cells[column]);
}

}  // namespace facgraph::report
