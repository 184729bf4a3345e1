#pragma once

#include <vector>

#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph {

/// Whom and what the graph hangs on; each list in the order of ids.
struct Articulation {
  std::vector<FacultyId> people;
  std::vector<TopicId> topics;
  std::vector<LabId> labs;  ///< empty when labs are left out
};

/// People, topics and labs without which some of the other people would no longer be linked, in
/// however many steps. What only one person lists does not count: losing it with them separates
/// nobody. Articulation points of the bipartite graph without columns of one person (Hopcroft &
/// Tarjan 1973). Cost: O(n + m).
Articulation articulation(const Network& network, Labs labs = Labs::excluded);

}  // namespace facgraph
