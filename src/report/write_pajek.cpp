#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
void write_pajek(const GraphData& graph, TextStream& out) {
  const auto people = count_of(graph, NodeKind::faculty);
  if (people < graph.nodes.size())
    out.print("*Vertices {} {}\n", graph.nodes.size(), people);  // a network of two modes
  else
    out.print("*Vertices {}\n", people);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& node = graph.nodes[i];
    out.print("{} \"{}\" {}", i + 1, escape::pajek(node.name), shape_of(node.kind));
    if (!node.url.empty()) out.print(" url \"{}\"", escape::pajek(node.url));
    out.write("\n");
  }
  out.write("*Edges\n");
  for (const auto& edge : graph.edges)
    out.print("{} {} {}\n", edge.from + 1, edge.to + 1, exact(edge.weight));
}

}  // namespace facgraph::report
