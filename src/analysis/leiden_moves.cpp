#include <cstddef>
#include <cstdint>
#include <vector>

#include "leiden_graph.hpp"
#include "sparse_row.hpp"

namespace facgraph::leiden_parts {
namespace {

/// Gains below this part of the total weight are rounding; taken for gains, they could make
/// vertices go round in circles.
constexpr double rounding = 1e-13;

/// First in, first out; each vertex at most once.
class Queue {
 public:
  explicit Queue(Labels order) : ring_(std::move(order)), is_in_(ring_.size(), 1) {
    count_ = ring_.size();
  }
  bool empty() const { return count_ == 0; }
  std::uint32_t pop() {
    const auto vertex = ring_[first_];
    first_ = wrapped(first_ + 1);
    --count_;
    is_in_[vertex] = 0;
    return vertex;
  }
  void push(std::uint32_t vertex) {
    if (is_in_[vertex]) return;
    is_in_[vertex] = 1;
    ring_[wrapped(first_ + count_++)] = vertex;
  }

 private:
  std::size_t wrapped(std::size_t at) const { return at < ring_.size() ? at : at - ring_.size(); }

  Labels ring_;
  std::vector<char> is_in_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
};

struct Clusters {
  std::vector<double> strengths;
  Labels sizes;
  Labels empty;

  Clusters(const FlatGraph& graph, const Labels& clusters)
      : strengths(graph.size()), sizes(graph.size()) {
    for (std::size_t v = 0; v < graph.size(); ++v) {
      strengths[clusters[v]] += graph.strengths[v];
      ++sizes[clusters[v]];
    }
    for (std::uint32_t c = 0; c < sizes.size(); ++c)
      if (sizes[c] == 0) empty.push_back(c);
  }
  void leave(std::uint32_t cluster, double strength) {
    strengths[cluster] -= strength;
    if (--sizes[cluster] == 0) {
      strengths[cluster] = 0;
      empty.push_back(cluster);
    }
  }
  void join(std::uint32_t cluster, double strength) {
    if (!empty.empty() && empty.back() == cluster) empty.pop_back();
    strengths[cluster] += strength;
    ++sizes[cluster];
  }
};

}  // namespace

std::uint64_t move_locally(const FlatGraph& graph, double resolution, Random& random,
                           Labels& clusters) {
  if (graph.total <= 0) return 0;
  Queue queue(visiting_order(graph.size(), random));
  Clusters state(graph, clusters);
  SparseRow weight_to(graph.size());
  const auto least = rounding * graph.total;
  std::uint64_t visits = 0;
  while (!queue.empty()) {
    const auto v = queue.pop();
    const auto strength = graph.strengths[v];
    const auto old = clusters[v];
    for (auto slot = graph.starts[v]; slot < graph.starts[v + 1]; ++slot)
      weight_to.add(clusters[graph.targets[slot]], graph.weights[slot]);
    visits += graph.starts[v + 1] - graph.starts[v];
    state.leave(old, strength);
    const auto expected = resolution * strength / graph.total;
    const auto gain = [&](std::uint32_t cluster) {
      return weight_to[cluster] - expected * state.strengths[cluster];
    };
    // An empty cluster gains 0; there is one, for v has just left its own or there is a spare.
    auto best = old;
    auto to_beat = gain(old) + least;
    const auto consider = [&](std::uint32_t cluster) {
      const auto here = gain(cluster);
      if (here <= to_beat) return;
      best = cluster;
      to_beat = here + least;
    };
    for (const auto cluster : weight_to.listed()) consider(cluster);
    if (!state.empty.empty()) consider(state.empty.back());
    state.join(best, strength);
    weight_to.clear();
    if (best == old) continue;
    clusters[v] = best;
    for (auto slot = graph.starts[v]; slot < graph.starts[v + 1]; ++slot)
      if (clusters[graph.targets[slot]] != best) queue.push(graph.targets[slot]);
  }
  return visits;
}

}  // namespace facgraph::leiden_parts
