#include "facgraph/analysis/projection.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "facgraph/analysis/scorer.hpp"

namespace facgraph {
namespace {

using Ends = std::pair<std::uint32_t, std::uint32_t>;

std::uint32_t vertex(FacultyId person) { return static_cast<std::uint32_t>(person); }

struct SortedEdges {
  std::vector<Ends> ends;
  std::vector<SimilarityEdge> edges;

  void add(FacultyId a, FacultyId b, double weight) {
    ends.emplace_back(vertex(a), vertex(b));
    edges.push_back({weight});
  }
  SimilarityGraph graph(std::size_t people) const {
    return {boost::edges_are_sorted, ends.begin(), ends.end(), edges.begin(),
            static_cast<std::uint32_t>(people)};
  }
};

}  // namespace

SimilarityGraph similarity_graph(std::size_t people, std::span<const WeightedPair> pairs) {
  std::vector<WeightedPair> both_ways(pairs.begin(), pairs.end());
  for (const auto& [a, b, weight] : pairs) both_ways.push_back({b, a, weight});
  std::sort(both_ways.begin(), both_ways.end(), [](const WeightedPair& x, const WeightedPair& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
  SortedEdges sorted;
  for (const auto& [a, b, weight] : both_ways) sorted.add(a, b, weight);
  return sorted.graph(people);
}

SimilarityGraph project(const Network& network, const similarity::Measure& measure) {
  const similarity::Scorer scorer(network, measure);
  similarity::Scorer::Workspace workspace(scorer);
  SortedEdges sorted;
  for (const auto u : ids<FacultyId>(network.faculty_count()))
    for (const auto& neighbor : scorer.sharing(u, workspace))
      sorted.add(u, neighbor.person, neighbor.score);
  return sorted.graph(network.faculty_count());
}

SimilarityGraph project_nearest(const Network& network, const similarity::Measure& measure,
                                std::size_t keep, std::span<const std::uint32_t> rank) {
  const similarity::Scorer scorer(network, measure);
  similarity::Scorer::Workspace workspace(scorer);
  const auto place = [&](FacultyId person) {
    return rank.empty() ? vertex(person) : rank[index(person)];
  };
  std::vector<WeightedPair> kept;
  std::vector<similarity::Neighbor> nearest;
  for (const auto u : ids<FacultyId>(network.faculty_count())) {
    const auto found = scorer.sharing(u, workspace);
    nearest.assign(found.begin(), found.end());
    const auto count = std::min(keep, nearest.size());
    std::nth_element(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(count),
                     nearest.end(), [&](const auto& a, const auto& b) {
                       return std::tuple(-a.score, b.shared, place(a.person)) <
                              std::tuple(-b.score, a.shared, place(b.person));
                     });
    nearest.resize(count);
    for (const auto& [v, score, shared] : nearest)
      kept.push_back({std::min(u, v), std::max(u, v), score});
  }
  std::sort(kept.begin(), kept.end(), [](const WeightedPair& x, const WeightedPair& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
  kept.erase(std::unique(kept.begin(), kept.end(),
                         [](const WeightedPair& x, const WeightedPair& y) {
                           return x.a == y.a && x.b == y.b;
                         }),
             kept.end());
  return similarity_graph(network.faculty_count(), kept);
}

BoundedProjection project_bounded(const Network& network, const similarity::Measure& measure,
                                  std::span<const std::uint32_t> rank, std::uint64_t most_pairs) {
  constexpr std::size_t kept = 10;
  if (projection_bound(network) <= most_pairs) return {project(network, measure), 0};
  return {project_nearest(network, measure, kept, rank), kept};
}

std::uint64_t projection_bound(const Network& network) {
  std::uint64_t pairs = 0;
  for (const auto topic : ids<TopicId>(network.topic_count())) {
    const std::uint64_t k_t = network.faculty_of(topic).size();
    pairs += k_t * (k_t - (k_t > 0 ? 1 : 0)) / 2;
  }
  return pairs;
}

}  // namespace facgraph
