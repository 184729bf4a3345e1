#include "folded_graph.hpp"

namespace facgraph {
namespace {

using Neighbors = std::vector<std::vector<std::uint32_t>>;

template <class Column>
void add_columns(const BipartiteGraph<Column>& graph, Neighbors& neighbors) {
  const auto first = neighbors.size();
  neighbors.resize(first + graph.column_count());
  for (const auto column : ids<Column>(graph.column_count())) {
    const auto vertex = static_cast<std::uint32_t>(first + index(column));
    for (const auto person : graph.rows_of(column)) {
      neighbors[vertex].push_back(static_cast<std::uint32_t>(person));
      neighbors[index(person)].push_back(vertex);
    }
  }
}

void weigh_components(FoldedGraph& graph) {
  graph.component_weights.assign(graph.size(), 0);
  std::vector<char> is_seen(graph.size());
  std::vector<std::uint32_t> component;
  for (std::uint32_t first = 0; first < graph.size(); ++first) {
    if (is_seen[first]) continue;
    is_seen[first] = 1;
    component.assign(1, first);
    double weight = 0;
    for (std::size_t i = 0; i < component.size(); ++i) {
      weight += graph.weights[component[i]];
      for (const auto next : graph.neighbors(component[i])) {
        if (is_seen[next]) continue;
        is_seen[next] = 1;
        component.push_back(next);
      }
    }
    for (const auto v : component) graph.component_weights[v] = weight;
  }
}

}  // namespace

FoldedGraph folded_graph(const Network& network, Labs labs) {
  Neighbors neighbors(network.faculty_count());
  add_columns(network.topics(), neighbors);
  if (labs == Labs::included) add_columns(network.labs(), neighbors);

  FoldedGraph graph;
  graph.place.assign(neighbors.size(), FoldedGraph::nowhere);
  for (std::uint32_t v = 0; v < neighbors.size(); ++v) {
    if (neighbors[v].size() == 1) continue;
    graph.place[v] = static_cast<std::uint32_t>(graph.vertex_at.size());
    graph.vertex_at.push_back(v);
    if (v < network.faculty_count()) ++graph.faculty;
  }
  graph.weights.assign(graph.vertex_at.size(), 1);
  for (std::uint32_t v = 0; v < neighbors.size(); ++v) {
    if (neighbors[v].size() != 1 || neighbors[neighbors[v].front()].size() == 1) continue;
    graph.place[v] = graph.place[neighbors[v].front()];
    ++graph.weights[graph.place[v]];
  }
  for (const auto v : graph.vertex_at) {
    for (const auto neighbor : neighbors[v])
      if (neighbors[neighbor].size() > 1) graph.targets.push_back(graph.place[neighbor]);
    graph.starts.push_back(graph.targets.size());
  }
  weigh_components(graph);
  return graph;
}

}  // namespace facgraph
