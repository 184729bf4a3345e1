#include "related_topics.hpp"

#include <algorithm>
#include <cmath>

namespace facgraph::evaluation {

RelatedTopics::RelatedTopics(const Network& network)
    : topic_count_(network.topic_count()), starts_{0} {
  const auto& measure = similarity::measure("affinity");
  std::vector<double> of_topics(topic_count_);
  for (const auto person : ids<FacultyId>(network.faculty_count())) {
    const auto topics = network.topics_of(person);
    const auto counts = network.counts_of(person);
    double sum = 0;
    for (std::size_t i = 0; i < topics.size(); ++i) {
      const auto squared_idf =
          measure.weight(network.faculty_of(topics[i]).size(), network.faculty_count());
      const auto weight =
          std::sqrt(squared_idf) * measure.count_factor(counts.empty() ? 1 : counts[i]);
      edges_.push_back({topics[i], weight, 0});
      sum += weight * weight;
    }
    for (auto at = starts_.back(); at < edges_.size(); ++at) {
      if (sum > 0) edges_[at].share /= std::sqrt(sum);
      of_topics[index(edges_[at].topic)] += edges_[at].share * edges_[at].share;
    }
    starts_.push_back(edges_.size());
  }
  for (auto& edge : edges_)
    if (edge.share > 0) edge.of_topic = edge.share / std::sqrt(of_topics[index(edge.topic)]);
}

std::span<const RelatedTopics::Edge> RelatedTopics::edges(FacultyId person) const {
  const auto begin = starts_[index(person)];
  return std::span(edges_).subspan(begin, starts_[index(person) + 1] - begin);
}

/// Out to the people of the person's topics, from them to all their topics, and back to people.
std::span<const double> RelatedTopics::closeness(FacultyId person, Workspace& workspace) const {
  auto& [people, topics] = workspace;
  const auto everyone = ids<FacultyId>(starts_.size() - 1);
  people.assign(starts_.size() - 1, 0);
  topics.assign(topic_count_, 0);
  for (const auto& edge : edges(person)) topics[index(edge.topic)] = edge.share;
  for (const auto other : everyone)
    for (const auto& edge : edges(other))
      people[index(other)] += topics[index(edge.topic)] * edge.of_topic;
  std::fill(topics.begin(), topics.end(), 0.0);
  for (const auto other : everyone)
    if (people[index(other)] > 0)
      for (const auto& edge : edges(other))
        topics[index(edge.topic)] += people[index(other)] * edge.of_topic;
  for (const auto other : everyone) {
    people[index(other)] = 0;
    for (const auto& edge : edges(other))
      people[index(other)] += topics[index(edge.topic)] * edge.share;
  }
  return people;
}

}  // namespace facgraph::evaluation
