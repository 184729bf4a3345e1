#include "facgraph/analysis/projection.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "facgraph/analysis/neighbors.hpp"
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

/// Who is near to whom, one way: gathered person after person.
class NearestLists {
 public:
  explicit NearestLists(std::size_t people) { starts_.reserve(people + 1); }

  void add(std::span<const similarity::Neighbor> found) {
    const auto begin = edges_.size();
    for (const auto& neighbor : found) edges_.push_back({vertex(neighbor.person), neighbor.score});
    std::sort(edges_.begin() + static_cast<std::ptrdiff_t>(begin), edges_.end(),
              [](const Edge& a, const Edge& b) { return a.to < b.to; });
    starts_.push_back(edges_.size());
  }

  /// Both ways. Each person's list is merged with the list of those who have them in theirs.
  SimilarityGraph graph() && {
    const auto people = starts_.size() - 1;
    std::vector<std::size_t> starts(people + 1);
    for (const auto& edge : edges_) ++starts[edge.to + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<Edge> incoming(edges_.size());
    auto next = starts;
    for (std::uint32_t from = 0; from < people; ++from)
      for (const auto& edge : of(from, edges_, starts_))
        incoming[next[edge.to]++] = {from, edge.weight};
    SortedEdges sorted;
    std::vector<Edge> merged;
    for (std::uint32_t from = 0; from < people; ++from) {
      merged.clear();
      const auto out = of(from, edges_, starts_);
      const auto in = of(from, incoming, starts);
      std::set_union(out.begin(), out.end(), in.begin(), in.end(), std::back_inserter(merged),
                     [](const Edge& a, const Edge& b) { return a.to < b.to; });
      for (const auto& edge : merged) sorted.add(FacultyId{from}, FacultyId{edge.to}, edge.weight);
    }
    return sorted.graph(people);
  }

 private:
  struct Edge {
    std::uint32_t to = 0;
    double weight = 0;
  };

  static std::span<const Edge> of(std::uint32_t from, const std::vector<Edge>& edges,
                                  const std::vector<std::size_t>& starts) {
    return std::span(edges).subspan(starts[from], starts[from + 1] - starts[from]);
  }

  std::vector<std::size_t> starts_{0};
  std::vector<Edge> edges_;
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
                                std::size_t keep, std::span<const std::uint32_t> rank,
                                std::size_t threads) {
  const auto people = network.faculty_count();
  const similarity::Scorer scorer(network, measure);
  NearestLists lists(people);
  similarity::nearest_of_all(
      similarity::NearestPeople(scorer, rank), {0, people}, keep, threads,
      [&](FacultyId, std::span<const similarity::Neighbor> found) { lists.add(found); });
  return std::move(lists).graph();
}

bool is_long(const Network& network, const ProjectionOptions& options) {
  return network.faculty_count() > options.most_people ||
         projection_bound(network) > options.most_pairs;
}

BoundedProjection project_bounded(const Network& network, const similarity::Measure& measure,
                                  std::span<const std::uint32_t> rank,
                                  const ProjectionOptions& options) {
  if (!is_long(network, options)) return {project(network, measure), 0};
  return {project_nearest(network, measure, nearest_kept, rank, options.threads), nearest_kept};
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
