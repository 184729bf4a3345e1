#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/model/ids.hpp"

namespace facgraph {

/// A cluster for each faculty member; position i is FacultyId{i}. Canonical numbering: largest
/// cluster first, equal sizes by their lowest faculty id; so equal partitions are equal vectors.
struct Partition {
  std::vector<ClusterId> cluster_of;
  std::size_t cluster_count = 0;

  bool operator==(const Partition&) const = default;
};

/// Any labels, brought to canonical numbering. Cost: O(n log n).
Partition canonical_partition(std::span<const std::uint32_t> labels);

/// Members of each cluster, in the order of their ids. Cost: O(n).
std::vector<std::vector<FacultyId>> members(const Partition& partition);

}  // namespace facgraph
