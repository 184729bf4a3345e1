#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "text_stream.hpp"
#include "vosviewer_parts.hpp"

namespace facgraph::report {
void write_vosviewer_map(const GraphData& graph, TextStream& out) {
  const bool has_clusters = has_vosviewer_clusters(graph);
  const auto weights = complete_columns(graph, NodeColumn::Role::weight);
  const auto scores = complete_columns(graph, NodeColumn::Role::score);
  out.write("id\tlabel\tdescription\turl");
  if (has_clusters) out.write("\tcluster");
  for (const auto column : weights) out.print("\tweight<{}>", graph.columns[column].heading);
  for (const auto column : scores) out.print("\tscore<{}>", graph.columns[column].heading);
  out.write("\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& node = graph.nodes[i];
    out.print("{}\t{}\t{}\t{}", i + 1, escape::vosviewer(node.name),
              escape::vosviewer(vosviewer_description(graph, node)), escape::vosviewer(node.url));
    if (has_clusters) out.print("\t{}", *node.cluster);
    for (const auto& columns : {weights, scores})
      for (const auto column : columns)
        out.print("\t{}", cell_text(node.values[column], {unchanged, exact}, " "));
    out.write("\n");
  }
}

void write_vosviewer_network(const GraphData& graph, TextStream& out) {
  for (const auto& edge : graph.edges)
    out.print("{}\t{}\t{}\n", edge.from + 1, edge.to + 1, exact(edge.weight));
}

}  // namespace facgraph::report
