#pragma once

#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

struct Silhouette {
  std::vector<double> people;    ///< by FacultyId
  std::vector<double> clusters;  ///< the mean over members, by ClusterId
  double mean = 0;               ///< over everyone who is not alone; 0 when all are
};

/// How much better each person fits their own cluster than the next best: (b - a) / max(a, b), with
/// a the mean distance to the others of the own cluster and b the lowest mean distance to another
/// cluster. The distance of two people is 1 - similarity; people who share no topic are 1 apart. In
/// [-1, 1]: about 0 is between two clusters, below 0 nearer to another one. 0 for clusters of one,
/// and for people whose a and b are both 0. In topic lists most pairs share nothing, so that values
/// are low: compare them with each other, not with those of points in space. Rousseeuw (1987).
///
/// Weights are similarities of a bounded measure, in [0, 1]. Preconditions: that; a cluster for
/// each vertex. Cost: O(n + edges).
Silhouette silhouette(const SimilarityGraph& graph, const Partition& partition);

}  // namespace facgraph
