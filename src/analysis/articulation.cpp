#include "facgraph/analysis/articulation.hpp"

#include <algorithm>
#include <boost/graph/biconnected_components.hpp>
#include <cstddef>
#include <iterator>

namespace facgraph {

Articulation articulation(const Network& network, Labs labs) {
  auto graph = to_boost(network, labs);
  const auto people = network.faculty_count();
  const auto topics_end = people + network.topic_count();
  for (auto column = people; column < num_vertices(graph); ++column)
    if (out_degree(column, graph) == 1) clear_vertex(column, graph);

  std::vector<std::size_t> points;
  boost::articulation_points(graph, std::back_inserter(points));
  std::sort(points.begin(), points.end());
  Articulation result;
  for (const auto point : points) {
    if (point < people)
      result.people.push_back(static_cast<FacultyId>(point));
    else if (point < topics_end)
      result.topics.push_back(static_cast<TopicId>(point - people));
    else
      result.labs.push_back(static_cast<LabId>(point - topics_end));
  }
  return result;
}

}  // namespace facgraph
