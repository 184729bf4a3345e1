#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
namespace {

void write_keys(const GraphData& graph, const std::vector<NodeColumn>& columns, TextStream& out) {
  const auto key = [&](std::string_view of, std::string_view name, std::string_view type) {
    out.print("  <key id=\"{0}_{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", of,
              escape::xml(name), type);
  };
  for (const auto& fact : graph_facts(graph)) key("graph", fact.first, "string");
  for (const auto& column : columns) key("node", column.key, xml_type_of(column.type));
  key("edge", "kind", "string");
  key("edge", "weight", "double");
}

}  // namespace

void write_graphml(const GraphData& graph, TextStream& out) {
  const auto columns = node_columns(graph);
  const NodeIds ids(graph);
  out.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  write_keys(graph, columns, out);
  out.write("  <graph id=\"facgraph\" edgedefault=\"undirected\">\n");
  for (const auto& [key, value] : graph_facts(graph))
    out.print("    <data key=\"graph_{}\">{}</data>\n", escape::xml(key), escape::xml(value));
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out.print("    <node id=\"{}\">\n", ids[i]);
    const auto cells = node_cells(graph, graph.nodes[i]);
    for (std::size_t column = 0; column < columns.size(); ++column)
      if (!is_empty(cells[column]))
        out.print("      <data key=\"node_{}\">{}</data>\n", escape::xml(columns[column].key),
                  cell_text(cells[column], {escape::xml, exact}, "; "));
    out.write("    </node>\n");
  }
  for (const auto& edge : graph.edges)
    out.print(
        "    <edge source=\"{}\" target=\"{}\"><data key=\"edge_kind\">{}</data>"
        "<data key=\"edge_weight\">{}</data></edge>\n",
        ids[edge.from], ids[edge.to], name(edge.kind), exact(edge.weight));
  out.write("  </graph>\n</graphml>\n");
}

}  // namespace facgraph::report
