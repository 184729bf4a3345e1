#include "facgraph/analysis/barber.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "least_gain.hpp"
#include "random.hpp"
#include "ranked_people.hpp"
#include "sparse_row.hpp"

namespace facgraph {
namespace {

using Labels = std::vector<std::uint32_t>;

constexpr std::uint32_t unlabeled = 0xffffffff;
constexpr int most_sweeps = 1000;

/// One side of the graph, with its neighbors on the other side.
struct Side {
  std::vector<Labels> neighbors;

  std::size_t size() const { return neighbors.size(); }
  double degree(std::size_t vertex) const { return static_cast<double>(neighbors[vertex].size()); }
};

/// People by rank, and the topics that two of them or more list.
struct Graph {
  Side people;
  Side topics;
  std::vector<TopicId> topic_ids;
  double edges = 0;
};

Graph shared_part(const Network& network, const RankedPeople& ranked) {
  Graph graph;
  graph.people.neighbors.resize(ranked.size());
  for (const auto topic : ids<TopicId>(network.topic_count())) {
    const auto listing = network.faculty_of(topic);
    if (listing.size() < 2) continue;
    const auto at = static_cast<std::uint32_t>(graph.topic_ids.size());
    graph.topic_ids.push_back(topic);
    auto& positions = graph.topics.neighbors.emplace_back();
    for (const auto person : listing) {
      positions.push_back(ranked.position(person));
      graph.people.neighbors[positions.back()].push_back(at);
    }
    graph.edges += static_cast<double>(listing.size());
  }
  return graph;
}

class Search {
 public:
  Search(const Graph& graph, double resolution)
      : graph_(graph),
        factor_(resolution / graph.edges),
        people_sums_(graph.people.size()),
        topic_sums_(graph.people.size()),
        links_(graph.people.size()) {}

  /// Labels of people to start from, below the number of people.
  void run(Labels start) {
    people = std::move(start);
    topics.assign(graph_.topics.size(), unlabeled);
    do {
      propagate();
    } while (join());
  }

  double modularity() {
    sum_up();
    double inside = 0;
    for (std::size_t topic = 0; topic < topics.size(); ++topic)
      for (const auto person : graph_.topics.neighbors[topic])
        if (people[person] == topics[topic]) ++inside;
    double expected = 0;
    for (std::size_t label = 0; label < people_sums_.size(); ++label)
      expected += people_sums_[label] * topic_sums_[label];
    return (inside - factor_ * expected) / graph_.edges;
  }

  Labels people;
  Labels topics;
  std::uint64_t visits = 0;  ///< of edges, over all runs

 private:
  void sum_up() {
    sum_up(graph_.people, people, people_sums_);
    sum_up(graph_.topics, topics, topic_sums_);
  }

  static void sum_up(const Side& side, const Labels& labels, std::vector<double>& sums) {
    std::fill(sums.begin(), sums.end(), 0);
    for (std::size_t v = 0; v < side.size(); ++v)
      if (labels[v] != unlabeled) sums[labels[v]] += side.degree(v);
  }

  /// One side after the other takes the label that fits best; those of one side do not depend on
  /// each other, so that the order in which they are asked does not matter.
  void propagate() {
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      sum_up();
      const bool topics_changed = relabel(graph_.topics, topics, people, people_sums_);
      sum_up();
      const bool people_changed = relabel(graph_.people, people, topics, topic_sums_);
      if (!topics_changed && !people_changed) return;
    }
  }

  bool relabel(const Side& side, Labels& labels, const Labels& others,
               const std::vector<double>& sums) {
    bool changed = false;
    for (std::size_t v = 0; v < side.size(); ++v) {
      if (side.neighbors[v].empty()) continue;
      for (const auto neighbor : side.neighbors[v]) links_.add(others[neighbor], 1);
      visits += side.neighbors[v].size();
      const auto value = [&](std::uint32_t label) {
        return links_[label] - factor_ * side.degree(v) * sums[label];
      };
      auto best = labels[v];
      auto candidates = std::vector<std::uint32_t>(links_.listed().begin(), links_.listed().end());
      std::sort(candidates.begin(), candidates.end());
      if (best == unlabeled) best = candidates.front();
      for (const auto label : candidates)
        if (value(label) > value(best) + least_gain) best = label;
      links_.clear();
      changed = changed || best != labels[v];
      labels[v] = best;
    }
    return changed;
  }

