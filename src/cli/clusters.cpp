#include "facgraph/analysis/clusters.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/groundwork.hpp"
#include "cli/listings.hpp"
#include "cli/threads.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/silhouette.hpp"
#include "facgraph/analysis/stability.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

constexpr std::size_t usual_runs = 50;  ///< for stability

/// As many runs as are asked for; of the usual number so many as about a second allows, and none
/// where that are too few to say anything. Steps are counted, not time: a list gets as many runs
/// on every machine. What the clusters themselves took tells what a run takes.
std::size_t runs_of(const List& list, const clustering::Clusters& clusters,
                    const ClustersOptions& options) {
  constexpr std::size_t least = 3;
  constexpr std::uint64_t all_steps = 130'000'000;
  constexpr std::uint64_t steps_of_a_pair = 2;   // to find the nearest
  constexpr std::uint64_t steps_of_a_visit = 3;  // to weigh an edge for a move
  if (options.runs) return *options.runs;
  const auto steps =
      1 + steps_of_a_pair * projection_bound(list.network) + steps_of_a_visit * clusters.visits;
  const auto affordable = static_cast<std::size_t>(all_steps / steps);
  return affordable < least ? 0 : std::min(usual_runs, affordable);
}

/// Clusters with what is known of how good they are.
struct Found {
  clustering::Clusters clusters;
  Silhouette silhouette;
  std::optional<clustering::Stability> stability;  ///< not asked for
  std::size_t runs = 0;                            ///< that found it
};

Found find(const List& list, const ClustersOptions& options) {
  const auto rank = alphabetical_rank(list.roster);
  const auto& method = *clustering::find_clustering(options.method);
  const clustering::Options how{options.resolution, 1, rank, list.projection};
  const bool is_usual = &method == &clustering::default_clustering() && how.resolution == 1;
  Found found{
      is_usual ? usual_clusters(list) : clustering::find_clusters(list.network, method, how),
      {},
      {},
      0};
  const auto& partition = found.clusters.partition;
  const auto graph =
      project_bounded(list.network, similarity::measure("idf-cosine"), rank, list.projection).graph;
  found.silhouette = silhouette(graph, partition);
  found.runs = runs_of(list, found.clusters, options);
  if (found.runs > 0)
    found.stability = clustering::stability(list.network, partition, method, how,
                                            {.runs = found.runs, .threads = thread_count()});
  return found;
}

/// Topics of each cluster, for a clustering of people and topics together.
std::vector<std::vector<std::string>> topics_of_clusters(const List& list,
                                                         const clustering::Clusters& clusters) {
  std::vector<std::vector<std::string>> topics(clusters.partition.cluster_count);
  for (const auto topic : ids<TopicId>(clusters.cluster_of_topic.size()))
    if (const auto cluster = clusters.cluster_of_topic[index(topic)])
      topics[index(*cluster)].push_back(list.roster[topic].name);
  return topics;
}

Table clusters_table(const List& list, const Found& found) {
  const auto& clusters = found.clusters;
  const bool has_topics = !clusters.cluster_of_topic.empty();
  Table table{"clusters",
              "",
              {{"cluster", "Cluster"}, {"name", "Name"}, {"size", "People"}},
              {},
              "Nobody shares a topic with anybody."};
  if (found.stability) table.columns.push_back({"stability", "Stability"});
  table.columns.insert(table.columns.end(), {{"silhouette", "Silhouette"}, {"people", "Who"}});
  if (has_topics) table.columns.push_back({"topics", "Topics"});
  const auto names = cluster_names(list, clusters.partition);
  const auto topics = topics_of_clusters(list, clusters);
  const auto groups = members(clusters.partition);
  for (std::size_t i = 0; i < groups.size() && groups[i].size() > 1; ++i) {
    std::vector<Cell> row{static_cast<std::int64_t>(i + 1), names[i],
                          static_cast<std::int64_t>(groups[i].size())};
    if (found.stability) row.emplace_back(found.stability->jaccard[i]);
    row.emplace_back(found.silhouette.clusters[i]);
    row.emplace_back(person_names(list.roster, groups[i]));
    if (has_topics) row.emplace_back(topics[i]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Swing members, and how sure the division is.
void add_notes(const List& list, const clustering::Clusters& clusters, Listing& listing) {
  if (!clusters.isolated.empty())
    listing.notes.push_back(
        fmt::format("Shares no topic with anybody: {}.",
                    fmt::join(person_names(list.roster, clusters.isolated), ", ")));
  for (std::size_t i = 0; i < clusters.swing_members.size(); ++i) {
    std::vector<std::string> others;
    for (const auto cluster : clusters.also_fits[i])
      others.push_back(fmt::format("cluster {}", index(cluster) + 1));
    listing.notes.push_back(fmt::format("{} fits {} just as well.",
                                        list.roster[clusters.swing_members[i]].name,
                                        fmt::join(others, " or ")));
  }
  if (clusters.neighbors_kept > 0) listing.notes.push_back(nearest_note(clusters.neighbors_kept));
}

void add_meaning(const Found& found, const ClustersOptions& options, Listing& listing) {
  if (listing.tables.front().rows.empty()) return;
  if (found.stability)
    listing.notes.push_back(fmt::format(
        "Stability: how much of a cluster comes back when a tenth of all mentions is left out, in "
        "{} runs{}; above .75 it is stable, below .5 it dissolves (Hennig 2007).",
        found.runs,
        !options.runs && found.runs < usual_runs
            ? fmt::format(" (fewer than {}, as one takes long; --stability N takes N)", usual_runs)
            : ""));
  else if (!options.runs)
    listing.notes.emplace_back(
        "Stability is left out, as its runs would take long; --stability N finds it in N of them.");
  listing.notes.emplace_back(
      "Silhouette: from -1 to 1; how much more alike its people are to each other than to the next "
      "cluster. In lists of topics it is low, as most people share nothing.");
}

}  // namespace

Listing clusters_listing(const List& list, const ClustersOptions& options) {
  const auto found = find(list, options);
  const auto& clusters = found.clusters;
  const auto& method = *clustering::find_clustering(options.method);
  Listing listing{"facgraph.clusters", 2, "Clusters", {}, {}, {}};
  listing.facts = {
      {"method", "Method", options.method},
      {"level", "Level", std::string(name(list.roster.level))},
      {"modularity", "Modularity Q", clusters.modularity},
      {"proved", "Best possible",
       std::string(clusters.exact ? "yes, all divisions were compared" : "not proved")}};
  if (method.quality != "modularity")
    listing.facts.insert(
        listing.facts.begin() + 2,
        {"quality", "Made large: " + std::string(method.quality), clusters.quality});
  if (clusters.optima > 1)
    listing.facts.push_back(
        {"optima", "Equally good divisions", static_cast<std::int64_t>(clusters.optima)});
  listing.facts.push_back({"silhouette", "Mean silhouette", found.silhouette.mean});
  listing.tables.push_back(clusters_table(list, found));
  add_notes(list, clusters, listing);
  add_meaning(found, options, listing);
  return listing;
}

Action set_up_clusters(OptionSet& set) {
  const auto options = std::make_shared<ClustersOptions>();
  set.choice("--method", options->method, "how to find them", names_of(clustering::clusterings()));
  set.number("--resolution", options->resolution, "G", "more gives more and smaller clusters",
             {0, std::numeric_limits<double>::max(), true});
  set.count("--stability", options->runs, usual_runs, "RUNS",
            "runs with a tenth of the mentions left out; 0 for none");
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(clusters_listing(session.list(), *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
