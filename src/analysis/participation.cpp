#include "facgraph/analysis/participation.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <cstdint>

#include "sparse_row.hpp"

namespace facgraph {

std::vector<double> participation(const SimilarityGraph& graph, const Partition& partition) {
  assert(partition.cluster_of.size() == num_vertices(graph));
  std::vector<double> result(num_vertices(graph));
  SparseRow into(partition.cluster_count);
  for (std::uint32_t i = 0; i < result.size(); ++i) {
    double strength = 0;
    for (const auto& edge : boost::make_iterator_range(out_edges(i, graph))) {
      const auto cluster = partition.cluster_of[target(edge, graph)];
      into.add(static_cast<std::uint32_t>(cluster), graph[edge].weight);
      strength += graph[edge].weight;
    }
    // One cluster is exactly 0; the difference below might be a rounding error.
    if (into.listed().size() > 1) {
      double concentration = 0;
      for (const auto cluster : into.listed())
        concentration += (into[cluster] / strength) * (into[cluster] / strength);
      result[i] = std::max(0.0, 1 - concentration);
    }
    into.clear();
  }
  return result;
}

}  // namespace facgraph
