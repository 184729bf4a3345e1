#pragma once

#include <cstddef>

#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {

/// Fills the workspace's `best_`, best first. Precondition: the people can be searched, and
/// count > 0.
void search_nearest(const NearestPeople& nearest, FacultyId u, std::size_t count,
                    NearestPeople::Workspace& workspace);

}  // namespace facgraph::similarity
