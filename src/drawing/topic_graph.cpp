#include "topic_graph.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "hub_graph.hpp"

namespace facgraph::drawing {
namespace {

/// Sets of topics that are joined so far.
class Forest {
 public:
  explicit Forest(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  /// Whether the two were apart before.
  bool join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[a] = b;
    return a != b;
  }

 private:
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  std::vector<std::size_t> parent_;
};

std::vector<TopicPair> all_pairs(const MapInput& input, const std::vector<TopicId>& topics) {
  std::vector<std::size_t> place(input.network.topic_count(), topics.size());
  for (std::size_t i = 0; i < topics.size(); ++i) place[index(topics[i])] = i;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<FacultyId>> people;
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    std::vector<std::size_t> own;
    for (const auto topic : input.network.topics_of(person))
      if (place[index(topic)] < topics.size()) own.push_back(place[index(topic)]);
    std::sort(own.begin(), own.end());
    for (std::size_t i = 0; i < own.size(); ++i)
      for (std::size_t j = i + 1; j < own.size(); ++j) people[{own[i], own[j]}].push_back(person);
  }
  std::vector<TopicPair> pairs;
  for (auto& [ends, both] : people) pairs.push_back({ends.first, ends.second, std::move(both)});
  const auto either = [&](const TopicPair& pair) {
    return input.network.faculty_of(topics[pair.a]).size() +
           input.network.faculty_of(topics[pair.b]).size() - pair.people.size();
  };
  std::stable_sort(pairs.begin(), pairs.end(), [&](const TopicPair& x, const TopicPair& y) {
    return std::tuple(y.people.size(), either(x)) < std::tuple(x.people.size(), either(y));
  });
  return pairs;
}

}  // namespace

TopicGraph topic_graph(const MapInput& input, std::size_t most_topics, std::size_t most_lines) {
  TopicGraph graph;
  for (const auto topic : ids<TopicId>(input.network.topic_count()))
    if (is_shared(input.network, topic)) graph.topics.push_back(topic);
  std::sort(graph.topics.begin(), graph.topics.end(), [&](TopicId a, TopicId b) {
    const auto count = [&](TopicId topic) { return input.network.faculty_of(topic).size(); };
    return std::tuple(count(b), std::tie(input.roster[a].name), a) <
           std::tuple(count(a), std::tie(input.roster[b].name), b);
  });
  graph.all_topics = graph.topics.size();
  graph.topics.resize(std::min(graph.topics.size(), most_topics));
  auto pairs = all_pairs(input, graph.topics);
  graph.all_pairs = pairs.size();
  Forest forest(graph.topics.size());
  std::vector<std::size_t> lines(graph.topics.size());
  std::vector<char> is_kept(pairs.size());
  const auto keep = [&](std::size_t i) {
    is_kept[i] = 1;
    ++lines[pairs[i].a];
    ++lines[pairs[i].b];
  };
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (forest.join(pairs[i].a, pairs[i].b)) keep(i);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (is_kept[i] == 0 && lines[pairs[i].a] < most_lines && lines[pairs[i].b] < most_lines)
      keep(i);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (is_kept[i] != 0) graph.pairs.push_back(std::move(pairs[i]));
  return graph;
}

}  // namespace facgraph::drawing
