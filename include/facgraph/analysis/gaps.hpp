#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

/// What a list lacks. (What its introduction names is in Roster::scope.)
namespace facgraph::gaps {

/// Topics that leave with one person, in the order of ids. Cost: O(M).
std::vector<TopicId> topics_of_one_person(const Network& network);

/// Labs that nobody in the list belongs to. Cost: O(labs).
std::vector<LabId> labs_without_members(const Network& network);

/// Two clusters of two people or more, none of whom shares a topic with one of the other; a < b.
struct UnbridgedClusters {
  ClusterId a{};
  ClusterId b{};
};

struct Unbridged {
  std::vector<UnbridgedClusters> first;  ///< by a, then b: the largest clusters first
  std::size_t pairs = 0;                 ///< how many there are in all
};

/// At most `most` of them are listed. Cost: O(Σ_t k_t c_t) for the c_t clusters that topic t
/// reaches, and O(C²) for C clusters of two or more.
Unbridged unbridged_clusters(const Network& network, const Partition& partition,
                             std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace facgraph::gaps
