#pragma once

#include "cli/session.hpp"
#include "facgraph/report/graph_data.hpp"

namespace facgraph::cli {

/// Adds the nodes of a list, people and perhaps topics and labs, to a graph that has its edges: who
/// they are, their clusters, and how they stand in the network. Says on the session what is left
/// out of a large list.
void add_nodes(Session& session, bool with_topics_and_labs, report::GraphData& graph);

}  // namespace facgraph::cli
