#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"
#include "facgraph/model/roster.hpp"

namespace facgraph::drawing {

/// A pair without a tie that a map may bring out, with why.
struct PotentialPair {
  FacultyId a{};
  FacultyId b{};
  double score = 0;
  std::vector<TopicId> shared;
};

/// What maps are made from. Spans and references outlive the call only as long as the caller keeps
/// them.
struct MapInput {
  const Roster& roster;
  const Network& network;
  const Partition& partition;
  std::span<const std::string> cluster_names;  ///< one a cluster; empty for clusters of one
  std::span<const FacultyId> swing_members;    ///< those who would fit a second cluster as well
  std::span<const PotentialPair> potential;    ///< the strongest, best first
  std::size_t potential_pairs = 0;             ///< how many there are in all
};

struct MapOptions {
  double width = 900;           ///< of the page, in pixels
  std::string title;            ///< instead of the map's own
  std::size_t named_pairs = 3;  ///< how many of the strongest potential pairs are brought out
};

}  // namespace facgraph::drawing
