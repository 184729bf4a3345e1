#include "export_writers.hpp"
#include "json_parts.hpp"
#include "text_stream.hpp"
#include "vosviewer_parts.hpp"

namespace facgraph::report {
namespace {

Json values_object(const GraphData& graph, const GraphNode& node,
                   const std::vector<std::size_t>& columns) {
  auto object = Json::object();
  for (const auto column : columns)
    object[graph.columns[column].heading] = json_of(node.values[column]);
  return object;
}

void write_clusters(const GraphData& graph, TextStream& out) {
  out.write("\n],\n\"clusters\": [");
  bool is_first = true;
  for (std::size_t i = 0; i < graph.cluster_names.size(); ++i) {
    if (graph.cluster_names[i].empty()) continue;
    out.print("{}{}", is_first ? "\n" : ",\n",
              on_one_line(Json{{"cluster", i + 1}, {"label", graph.cluster_names[i]}}));
    is_first = false;
  }
}

}  // namespace

void write_vosviewer(const GraphData& graph, TextStream& out) {
  const bool has_clusters = has_vosviewer_clusters(graph);
  const auto weights = complete_columns(graph, NodeColumn::Role::weight);
  const auto scores = complete_columns(graph, NodeColumn::Role::score);
  out.write("{\n\"network\": {\n\"items\": [");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& node = graph.nodes[i];
    Json item{{"id", i + 1}, {"label", node.name}};
    item["description"] = vosviewer_description(graph, node);
    if (!node.url.empty()) item["url"] = node.url;
    if (has_clusters) item["cluster"] = *node.cluster;
    if (!weights.empty()) item["weights"] = values_object(graph, node, weights);
    if (!scores.empty()) item["scores"] = values_object(graph, node, scores);
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(item));
  }
  out.write("\n],\n\"links\": [");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    out.print(
        "{}{}", i == 0 ? "\n" : ",\n",
        on_one_line(Json{
            {"source_id", edge.from + 1}, {"target_id", edge.to + 1}, {"strength", edge.weight}}));
  }
  if (has_clusters) write_clusters(graph, out);
  out.write("\n]\n}\n}\n");
}

}  // namespace facgraph::report
