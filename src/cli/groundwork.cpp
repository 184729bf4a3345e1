#include "cli/groundwork.hpp"

#include <memory>
#include <optional>

#include "cli/cluster_wording.hpp"

namespace facgraph::cli {

struct Groundwork {
  std::optional<BoundedProjection> shared_topics;
  std::optional<clustering::Clusters> clusters;
  std::optional<potential::Potential> potential;
};

namespace {

Groundwork& groundwork(const List& list) {
  if (!list.groundwork) list.groundwork = std::make_shared<Groundwork>();
  return *list.groundwork;
}

}  // namespace

const BoundedProjection& shared_topics(const List& list) {
  auto& found = groundwork(list).shared_topics;
  if (!found)
    found = project_bounded(list.network, similarity::measure("resource-allocation"),
                            alphabetical_rank(list.roster), list.projection);
  return *found;
}

const clustering::Clusters& usual_clusters(const List& list) {
  auto& found = groundwork(list).clusters;
  if (!found) {
    const auto& [graph, neighbors_kept] = shared_topics(list);
    const auto rank = alphabetical_rank(list.roster);
    found =
        clustering::cluster(graph, clustering::default_clustering(), {1, 1, rank, list.projection});
    found->neighbors_kept = neighbors_kept;
  }
  return *found;
}

const potential::Potential& usual_potential(const List& list) {
  auto& found = groundwork(list).potential;
  if (!found) found.emplace(list.network, list.roster.ties, list.projection);
  return *found;
}

}  // namespace facgraph::cli
