#pragma once

#include "facgraph/report/export_formats.hpp"

/// The functions of the rows of export_formats(), one format a file.
namespace facgraph::report {

/// GraphML with typed keys; lists joined by "; ".
void write_graphml(const GraphData& graph, TextStream& out);

/// GEXF 1.2draft; the name of a node is its label.
void write_gexf(const GraphData& graph, TextStream& out);

/// An undirected graph of Graphviz; the name of a node is its label, its URL a link.
void write_dot(const GraphData& graph, TextStream& out);

/// Vertices with label, shape by kind and URL, then edges; two modes when the graph is bipartite.
void write_pajek(const GraphData& graph, TextStream& out);

/// Nodes and links, as D3 and NetworkX read them.
void write_node_link(const GraphData& graph, TextStream& out);

/// The elements of Cytoscape.js.
void write_cytoscape(const GraphData& graph, TextStream& out);

/// Items, links and clusters.
void write_vosviewer(const GraphData& graph, TextStream& out);
void write_vosviewer_map(const GraphData& graph, TextStream& out);
void write_vosviewer_network(const GraphData& graph, TextStream& out);

void write_csv_nodes(const GraphData& graph, TextStream& out);
void write_csv_edges(const GraphData& graph, TextStream& out);

/// A row a person, a column a topic: how often the person mentions it.
void write_csv_biadjacency(const GraphData& graph, TextStream& out);

/// docs/facgraph-list.schema.json
void write_list_json(const Document& document, TextStream& out);

}  // namespace facgraph::report
