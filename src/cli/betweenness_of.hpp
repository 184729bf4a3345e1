#pragma once

#include "cli/session.hpp"
#include "facgraph/analysis/betweenness.hpp"

namespace facgraph::cli {

/// Betweenness in a list: exact, or estimated for more than 5,000 people unless `exact`. Does not
/// depend on the order of the list.
Betweenness betweenness_of(const List& list, Labs labs, bool exact);

}  // namespace facgraph::cli
