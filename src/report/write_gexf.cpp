#include "cell_text.hpp"
#include "export_writers.hpp"
#include "facgraph/text/escape.hpp"
#include "graph_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
namespace {

void write_meta(const GraphData& graph, TextStream& out) {
  std::string description;
  for (const auto& [key, value] : graph_facts(graph)) {
    if (!description.empty()) description += "; ";
    description += fmt::format("{}: {}", key, value);
  }
  out.print(
      "  <meta>\n    <creator>facgraph</creator>\n    <description>{}</description>\n  </meta>\n",
      escape::xml(description));
}

void write_node(const std::string& id, const GraphNode& node,
                const std::vector<NodeColumn>& columns, const std::vector<Cell>& cells,
                TextStream& out) {
  out.print("      <node id=\"{}\" label=\"{}\">\n        <attvalues>\n", id,
            escape::xml(node.name));
  for (std::size_t column = 0; column < columns.size(); ++column)
    if (column != name_column && !is_empty(cells[column]))
      out.print("          <attvalue for=\"{}\" value=\"{}\"/>\n", escape::xml(columns[column].key),
                cell_text(cells[column], {escape::xml, exact}, "; "));
  out.write("        </attvalues>\n      </node>\n");
}

}  // namespace

void write_gexf(const GraphData& graph, TextStream& out) {
  const auto columns = node_columns(graph);
  const NodeIds ids(graph);
  out.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n");
  write_meta(graph, out);
  out.write(
      "  <graph mode=\"static\" defaultedgetype=\"undirected\">\n    <attributes "
      "class=\"node\">\n");
  for (std::size_t column = 0; column < columns.size(); ++column)
    if (column != name_column)
      out.print("      <attribute id=\"{0}\" title=\"{0}\" type=\"{1}\"/>\n",
                escape::xml(columns[column].key), xml_type_of(columns[column].type));
  out.write(
      "    </attributes>\n    <attributes class=\"edge\">\n"
      "      <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n"
      "    </attributes>\n    <nodes>\n");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    write_node(ids[i], graph.nodes[i], columns, node_cells(graph, graph.nodes[i]), out);
  out.write("    </nodes>\n    <edges>\n");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    out.print(
        "      <edge id=\"{}\" source=\"{}\" target=\"{}\" weight=\"{}\"><attvalues>"
        "<attvalue for=\"kind\" value=\"{}\"/></attvalues></edge>\n",
        i + 1, ids[edge.from], ids[edge.to], exact(edge.weight), name(edge.kind));
  }
  out.write("    </edges>\n  </graph>\n</gexf>\n");
}

}  // namespace facgraph::report
