#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph::clustering {

/// What each cluster has in common: its topics by the share of its members who list them, times
/// rarity, ln(n/k_t); the best `count`, equal ones by lower k_t, then by lower id. Topics that one
/// member lists name a cluster only when no two members list the same. Empty for clusters of one,
/// whose topics are their person's, and where nobody lists anything. Cost: O(n + m log m).
std::vector<std::vector<TopicId>> naming_topics(const Network& network, const Partition& partition,
                                                std::size_t count = 2);

}  // namespace facgraph::clustering
