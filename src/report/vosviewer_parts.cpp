#include "vosviewer_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"

namespace facgraph::report {
namespace {

std::string html(std::string_view text) {
  auto result = escape::xml(text);
  std::replace(result.begin(), result.end(), '{', '(');
  std::replace(result.begin(), result.end(), '}', ')');
  return result;
}

}  // namespace

bool has_vosviewer_clusters(const GraphData& graph) {
  constexpr std::uint32_t most = 1000;
  return std::all_of(graph.nodes.begin(), graph.nodes.end(),
                     [](const GraphNode& node) { return node.cluster && *node.cluster <= most; });
}

std::vector<std::size_t> complete_columns(const GraphData& graph, NodeColumn::Role role) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < graph.columns.size(); ++i)
    if (graph.columns[i].role == role &&
        std::none_of(graph.nodes.begin(), graph.nodes.end(),
                     [i](const GraphNode& node) { return is_empty(node.values[i]); }))
      columns.push_back(i);
  return columns;
}

std::string vosviewer_description(const GraphData& graph, const GraphNode& node) {
  const auto columns = node_columns(graph);
  const auto cells = node_cells(graph, node);
  std::string description;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role != NodeColumn::Role::description || is_empty(cells[i])) continue;
    if (i == name_column || i == url_column) continue;
    if (!description.empty()) description += "<br>";
    description +=
        fmt::format("{}: {}", html(columns[i].heading), cell_text(cells[i], {html, exact}, "; "));
  }
  return description;
}

}  // namespace facgraph::report
