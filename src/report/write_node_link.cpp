#include "export_writers.hpp"
#include "json_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {

void write_node_link(const GraphData& graph, TextStream& out) {
  const auto columns = node_columns(graph);
  const NodeIds ids(graph);
  out.print("{{\n\"directed\": false,\n\"multigraph\": false,\n\"graph\": {},\n\"nodes\": [",
            on_one_line(facts_object(graph)));
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    Json object{{"id", ids[i]}};
    add_cells(graph, columns, graph.nodes[i], object);
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(object));
  }
  out.write("\n],\n\"links\": [");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    const Json object{{"source", ids[edge.from]},
                      {"target", ids[edge.to]},
                      {"kind", name(edge.kind)},
                      {"weight", edge.weight}};
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(object));
  }
  out.write("\n]\n}\n");
}

}  // namespace facgraph::report
