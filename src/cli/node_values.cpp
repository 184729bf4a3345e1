#include "cli/node_values.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/groundwork.hpp"
#include "cli/threads.hpp"
#include "facgraph/analysis/betweenness.hpp"
#include "facgraph/analysis/constraint.hpp"
#include "facgraph/analysis/participation.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::GraphData;
using report::GraphNode;
using report::NodeKind;
using Type = report::NodeColumn::Type;
using Role = report::NodeColumn::Role;

/// Above, betweenness is a matter of minutes.
constexpr std::size_t most_people_for_betweenness = 5000;

/// Headings of weights are those that VOSviewer has for them.
std::vector<report::NodeColumn> columns() {
  return {{"rank", "Rank", Type::text, Role::description},
          {"title", "Title", Type::text, Role::description},
          {"affiliations", "Affiliations", Type::text, Role::description},
          {"labs", "Labs", Type::text, Role::description},
          {"degree", "Links", Type::count, Role::weight},
          {"strength", "Total link strength", Type::number, Role::weight},
          {"betweenness", "Betweenness", Type::number, Role::score},
          {"constraint", "Constraint", Type::number, Role::score},
          {"participation", "Participation", Type::number, Role::score}};
}

/// How people and topics stand in the network.
struct Standing {
  Partition clusters;
  BySide betweenness;  ///< empty: not computed
  std::vector<double> constraint;
  std::vector<double> participation;
};

Standing standing(Session& session, const List& list) {
  const auto& graph = shared_topics(list).graph;
  Standing found;
  found.clusters = usual_clusters(list).partition;
  found.constraint = constraint(graph);
  found.participation = participation(graph, found.clusters);
  if (list.network.faculty_count() <= most_people_for_betweenness)
    found.betweenness =
        betweenness(list.network, {Labs::excluded, 0, 1, {}, thread_count()}).values;
  else
    session.say("betweenness is left out above 5,000 people; facgraph brokers estimates it");
  return found;
}

/// Number and weight of each node's edges.
struct Degrees {
  std::vector<std::int64_t> degree;
  std::vector<double> strength;

  explicit Degrees(const GraphData& graph, std::size_t nodes) : degree(nodes), strength(nodes) {
    for (const auto& edge : graph.edges)
      for (const auto node : {edge.from, edge.to}) {
        ++degree[node];
        strength[node] += edge.weight;
      }
  }
};

Cell at(const std::vector<double>& values, std::size_t position) {
  return values.empty() ? Cell() : Cell(values[position]);
}

GraphNode person_node(const List& list, FacultyId person, const Standing& standing,
                      const Degrees& links) {
  const auto& faculty = list.roster[person];
  const auto i = index(person);
  std::vector<std::string> labs;
  for (const auto lab : list.network.labs_of(person)) labs.push_back(list.roster[lab].name);
  const bool has_neighbors = standing.constraint[i] > 0;
  return {NodeKind::faculty,
          faculty.name,
          faculty.url,
          static_cast<std::uint32_t>(index(standing.clusters.cluster_of[i]) + 1),
          {faculty.rank, faculty.title, faculty.affiliations, std::move(labs), links.degree[i],
           links.strength[i], at(standing.betweenness.faculty, i),
           has_neighbors ? Cell(standing.constraint[i]) : Cell(),
           has_neighbors ? Cell(standing.participation[i]) : Cell()}};
}

void add_topics_and_labs(const List& list, const Standing& standing, const Degrees& links,
                         GraphData& graph) {
  const auto add = [&](NodeKind kind, const std::string& name, const std::string& url,
                       Cell betweenness) {
    const auto i = graph.nodes.size();
    graph.nodes.push_back({kind,
                           name,
                           url,
                           {},
                           {Cell(), Cell(), Cell(), Cell(), links.degree[i], links.strength[i],
                            std::move(betweenness), Cell(), Cell()}});
  };
  for (std::size_t i = 0; i < list.roster.topics.size(); ++i)
    add(NodeKind::topic, list.roster.topics[i].name, "", at(standing.betweenness.topics, i));
  for (const auto& lab : list.roster.labs) add(NodeKind::lab, lab.name, lab.url, Cell());
}

}  // namespace

void add_nodes(Session& session, bool with_topics_and_labs, GraphData& graph) {
  const auto& list = session.list();
  const auto& roster = list.roster;
  const auto found = standing(session, list);
  const auto others = with_topics_and_labs ? roster.topics.size() + roster.labs.size() : 0;
  const Degrees links(graph, roster.faculty.size() + others);
  graph.title = roster.title;
  graph.columns = columns();
  graph.cluster_names = cluster_names(list, found.clusters);
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    graph.nodes.push_back(person_node(list, person, found, links));
  if (with_topics_and_labs) add_topics_and_labs(list, found, links, graph);
}

}  // namespace facgraph::cli
