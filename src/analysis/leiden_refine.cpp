#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "leiden_graph.hpp"
#include "sparse_row.hpp"

namespace facgraph::leiden_parts {
namespace {

class Refinement {
 public:
  Refinement(const FlatGraph& graph, double resolution, const Labels& clusters)
      : graph_(graph),
        resolution_(resolution),
        clusters_(clusters),
        cluster_strengths_(graph.size()),
        part_of_(graph.size()),
        strengths_(graph.strengths),
        outside_(graph.size()),
        sizes_(graph.size(), 1),
        weight_to_(graph.size()) {
    std::iota(part_of_.begin(), part_of_.end(), std::uint32_t{0});
    for (std::size_t v = 0; v < graph.size(); ++v) {
      cluster_strengths_[clusters[v]] += graph.strengths[v];
      for (auto slot = graph.starts[v]; slot < graph.starts[v + 1]; ++slot)
        if (clusters[graph.targets[slot]] == clusters[v]) outside_[v] += graph.weights[slot];
    }
  }

  /// Only a vertex that is still alone joins, so that no part is torn apart.
  void place(std::uint32_t v) {
    if (sizes_[v] != 1 || part_of_[v] != v || !is_well_connected(v, clusters_[v])) return;
    for (auto slot = graph_.starts[v]; slot < graph_.starts[v + 1]; ++slot) {
      const auto other = graph_.targets[slot];
      if (clusters_[other] == clusters_[v]) weight_to_.add(part_of_[other], graph_.weights[slot]);
    }
    auto best = v;
    double best_gain = 0;
    for (const auto part : weight_to_.listed()) {
      const auto gain =
          weight_to_[part] - resolution_ * graph_.strengths[v] * strengths_[part] / graph_.total;
      const bool is_better = best == v ? gain >= 0 : gain > best_gain;
      if (!is_better || !is_well_connected(part, clusters_[v])) continue;
      best = part;
      best_gain = gain;
    }
    if (best != v) join(v, best);
    weight_to_.clear();
  }

  Labels parts() && { return std::move(part_of_); }

 private:
  bool is_well_connected(std::uint32_t part, std::uint32_t cluster) const {
    const auto rest = cluster_strengths_[cluster] - strengths_[part];
    return outside_[part] >= resolution_ * strengths_[part] * rest / graph_.total;
  }

  void join(std::uint32_t v, std::uint32_t part) {
    part_of_[v] = part;
    outside_[part] += outside_[v] - 2 * weight_to_[part];
    strengths_[part] += strengths_[v];
    sizes_[part] += sizes_[v];
    sizes_[v] = 0;
  }

  const FlatGraph& graph_;
  double resolution_;
  const Labels& clusters_;
  std::vector<double> cluster_strengths_;
  Labels part_of_;
  std::vector<double> strengths_;  ///< of a part
  std::vector<double> outside_;    ///< weight from a part to the rest of its cluster
  Labels sizes_;
  SparseRow weight_to_;
};

}  // namespace

Labels refine(const FlatGraph& graph, double resolution, Random& random, const Labels& clusters) {
  Refinement refinement(graph, resolution, clusters);
  for (const auto v : visiting_order(graph.size(), random)) refinement.place(v);
  return std::move(refinement).parts();
}

}  // namespace facgraph::leiden_parts
