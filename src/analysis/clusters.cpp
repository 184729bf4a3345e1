#include "facgraph/analysis/clusters.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

#include "facgraph/analysis/barber.hpp"
#include "facgraph/analysis/components.hpp"
#include "facgraph/analysis/constant_potts.hpp"
#include "facgraph/analysis/exact_clusters.hpp"
#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"

namespace facgraph::clustering {
namespace {

std::vector<FacultyId> without_neighbor(const SimilarityGraph& graph) {
  std::vector<FacultyId> result;
  for (const auto person : ids<FacultyId>(num_vertices(graph)))
    if (out_degree(static_cast<std::uint32_t>(person), graph) == 0) result.push_back(person);
  return result;
}

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  return a > most / b ? most : a * b;
}

/// Someone who swings, and one member of each cluster that fits as well: cluster numbers are given
/// last.
struct Mover {
  FacultyId person{};
  std::vector<FacultyId> fits_with;
};

std::vector<Mover> movers(const Optima& optima, std::span<const FacultyId> people) {
  std::vector<Mover> result;
  for (const auto& swing : swing_members(optima)) {
    Mover mover{people[swing.person], {}};
    for (const auto label : swing.also_fits) {
      const auto member = std::find(optima.shown.begin(), optima.shown.end(), label);
      mover.fits_with.push_back(people[static_cast<std::size_t>(member - optima.shown.begin())]);
    }
    result.push_back(std::move(mover));
  }
  return result;
}

/// Leiden for the large components, exact search for the small ones: with modularity, no component
/// matters to the clusters of another, but for the total weight.
Clusters by_modularity(const SimilarityGraph& graph, const Options& options) {
  const auto groups = members(components(graph));
  Clusters result;
  result.exact = groups.empty() || groups.front().size() <= largest_exact;
  result.optima = result.exact ? 1 : 0;
  std::vector<std::uint32_t> labels(num_vertices(graph));
  if (!result.exact) {
    const auto found = run_leiden(graph, {options.resolution, options.seed, options.rank});
    result.visits = found.visits;
    std::transform(found.partition.cluster_of.begin(), found.partition.cluster_of.end(),
                   labels.begin(),
                   [](ClusterId cluster) { return static_cast<std::uint32_t>(cluster); });
  }
  std::vector<Mover> swinging;
  const auto total = total_weight(graph);
  auto next_label = static_cast<std::uint32_t>(labels.size());
  for (const auto& people : groups) {
    if (people.size() > largest_exact) continue;
    const auto optima = exact_clusters(graph, people, total, options.resolution);
    for (std::size_t i = 0; i < people.size(); ++i)
      labels[index(people[i])] = next_label + optima.shown[i];
    next_label += static_cast<std::uint32_t>(people.size());
    result.optima = product(result.optima, optima.count);
    std::ranges::move(movers(optima, people), std::back_inserter(swinging));
  }
  result.partition = canonical_partition(labels);
  std::ranges::sort(swinging, {}, &Mover::person);
  for (const auto& mover : swinging) {
    result.swing_members.push_back(mover.person);
    auto& fits = result.also_fits.emplace_back();
    for (const auto member : mover.fits_with)
      fits.push_back(result.partition.cluster_of[index(member)]);
    std::ranges::sort(fits);
  }
  result.quality = modularity(graph, result.partition, options.resolution);
  return result;
}

Clusters by_constant_potts(const SimilarityGraph& graph, const Options& options) {
  auto found = run_leiden(graph, {.resolution = options.resolution,
                                  .seed = options.seed,
                                  .rank = options.rank,
                                  .quality = Quality::constant_potts});
  Clusters result;
  result.partition = std::move(found.partition);
  result.visits = found.visits;
  result.quality = constant_potts(graph, result.partition, options.resolution);
  return result;
}

Clusters by_barber(const Network& network, const Options& options) {
  auto found = barber_clusters(network, {options.resolution, options.seed, options.rank});
  Clusters result;
  result.partition = std::move(found.people);
  result.cluster_of_topic = std::move(found.cluster_of_topic);
  result.quality = found.modularity;
  result.visits = found.visits;
  return result;
}

Clusters by_component(const SimilarityGraph& graph, const Options& options) {
  Clusters result;
  result.partition = components(graph);
  result.quality = modularity(graph, result.partition, options.resolution);
  result.exact = true;
  result.optima = 1;
  return result;
}

Clusters completed(Clusters clusters, const SimilarityGraph& graph, const Options& options) {
  clusters.modularity = modularity(graph, clusters.partition, options.resolution);
  clusters.isolated = without_neighbor(graph);
  return clusters;
}

// To add a clustering: write it above, add its row. Help, --method and the tests read this table.
constexpr auto table = std::to_array<Clustering>({
    {"leiden",
     "highest modularity: exact up to 12 connected people, above by the Leiden method (Traag, "
     "Waltman & van Eck 2019)",
     "modularity", by_modularity, nullptr},
    {"cpm",
     "denser inside than the network as a whole, at any size: constant Potts model, by Leiden "
     "(Traag, Van Dooren & Nesterov 2011)",
     "constant Potts quality", by_constant_potts, nullptr},
    {"barber",
     "people and topics together: highest bipartite modularity (Barber 2007), by LPAwb+ (Beckett "
     "2016)",
     "bipartite modularity", nullptr, by_barber},
    {"components", "connected components: people linked by shared topics, however far",
     "modularity", by_component, nullptr},
});

}  // namespace

std::span<const Clustering> clusterings() { return table; }

const Clustering& default_clustering() { return table.front(); }

const Clustering* find_clustering(std::string_view name) {
  const auto row = std::ranges::find(table, name, &Clustering::name);
  return row == table.end() ? nullptr : &*row;
}

Clusters cluster(const SimilarityGraph& graph, const Clustering& clustering,
                 const Options& options) {
  assert(clustering.of_projection != nullptr);
  return completed(clustering.of_projection(graph, options), graph, options);
}

Clusters find_clusters(const Network& network, const Clustering& clustering,
                       const Options& options) {
  const auto [graph, neighbors_kept] = project_bounded(
      network, similarity::measure("resource-allocation"), options.rank, options.projection);
  auto result = clustering.of_network != nullptr
                    ? completed(clustering.of_network(network, options), graph, options)
                    : cluster(graph, clustering, options);
  result.neighbors_kept = neighbors_kept;
  return result;
}

}  // namespace facgraph::clustering
