#pragma once

#include "cli/session.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/potential.hpp"
#include "facgraph/analysis/projection.hpp"

/// What many answers about a list rest on. Made when it is first asked for, and once: a report asks
/// for the same clusters six times. References are valid as long as the list, which stays where it
/// is.
namespace facgraph::cli {

/// The projection by resource allocation, equal scores in alphabetical order of names.
const BoundedProjection& shared_topics(const List& list);

/// Its clusters by the default method and resolution.
const clustering::Clusters& usual_clusters(const List& list);

/// Potential with the list's ties.
const potential::Potential& usual_potential(const List& list);

}  // namespace facgraph::cli
