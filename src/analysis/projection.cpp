#include "facgraph/analysis/projection.hpp"

#include <algorithm>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/range/iterator_range.hpp>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "both_ways.hpp"
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
    return {boost::edges_are_sorted,
            ends.begin(),
            ends.end(),
            edges.begin(),
            static_cast<std::uint32_t>(people),
            ends.size()};
  }
};

/// One end of an edge.
struct Half {
  std::uint32_t to = 0;
  double weight = 0;
};

/// Sorted lists of halves, one a person.
struct HalfLists {
  std::vector<std::size_t> starts{0};
  std::vector<Half> halves;

  std::span<const Half> of(std::uint32_t from) const {
    return std::span(halves).subspan(starts[from], starts[from + 1] - starts[from]);
  }
};

/// Goes through the edges of two sets of lists as if they were one, without making it: at a million
/// people it would take as much memory as the graph.
class Union {
 public:
  Union(const HalfLists& a, const HalfLists& b) : a_(a), b_(b) { fill(); }

  bool is_done() const { return from_ + 1 == a_.starts.size(); }
  Ends ends() const { return {from_, merged_[at_].to}; }
  SimilarityEdge edge() const { return {merged_[at_].weight}; }
  void next() {
    if (++at_ < merged_.size()) return;
    ++from_;
    fill();
  }

 private:
  void fill() {
    at_ = 0;
    merged_.clear();
    for (; !is_done(); ++from_) {
      const auto a = a_.of(from_);
      const auto b = b_.of(from_);
      std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(merged_),
                     [](const Half& x, const Half& y) { return x.to < y.to; });
      if (!merged_.empty()) return;
    }
  }

  const HalfLists& a_;
  const HalfLists& b_;
  std::uint32_t from_ = 0;
  std::size_t at_ = 0;
  std::vector<Half> merged_;
};

/// Its edges as a range that is gone through once; the end has no union.
class EndsIterator
    : public boost::iterator_facade<EndsIterator, const Ends, boost::single_pass_traversal_tag> {
 public:
  explicit EndsIterator(Union* edges) : edges_(edges) { look(); }

 private:
  friend class boost::iterator_core_access;
  const Ends& dereference() const { return ends_; }
  bool equal(const EndsIterator& other) const { return is_at_end() == other.is_at_end(); }
  void increment() {
    edges_->next();
    look();
  }
  bool is_at_end() const { return edges_ == nullptr || edges_->is_done(); }
  void look() {
    if (!is_at_end()) ends_ = edges_->ends();
  }

  Union* edges_;
  Ends ends_;
};

/// The edge at which the other iterator stands.
struct EdgeIterator {
  const Union* edges;
  SimilarityEdge operator*() const { return edges->edge(); }
  EdgeIterator& operator++() { return *this; }
};

/// Who is near to whom, one way: gathered person after person.
class NearestLists {
 public:
  NearestLists(std::size_t people, std::size_t keep) {
    found_.starts.reserve(people + 1);
    found_.halves.reserve(people * std::min(keep, people));
  }

  void add(std::span<const similarity::Neighbor> found) {
    auto& halves = found_.halves;
    const auto begin = static_cast<std::ptrdiff_t>(halves.size());
    for (const auto& neighbor : found) halves.push_back({vertex(neighbor.person), neighbor.score});
    std::sort(halves.begin() + begin, halves.end(),
              [](const Half& a, const Half& b) { return a.to < b.to; });
    found_.starts.push_back(halves.size());
  }

  /// Both ways: each person's list with the list of those who have them in theirs.
  SimilarityGraph graph() const {
    const auto people = static_cast<std::uint32_t>(found_.starts.size() - 1);
    const auto incoming = turned(people);
    std::size_t count = 0;
    for (Union edges(found_, incoming); !edges.is_done(); edges.next()) ++count;
    Union edges(found_, incoming);
    return {boost::edges_are_sorted,
            EndsIterator(&edges),
            EndsIterator(nullptr),
            EdgeIterator{&edges},
            people,
            count};
  }

 private:
  HalfLists turned(std::uint32_t people) const {
    HalfLists lists;
    lists.starts.assign(people + std::size_t{1}, 0);
    for (const auto& half : found_.halves) ++lists.starts[half.to + 1];
    std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
    lists.halves.resize(found_.halves.size());
    auto next = lists.starts;
    for (std::uint32_t from = 0; from < people; ++from)
      for (const auto& half : found_.of(from)) lists.halves[next[half.to]++] = {from, half.weight};
    return lists;
  }

  HalfLists found_;
};

}  // namespace

SimilarityGraph similarity_graph(std::size_t people, std::span<const WeightedPair> pairs) {
  SortedEdges sorted;
  for (const auto& [a, b, weight] : both_ways(people, pairs)) sorted.add(a, b, weight);
  return sorted.graph(people);
}

std::vector<double> strengths(const SimilarityGraph& graph) {
  std::vector<double> result(num_vertices(graph));
  for (std::uint32_t i = 0; i < result.size(); ++i)
    for (const auto& edge : boost::make_iterator_range(out_edges(i, graph)))
      result[i] += graph[edge].weight;
  return result;
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
  NearestLists lists(people, keep);
  similarity::nearest_of_all(
      similarity::NearestPeople(scorer, rank), {0, people}, keep, threads,
      [&](FacultyId, std::span<const similarity::Neighbor> found) { lists.add(found); });
  return lists.graph();
}

bool is_long(const Network& network, const ProjectionOptions& options) {
  return network.faculty_count() > options.most_people ||
         projection_bound(network) > options.most_pairs;
}

bool is_dense(const Network& network, const ProjectionOptions& options) {
  constexpr std::uint64_t far_more = 5;
  return projection_bound(network) / far_more > options.most_pairs;
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
