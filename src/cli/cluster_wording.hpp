#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph::cli {

/// A name for each cluster, made of its two most telling topics; empty for clusters of one.
std::vector<std::string> cluster_names(const List& list, const Partition& partition);

/// Each person's position by name, so that clusters do not depend on the order of the list.
std::vector<std::uint32_t> alphabetical_rank(const Roster& roster);

/// That only the nearest of each person were used.
std::string nearest_note(std::size_t neighbors_kept);

}  // namespace facgraph::cli
