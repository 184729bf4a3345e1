#include "cli/graph_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "cli/backbone.hpp"
#include "cli/cluster_wording.hpp"
#include "cli/node_values.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/significance.hpp"

namespace facgraph::cli {
namespace {

using report::EdgeKind;
using report::GraphData;
using report::GraphEdge;

template <class Id>
std::uint32_t node_of(Id id, std::size_t first) {
  return static_cast<std::uint32_t>(first + index(id));
}

GraphData bipartite(Session& session, const similarity::Measure&) {
  const auto& list = session.list();
  const auto& network = list.network;
  const auto people = network.faculty_count();
  const auto before_labs = people + network.topic_count();
  GraphData graph;
  for (const auto person : ids<FacultyId>(people)) {
    const auto topics = network.topics_of(person);
    const auto counts = network.counts_of(person);
    for (std::size_t i = 0; i < topics.size(); ++i)
      graph.edges.push_back({node_of(person, 0), node_of(topics[i], people), EdgeKind::lists,
                             counts.empty() ? 1.0 : static_cast<double>(counts[i])});
    for (const auto lab : network.labs_of(person))
      graph.edges.push_back({node_of(person, 0), node_of(lab, before_labs), EdgeKind::member, 1});
  }
  add_nodes(session, true, graph);
  return graph;
}

GraphData projection(Session& session, const similarity::Measure& measure) {
  const auto& list = session.list();
  const auto projected =
      project_bounded(list.network, measure, alphabetical_rank(list.roster), list.projection);
  if (projected.neighbors_kept > 0)
    session.say(fmt::format(
        "the list may have {} pairs who share topics; each person's {} nearest are kept, "
        "--exact-projection keeps all",
        projection_bound(list.network), projected.neighbors_kept));
  GraphData graph;
  const auto [first, last] = boost::vertices(projected.graph);
  for (auto u = first; u != last; ++u) {
    const auto [edge, end] = boost::out_edges(*u, projected.graph);
    for (auto e = edge; e != end; ++e)
      if (const auto v = boost::target(*e, projected.graph); *u < v)
        graph.edges.push_back({static_cast<std::uint32_t>(*u), static_cast<std::uint32_t>(v),
                               EdgeKind::similar, projected.graph[*e].weight});
  }
  add_nodes(session, false, graph);
  return graph;
}

GraphData backbone(Session& session, const similarity::Measure& measure) {
  const auto& list = session.list();
  const auto tests = tests_for_backbone(list);
  const similarity::Scorer scorer(list.network, measure);
  GraphData graph;
  for (const auto& pair : significance::backbone(tests, scorer))
    graph.edges.push_back({node_of(pair.a, 0), node_of(pair.b, 0), EdgeKind::similar, pair.weight});
  std::sort(graph.edges.begin(), graph.edges.end(), [](const GraphEdge& x, const GraphEdge& y) {
    return std::pair(x.from, x.to) < std::pair(y.from, y.to);
  });
  if (graph.edges.empty())
    session.say("no pair is significant at 5 %, so the backbone has no edges");
  add_nodes(session, false, graph);
  return graph;
}

constexpr auto kinds_of_graphs = std::to_array<GraphKind>({
    {"bipartite", "people with their topics and labs", false, bipartite},
    {"projection", "people who share topics", true, projection},
    {"backbone", "of these the pairs that are significant at 5 %", true, backbone},
});

}  // namespace

std::span<const GraphKind> graph_kinds() { return kinds_of_graphs; }

const GraphKind* find_graph_kind(std::string_view name) {
  const auto* const found = std::find_if(kinds_of_graphs.begin(), kinds_of_graphs.end(),
                                         [&](const auto& row) { return row.name == name; });
  return found == kinds_of_graphs.end() ? nullptr : found;
}

}  // namespace facgraph::cli
