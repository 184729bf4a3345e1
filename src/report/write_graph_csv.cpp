#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
void write_csv_nodes(const GraphData& graph, TextStream& out) {
  const NodeIds ids(graph);
  out.write("id");
  for (const auto& column : node_columns(graph)) out.print(",{}", escape::csv(column.key));
  out.write("\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out.write(ids[i]);
    for (const auto& cell : node_cells(graph, graph.nodes[i]))
      out.print(",{}", escape::csv(cell_text(cell, {unchanged, exact}, "; ")));
    out.write("\n");
  }
}

void write_csv_edges(const GraphData& graph, TextStream& out) {
  const NodeIds ids(graph);
  out.write("source,target,kind,weight,source_name,target_name\n");
  for (const auto& edge : graph.edges)
    out.print("{},{},{},{},{},{}\n", ids[edge.from], ids[edge.to], name(edge.kind),
              exact(edge.weight), escape::csv(graph.nodes[edge.from].name),
              escape::csv(graph.nodes[edge.to].name));
}

void write_csv_biadjacency(const GraphData& graph, TextStream& out) {
  const auto people = count_of(graph, NodeKind::faculty);
  const auto topics = count_of(graph, NodeKind::topic);
  out.write("name");
  for (std::size_t i = people; i < people + topics; ++i)
    out.print(",{}", escape::csv(graph.nodes[i].name));
  out.write("\n");
  auto edge = graph.edges.begin();
  for (std::size_t person = 0; person < people; ++person) {
    out.write(escape::csv(graph.nodes[person].name));
    for (std::size_t column = people; column < people + topics; ++column) {
      const bool is_edge = edge != graph.edges.end() && edge->from == person && edge->to == column;
      out.print(",{}", is_edge ? exact(edge->weight) : "0");
      if (is_edge) ++edge;
    }
    while (edge != graph.edges.end() && edge->from == person) ++edge;  // labs
    out.write("\n");
  }
}

}  // namespace facgraph::report
