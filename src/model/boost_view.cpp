#include "facgraph/model/boost_view.hpp"

namespace facgraph {

BoostGraph to_boost(const Network& network, Labs labs) {
  const auto topics_start = network.faculty_count();
  const auto labs_start = topics_start + network.topic_count();
  BoostGraph graph(labs_start + (labs == Labs::included ? network.lab_count() : 0));
  for (const auto person : ids<FacultyId>(network.faculty_count())) {
    for (const auto topic : network.topics_of(person))
      add_edge(index(person), topics_start + index(topic), graph);
    if (labs == Labs::excluded) continue;
    for (const auto lab : network.labs_of(person))
      add_edge(index(person), labs_start + index(lab), graph);
  }
  return graph;
}

}  // namespace facgraph
