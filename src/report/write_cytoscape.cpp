#include "export_writers.hpp"
#include "json_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {

void write_cytoscape(const GraphData& graph, TextStream& out) {
  const auto columns = node_columns(graph);
  const NodeIds ids(graph);
  out.print(
      "{{\n\"format_version\": \"1.0\",\n\"generated_by\": \"facgraph\",\n"
      "\"target_cytoscapejs_version\": \"~2.1\",\n"
      "\"directed\": false,\n\"multigraph\": false,\n\"data\": {},\n"
      "\"elements\": {{\n\"nodes\": [",
      on_one_line(facts_object(graph)));
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto id = ids[i];
    Json data{{"id", id}, {"value", id}};  // "value" is where NetworkX looks for the node
    add_cells(graph, columns, graph.nodes[i], data);
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(Json{{"data", std::move(data)}}));
  }
  out.write("\n],\n\"edges\": [");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    Json data{{"id", fmt::format("edge{}", i + 1)},
              {"source", ids[edge.from]},
              {"target", ids[edge.to]},
              {"kind", name(edge.kind)},
              {"weight", edge.weight}};
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(Json{{"data", std::move(data)}}));
  }
  out.write("\n]\n}\n}\n");
}

}  // namespace facgraph::report
