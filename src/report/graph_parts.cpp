#include "graph_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace facgraph::report {
namespace {

using Type = NodeColumn::Type;
using Role = NodeColumn::Role;

Cell text_cell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

}  // namespace

std::string_view name(NodeKind kind) {
  switch (kind) {
    case NodeKind::faculty:
      return "faculty";
    case NodeKind::topic:
      return "topic";
    case NodeKind::lab:
      break;
  }
  return "lab";
}

std::string_view name(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::lists:
      return "lists";
    case EdgeKind::member:
      return "member";
    case EdgeKind::similar:
      break;
  }
  return "similar";
}

NodeIds::NodeIds(const GraphData& graph) : graph_(graph) {
  starts_[1] = count_of(graph, NodeKind::faculty);
  starts_[2] = starts_[1] + count_of(graph, NodeKind::topic);
}

std::string NodeIds::operator[](std::size_t node) const {
  const auto kind = graph_.nodes[node].kind;
  return fmt::format("{}{}", name(kind), node - starts_[static_cast<std::size_t>(kind)] + 1);
}

std::vector<NodeColumn> node_columns(const GraphData& graph) {
  std::vector<NodeColumn> columns{{"kind", "Kind", Type::text, Role::description},
                                  {"name", "Name", Type::text, Role::description},
                                  {"cluster", "Cluster", Type::count, Role::score},
                                  {"cluster_name", "Cluster", Type::text, Role::description},
                                  {"url", "Website", Type::text, Role::description}};
  columns.insert(columns.end(), graph.columns.begin(), graph.columns.end());
  return columns;
}

std::vector<Cell> node_cells(const GraphData& graph, const GraphNode& node) {
  std::vector<Cell> cells{std::string(name(node.kind)), node.name, Cell(), Cell(),
                          text_cell(node.url)};
  if (node.cluster) {
    cells[2] = static_cast<std::int64_t>(*node.cluster);
    cells[3] = text_cell(graph.cluster_names[*node.cluster - 1]);
  }
  cells.insert(cells.end(), node.values.begin(), node.values.end());
  for (auto& cell : cells)
    if (is_empty(cell)) cell = {};
  return cells;
}

std::vector<std::pair<std::string, std::string>> graph_facts(const GraphData& graph) {
  auto facts = graph.facts;
  if (!graph.title.empty()) facts.insert(facts.begin(), {"name", graph.title});
  return facts;
}

std::string_view shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::faculty:
      return "ellipse";
    case NodeKind::topic:
      return "box";
    case NodeKind::lab:
      break;
  }
  return "diamond";
}

std::string_view xml_type_of(NodeColumn::Type type) {
  switch (type) {
    case NodeColumn::Type::text:
      return "string";
    case NodeColumn::Type::count:
      return "long";
    case NodeColumn::Type::number:
      break;
  }
  return "double";
}

bool is_empty(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return text->empty();
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return list->empty();
  return std::holds_alternative<Nothing>(cell);
}

std::size_t count_of(const GraphData& graph, NodeKind kind) {
  return static_cast<std::size_t>(
      std::count_if(graph.nodes.begin(), graph.nodes.end(),
                    [kind](const GraphNode& node) { return node.kind == kind; }));
}

}  // namespace facgraph::report
