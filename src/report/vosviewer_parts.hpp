#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facgraph/report/graph_data.hpp"

/// What VOSviewer's two kinds of files have in common.
namespace facgraph::report {

/// Every node has a cluster, and its number is one that VOSviewer takes (1 to 1000). Else clusters
/// are left out, and VOSviewer finds its own.
bool has_vosviewer_clusters(const GraphData& graph);

/// The columns with that role that every node has a value of: a missing one would be read as 0.
std::vector<std::size_t> complete_columns(const GraphData& graph, NodeColumn::Role role);

/// The texts of a node as HTML. Braces become parentheses, as VOSviewer Online takes "{x}" for a
/// place to fill in.
std::string vosviewer_description(const GraphData& graph, const GraphNode& node);

}  // namespace facgraph::report
