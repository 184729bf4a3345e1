#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/report/graph_data.hpp"

/// What the writers of graphs have in common.
namespace facgraph::report {

/// "faculty1", "topic25": unique in a graph, and the same whatever else the graph holds.
class NodeIds {
 public:
  explicit NodeIds(const GraphData& graph);
  std::string operator[](std::size_t node) const;

 private:
  const GraphData& graph_;
  std::array<std::size_t, 3> starts_{};  ///< by kind: position of its first node
};

/// All columns of nodes: kind, name, cluster, cluster_name, url, then those of the graph.
std::vector<NodeColumn> node_columns(const GraphData& graph);

/// A node's values, one a column; empty where it has none.
std::vector<Cell> node_cells(const GraphData& graph, const GraphNode& node);

/// The column of node_columns() that holds the name.
inline constexpr std::size_t name_column = 1;
inline constexpr std::size_t url_column = 4;

/// Title and facts of the whole graph, under keys.
std::vector<std::pair<std::string, std::string>> graph_facts(const GraphData& graph);

/// The shape that Graphviz and Pajek draw a node in: both know it by this name.
std::string_view shape_of(NodeKind kind);

/// What GraphML and GEXF call the values of a column.
std::string_view xml_type_of(NodeColumn::Type type);

bool is_empty(const Cell& cell);

/// Nodes of that kind.
std::size_t count_of(const GraphData& graph, NodeKind kind);

}  // namespace facgraph::report
