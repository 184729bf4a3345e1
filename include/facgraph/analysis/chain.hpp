#pragma once

#include <variant>
#include <vector>

#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph {

/// Someone or something on the way from one person to another.
using ChainLink = std::variant<FacultyId, TopicId, LabId>;

/// A shortest chain from a to b, both included: people and what each two neighbors have in common,
/// by turns. Of several the one whose ids, read from a, come first, topics before labs. {a} when
/// both are the same; empty when nothing links them. Cost: O(n + m).
std::vector<ChainLink> shortest_chain(const Network& network, FacultyId a, FacultyId b,
                                      Labs labs = Labs::included);

}  // namespace facgraph
