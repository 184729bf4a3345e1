#include "facgraph/analysis/clusters.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;

struct Options {
  std::string method{clustering::default_clustering().name};
  double resolution = 1;
  std::string format;
};

Table clusters_table(const List& list, const clustering::Clusters& clusters) {
  Table table{"clusters",
              "",
              {{"cluster", "Cluster"}, {"name", "Name"}, {"size", "People"}, {"people", "Who"}},
              {},
              "Nobody shares a topic with anybody."};
  const auto names = cluster_names(list, clusters.partition);
  const auto groups = members(clusters.partition);
  for (std::size_t i = 0; i < groups.size() && groups[i].size() > 1; ++i)
    table.rows.push_back({static_cast<std::int64_t>(i + 1), names[i],
                          static_cast<std::int64_t>(groups[i].size()),
                          person_names(list.roster, groups[i])});
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
  if (clusters.neighbors_kept > 0)
    listing.notes.push_back(fmt::format("The list is dense: each person's {} nearest were used.",
                                        clusters.neighbors_kept));
}

Listing clusters_listing(const List& list, const Options& options) {
  const auto rank = alphabetical_rank(list.roster);
  const auto clusters = clustering::find_clusters(
      list.network, *clustering::find_clustering(options.method), {options.resolution, 1, rank});
  Listing listing{"facgraph.clusters", 1, "Clusters", {}, {}, {}};
  listing.facts = {
      {"method", "Method", options.method},
      {"level", "Level", std::string(name(list.roster.level))},
      {"modularity", "Modularity Q", clusters.modularity},
      {"proved", "Best possible",
       std::string(clusters.exact ? "yes, all divisions were compared" : "not proved")}};
  if (clusters.optima > 1)
    listing.facts.push_back(
        {"optima", "Equally good divisions", static_cast<std::int64_t>(clusters.optima)});
  listing.tables.push_back(clusters_table(list, clusters));
  add_notes(list, clusters, listing);
  return listing;
}

}  // namespace

Action set_up_clusters(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.choice("--method", options->method, "how to find them", names_of(clustering::clusterings()));
  set.number("--resolution", options->resolution, "G", "more gives more and smaller clusters",
             {0, std::numeric_limits<double>::max(), true});
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(clusters_listing(session.list(), *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
