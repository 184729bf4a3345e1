#pragma once

#include "cli/session.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/projection.hpp"

/// What many answers about a list rest on. Made when it is first asked for, and once: a report asks
/// for the same clusters six times. References are valid as long as the list.
namespace facgraph::cli {

/// The projection by resource allocation, equal scores in alphabetical order of names.
const BoundedProjection& shared_topics(const List& list);

/// Its clusters by the default method and resolution.
const clustering::Clusters& usual_clusters(const List& list);

}  // namespace facgraph::cli
