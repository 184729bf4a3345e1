#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
namespace {

/// The names that Graphviz knows a label and a link by.
std::string_view key_of(const NodeColumn& column) {
  if (column.key == "name") return "label";
  return column.key == "url" ? std::string_view("URL") : column.key;
}

}  // namespace

void write_dot(const GraphData& graph, TextStream& out) {
  const auto columns = node_columns(graph);
  const NodeIds ids(graph);
  out.write("graph facgraph {\n  graph [layout=fdp, overlap=false, splines=true");
  for (const auto& [key, value] : graph_facts(graph))
    out.print(", {}={}", key == "name" ? "label" : key,
              escape::dot_string(escape::dot_label(value)));
  out.write("];\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out.print("  {} [shape={}", ids[i], shape_of(graph.nodes[i].kind));
    const auto cells = node_cells(graph, graph.nodes[i]);
    for (std::size_t column = 0; column < columns.size(); ++column)
      if (!is_empty(cells[column]))
        out.print(", {}={}", key_of(columns[column]),
                  escape::dot_string(cell_text(cells[column], {escape::dot_label, exact}, "; ")));
    out.write("];\n");
  }
  for (const auto& edge : graph.edges)
    out.print("  {} -- {} [kind={}, weight=\"{}\"];\n", ids[edge.from], ids[edge.to],
              name(edge.kind), exact(edge.weight));
  out.write("}\n");
}

}  // namespace facgraph::report
