#include "hub_start.hpp"

#include <fmt/format.h>
#include <graphviz/types.h>

#include <cstdlib>
#include <utility>

#include "graphviz.hpp"
#include "spread.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t most_for_neato = 60;
constexpr double mean_distance = 150;  ///< of joined boxes, before they are spread

void set_all(Agraph_t* graph, std::initializer_list<std::pair<const char*, const char*>> values) {
  for (const auto& [name, value] : values) set(graph, name, value);
}

std::vector<Agnode_t*> add_nodes(Agraph_t* target, const HubGraph& graph) {
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    auto* node = node_named(target, fmt::format("n{}", i));
    set(node, "shape", "box");
    set(node, "label", "");
    set(node, "fixedsize", "true");
    set(node, "width", fmt::format("{:.4f}", graph.nodes[i].width / points_per_inch));
    set(node, "height", fmt::format("{:.4f}", graph.nodes[i].height / points_per_inch));
    nodes.push_back(node);
  }
  return nodes;
}

}  // namespace

std::vector<Point> start_positions(const HubGraph& graph, int seed) {
  if (graph.nodes.empty()) return {};
  Graphviz graphviz(Draws::lines);
  const auto target = Graphviz::new_graph();
  const bool small = graph.nodes.size() <= most_for_neato;
  if (small) {
    set_all(target.get(), {{"mode", "major"}, {"maxiter", "3000"}});
    set(target.get(), "start", fmt::format("{}", seed));
  } else {
    set_all(target.get(), {{"K", ".6"}, {"repulsiveforce", "1.4"}});
    // sfdp draws its start from rand() and does not seed it.
    std::srand(static_cast<unsigned>(seed));
  }
  set_all(target.get(), {{"overlap", "true"}, {"splines", "none"}});
  const auto nodes = add_nodes(target.get(), graph);
  for (const auto& [person, hub] : graph.edges) {
    auto* edge = add_edge(target.get(), nodes[person], nodes[hub]);
    if (small) set(edge, "len", "1.35");
  }
  graphviz.lay_out(target.get(), small ? "neato" : "sfdp");
  std::vector<Point> centers;
  for (auto* node : nodes) {
    const auto at = ND_coord(node);
    centers.push_back({at.x, -at.y});
  }
  graphviz.release(target.get());
  return spread(scaled(std::move(centers), graph, mean_distance), graph.nodes, small ? 10 : 4);
}

}  // namespace facgraph::drawing
