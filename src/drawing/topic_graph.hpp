#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Two shared topics, and the people who list both; a and b are positions in TopicGraph::topics.
struct TopicPair {
  std::size_t a = 0;
  std::size_t b = 0;
  std::vector<FacultyId> people;
};

/// The projection of the network onto topics.
struct TopicGraph {
  std::vector<TopicId> topics;   ///< those of two people or more, the most listed first
  std::vector<TopicPair> pairs;  ///< those that are drawn, strongest first
  std::size_t all_topics = 0;    ///< of two people or more, drawn or not
  std::size_t all_pairs = 0;     ///< among the topics that are drawn
};

/// The `most_topics` topics that most people list, equal ones by name. Of their pairs those that
/// keep the most people together: a maximum spanning forest (Kruskal 1956), then the strongest
/// others while both topics have fewer than `most_lines`. A pair is the stronger the more people
/// list both, and then the larger their share among those who list either. Cost: O(Σ_people t² +
/// pairs log pairs).
TopicGraph topic_graph(const MapInput& input, std::size_t most_topics, std::size_t most_lines);

}  // namespace facgraph::drawing
