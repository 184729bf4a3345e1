#include <algorithm>
#include <string>
#include <vector>

#include "facgraph/report/export_formats.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/url.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/read_back.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

using report::EdgeKind;
using report::GraphData;
using report::NodeColumn;
using report::NodeKind;

/// Half of the texts are people, the others topics; every person lists every topic.
GraphData graph_of(const Texts& names, std::size_t choice) {
  GraphData graph;
  graph.title = names.empty() ? "" : names.back();
  graph.facts = {{"network", "bipartite"}};
  graph.columns = {{"labs", "Labs", NodeColumn::Type::text, NodeColumn::Role::description},
                   {"strength", "Strength", NodeColumn::Type::number, NodeColumn::Role::weight}};
  graph.cluster_names = {graph.title};
  const auto people = static_cast<std::uint32_t>((names.size() + 1) / 2);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const auto kind = i < people ? NodeKind::faculty : NodeKind::topic;
    report::GraphNode node{kind, names[i], text::safe_url(names[i]).value_or(""), {}, {}};
    if (choice % 2 == 1) node.cluster = 1;
    node.values = {Texts{names[i], "x"}, 0.5 * i};
    graph.nodes.push_back(std::move(node));
    if (i >= people) continue;
    for (auto topic = people; topic < names.size(); ++topic)
      graph.edges.push_back({i, topic, EdgeKind::lists, 0.25 * (i + 1)});
  }
  return graph;
}

std::string written(std::string_view format, const GraphData& graph) {
  std::string bytes;
  report::write_graph(*report::find_export_format(format), graph,
                      [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

void check_json(const GraphData& graph, const Texts& names) {
  for (const auto* format : {"node-link", "cytoscape", "vosviewer"}) {
    const auto json = written(format, graph);
    const auto read = json_texts(json, std::string_view(format) == "vosviewer" ? "label" : "name");
    require(read.has_value(), "JSON is well-formed", json);
    // The graph's own name and those of clusters stand under the same keys.
    for (const auto& name : names)
      require(std::count(read->begin(), read->end(), name) >=
                  std::count(names.begin(), names.end(), name),
              "JSON gives names back", json, name);
  }
}

Texts values_of(const std::vector<XmlValue>& values, std::string_view element,
                std::string_view attribute, std::string_view key) {
  Texts found;
  for (const auto& value : values)
    if (value.element == element && value.attribute == attribute && value.key == key)
      found.push_back(value.value);
  return found;
}

void check_xml(const GraphData& graph, const Texts& names) {
  const auto graphml = written("graphml", graph);
  const auto values = read_xml(graphml);
  require(values.has_value(), "GraphML is well-formed", graphml);
  require(values_of(*values, "data", "", "node_name") == names, "GraphML gives names back",
          graphml);
  require(values_of(*values, "data", "", "edge_weight").size() == graph.edges.size(),
          "GraphML has all edges", graphml);
  const auto gexf = written("gexf", graph);
  const auto nodes = read_xml(gexf);
  require(nodes.has_value(), "GEXF is well-formed", gexf);
  require(values_of(*nodes, "node", "label", "") == names, "GEXF gives names back", gexf);
}

std::string label_of(std::string_view name) {
  std::string label;
  for (const char c : name)
    if (c == '\\')
      label += "\\\\";
    else if (c == '&')
      label += "&amp;";
    else
      label += c;
  return label;
}

void check_dot(const GraphData& graph, const Texts& names) {
  const auto dot = written("dot", graph);
  const auto labels = dot_values(dot, "label");
  require(labels && labels->size() == names.size(), "DOT is well-formed", dot);
  for (std::size_t i = 0; i < names.size(); ++i)
    require_equal((*labels)[i], label_of(names[i]), "DOT gives names back");
}

void require_records(std::string_view format, char separator, const GraphData& graph,
                     std::size_t records) {
  const auto table = written(format, graph);
  const auto read = read_csv(table, separator);
  require(read.has_value(), "a table is well-formed", table);
  require(read->size() == records, "a table has a record a row", table);
  for (const auto& record : *read)
    require(record.size() == read->front().size(), "a table is rectangular", table);
}

void check_tables(const GraphData& graph) {
  const auto people = static_cast<std::size_t>(
      std::count_if(graph.nodes.begin(), graph.nodes.end(),
                    [](const auto& node) { return node.kind == NodeKind::faculty; }));
  require_records("csv-nodes", ',', graph, graph.nodes.size() + 1);
  require_records("csv-edges", ',', graph, graph.edges.size() + 1);
  require_records("csv-biadjacency", ',', graph, people + 1);
  require_records("vosviewer-map", '\t', graph, graph.nodes.size() + 1);
  require_records("vosviewer-network", '\t', graph, graph.edges.size());
}

void check_pajek(const GraphData& graph) {
  const auto pajek = written("pajek", graph);
  require_printable(pajek, "Pajek");
  const auto lines = Bytes(pajek).lines(1000);
  require(lines.size() == graph.nodes.size() + graph.edges.size() + 2, "a line each", pajek);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& line = lines[i + 1];
    require(line.starts_with(std::to_string(i + 1) + " \""), "vertices are numbered", line);
    require(std::count(line.begin(), line.end(), '"') == (graph.nodes[i].url.empty() ? 2 : 4),
            "a label has no quotes", line);
  }
}

}  // namespace

/// A choice (clusters or none), then a name a line; nothing of a list is without a name.
void exports(std::string_view bytes) {
  Bytes input(bytes);
  const auto choice = input.choose(2);
  const auto raw = graph_of(input.lines(6), choice);
  for (const auto& format : report::export_formats())
    if (format.graph != nullptr) written(format.name, raw);
  Texts names;
  for (const auto& line : input.lines(6))
    if (auto name = text::clean(line); !name.empty()) names.push_back(std::move(name));
  const auto graph = graph_of(names, choice);
  check_json(graph, names);
  check_xml(graph, names);
  check_dot(graph, names);
  check_tables(graph);
  check_pajek(graph);
}

}  // namespace facgraph::fuzz
