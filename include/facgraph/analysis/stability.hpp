#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "facgraph/analysis/clusters.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph::clustering {

struct StabilityOptions {
  std::size_t runs = 50;
  double dropped = .1;  ///< share of the mentions left out in a run, each by its own chance
  std::uint64_t seed = 1;
  std::size_t threads = 1;  ///< the result is the same with any number
};

/// What stays together when a part of the mentions is left out; means over all runs.
struct Stability {
  /// Share of the others of their cluster with whom a person still is in one cluster; 1 for someone
  /// alone. By FacultyId.
  std::vector<double> people;
  std::vector<double> clusters;  ///< the same for pairs of members, by ClusterId
  /// Largest Jaccard coefficient with a cluster of the run, by ClusterId: above .75 a cluster is
  /// stable, below .5 it has dissolved (Hennig 2007).
  std::vector<double> jaccard;
};

/// How firm the clusters of a network are. `partition` is what find_clusters() gave with the same
/// clustering and options. What is left out depends on seed, rank and graph, not on the order of
/// the list. Preconditions: runs > 0; 0 <= dropped < 1. Cost: runs times find_clusters().
Stability stability(const Network& network, const Partition& partition,
                    const Clustering& clustering, const Options& options = {},
                    const StabilityOptions& runs = {});

}  // namespace facgraph::clustering
