#include "facgraph/analysis/constant_potts.hpp"

#include <boost/range/iterator_range.hpp>
#include <cassert>

namespace facgraph {

double constant_potts(const SimilarityGraph& graph, const Partition& partition, double resolution) {
  assert(partition.cluster_of.size() == num_vertices(graph));
  double total = 0;
  double inside = 0;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) {
    const auto weight = graph[edge].weight;
    total += weight;
    if (partition.cluster_of[source(edge, graph)] == partition.cluster_of[target(edge, graph)])
      inside += weight;
  }
  if (total <= 0) return 0;
  double pairs = 0;
  for (const auto& people : members(partition))
    pairs += static_cast<double>(people.size()) * static_cast<double>(people.size() - 1);
  const auto count = static_cast<double>(num_vertices(graph));
  return inside / total - resolution * pairs / (count * (count - 1));
}

}  // namespace facgraph
