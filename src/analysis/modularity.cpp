#include "facgraph/analysis/modularity.hpp"

#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <vector>

namespace facgraph {

double modularity(const SimilarityGraph& graph, const Partition& partition, double resolution) {
  assert(partition.cluster_of.size() == num_vertices(graph));
  // Every edge is stored twice, so all sums over edges are doubled, and the formula with them.
  std::vector<double> inside(partition.cluster_count);
  std::vector<double> strength(partition.cluster_count);
  double total = 0;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) {
    const auto from = index(partition.cluster_of[source(edge, graph)]);
    const auto to = index(partition.cluster_of[target(edge, graph)]);
    const auto weight = graph[edge].weight;
    total += weight;
    strength[from] += weight;
    if (from == to) inside[from] += weight;
  }
  if (total <= 0) return 0;
  double q = 0;
  for (std::size_t c = 0; c < partition.cluster_count; ++c)
    q += inside[c] / total - resolution * (strength[c] / total) * (strength[c] / total);
  return q;
}

}  // namespace facgraph
