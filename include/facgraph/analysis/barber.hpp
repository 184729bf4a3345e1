#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph {

struct BarberOptions {
  double resolution = 1;   ///< γ > 0
  std::uint64_t seed = 1;  ///< of the starts
  /// A position for each person; what is found then does not depend on the order of the list.
  std::span<const std::uint32_t> rank{};
  std::size_t starts = 0;  ///< the best is kept; 0: by size of the network
};

/// Clusters of people and topics together.
struct BipartiteClusters {
  Partition people;
  std::vector<std::optional<ClusterId>> cluster_of_topic;  ///< none: one person lists it, or nobody
  double modularity = 0;
  std::uint64_t visits = 0;  ///< of edges, while labels were propagated
};

/// People and topics divided so that lists stay inside their cluster more than chance would have
/// it, with the bipartite modularity of Barber (2007):
///
///   Q = Σ_c [L_c/m - γ K_c D_c / m²]
///
/// m edges, L_c of them inside cluster c, K_c the sum of list lengths of its people, D_c of the k_t
/// of its topics. Topics that one person lists are left out, of all numbers: they would pass for
/// clusters of their own. People who then have no topic are clusters of one. Q is in [0, 1); 0 for
/// a network without shared topics.
///
/// LPAwb+: label propagation and greedy joining of clusters in turns, from several starts (Beckett
/// 2016). Deterministic; near the optimum, without a promise how near. Cost: O(m) a sweep, in
/// practice some ten sweeps a start.
BipartiteClusters barber_clusters(const Network& network, const BarberOptions& options = {});

}  // namespace facgraph