  /// Joins clusters two by two, the best pairs first; false when no pair gains.
  bool join() {
    sum_up();
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> links;
    for (std::size_t topic = 0; topic < topics.size(); ++topic)
      for (const auto person : graph_.topics.neighbors[topic])
        if (people[person] != topics[topic]) ++links[std::minmax(people[person], topics[topic])];
    using Pair = std::tuple<double, std::uint32_t, std::uint32_t>;
    std::vector<Pair> gaining;
    for (const auto& [pair, count] : links) {
      const auto [a, b] = pair;
      const auto gain =
          count - factor_ * (people_sums_[a] * topic_sums_[b] + people_sums_[b] * topic_sums_[a]);
      if (gain > least_gain) gaining.emplace_back(-gain, a, b);
    }
    std::sort(gaining.begin(), gaining.end());
    Labels becomes(people_sums_.size());
    std::iota(becomes.begin(), becomes.end(), std::uint32_t{0});
    std::vector<char> is_joined(becomes.size());
    for (const auto& [gain, a, b] : gaining) {
      if (is_joined[a] != 0 || is_joined[b] != 0) continue;
      is_joined[a] = is_joined[b] = 1;
      becomes[b] = a;
    }
    for (auto& label : people) label = becomes[label];
    for (auto& label : topics) label = becomes[label];
    return !gaining.empty();
  }

  const Graph& graph_;
  double factor_;                    ///< γ/m
  std::vector<double> people_sums_;  ///< K_c
  std::vector<double> topic_sums_;   ///< D_c
  SparseRow links_;
};

/// The first start gives each person a label of their own, the others a few labels by chance.
Labels start_labels(std::size_t people, std::size_t start, Random& random) {
  if (start == 0) {
    Labels own(people);
    std::iota(own.begin(), own.end(), std::uint32_t{0});
    return own;
  }
  Labels labels(people);
  const auto count = std::min<std::size_t>(people, 1 + start);
  for (auto& label : labels) label = static_cast<std::uint32_t>(random.below(count));
  return labels;
}

BipartiteClusters labeled(const Network& network, const Graph& graph, const RankedPeople& ranked,
                          const Labels& people, const Labels& topics) {
  BipartiteClusters result;
  Labels labels(people.size());
  std::vector<FacultyId> someone(people.size());
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    // Who shares nothing is alone, whatever label chance has given.
    const bool is_alone = graph.people.neighbors[i].empty();
    labels[index(ranked.at(i))] =
        is_alone ? static_cast<std::uint32_t>(people.size()) + i : people[i];
    if (!is_alone) someone[people[i]] = ranked.at(i);
  }
  result.people = canonical_partition(labels);
  result.cluster_of_topic.resize(network.topic_count());
  for (std::size_t topic = 0; topic < topics.size(); ++topic)
    result.cluster_of_topic[index(graph.topic_ids[topic])] =
        result.people.cluster_of[index(someone[topics[topic]])];
  return result;
}

}  // namespace

BipartiteClusters barber_clusters(const Network& network, const BarberOptions& options) {
  assert(options.resolution > 0);
  const RankedPeople ranked(network.faculty_count(), options.rank);
  const auto graph = shared_part(network, ranked);
  Random random(options.seed);
  Labels people = start_labels(ranked.size(), 0, random);
  if (graph.edges <= 0) return labeled(network, graph, ranked, people, {});
  Search search(graph, options.resolution);
  const auto edges = static_cast<std::size_t>(graph.edges);
  const auto starts =
      options.starts > 0 ? options.starts : std::clamp<std::size_t>(200'000 / edges, 2, 50);
  double best = -2;
  Labels topics;
  for (std::size_t start = 0; start < starts; ++start) {
    search.run(start_labels(ranked.size(), start, random));
    const auto modularity = search.modularity();
    if (modularity <= best + least_gain) continue;
    best = modularity;
    people = search.people;
    topics = search.topics;
  }
  auto result = labeled(network, graph, ranked, people, topics);
  result.modularity = best;
  result.visits = search.visits;
  return result;
}

}  // namespace facgraph
