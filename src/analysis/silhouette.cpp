#include "facgraph/analysis/silhouette.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <cstdint>

#include "sparse_row.hpp"

namespace facgraph {
namespace {

/// From the sums of one person's similarities by cluster; not in a cluster of one.
double value(const SparseRow& similarity, std::uint32_t own,
             const std::vector<std::vector<FacultyId>>& groups) {
  const auto size = [&](std::uint32_t cluster) {
    return static_cast<double>(groups[cluster].size());
  };
  const auto inside = 1 - similarity[own] / (size(own) - 1);
  double nearest = 1;
  for (const auto cluster : similarity.listed())
    if (cluster != own) nearest = std::min(nearest, 1 - similarity[cluster] / size(cluster));
  // With one cluster there is no other to be near to.
  if (groups.size() == 1) return 0;
  const auto larger = std::max(inside, nearest);
  return larger > 0 ? (nearest - inside) / larger : 0;
}

}  // namespace

Silhouette silhouette(const SimilarityGraph& graph, const Partition& partition) {
  assert(partition.cluster_of.size() == num_vertices(graph));
  const auto groups = members(partition);
  Silhouette result;
  result.people.resize(num_vertices(graph));
  result.clusters.resize(groups.size());
  SparseRow similarity(groups.size());
  double count = 0;
  for (std::uint32_t i = 0; i < result.people.size(); ++i) {
    const auto own = static_cast<std::uint32_t>(partition.cluster_of[i]);
    if (groups[own].size() == 1) continue;
    for (const auto& edge : boost::make_iterator_range(out_edges(i, graph)))
      similarity.add(static_cast<std::uint32_t>(partition.cluster_of[target(edge, graph)]),
                     graph[edge].weight);
    result.people[i] = value(similarity, own, groups);
    result.clusters[own] += result.people[i] / static_cast<double>(groups[own].size());
    result.mean += result.people[i];
    ++count;
    similarity.clear();
  }
  if (count > 0) result.mean /= count;
  return result;
}

}  // namespace facgraph
