#include "facgraph/analysis/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/groundwork.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/pairs.hpp"
#include "facgraph/analysis/scorer.hpp"

namespace facgraph::cli {
namespace {

using comparison::Identities;
using report::Cell;
using report::Listing;
using report::Table;

struct CompareOptions {
  std::vector<std::string> paths;
  std::string format;
  std::size_t top = 10;
};

struct Lists {
  List before;
  List after;
};

Table people_table(const Lists& lists, const Identities& same) {
  Table table{
      "people",
      "People who came or went",
      {{"change", "Change"}, {"person", "Person"}, {"topics", "Topics"}, {"source", "Source"}},
      {},
      "The same people are in both."};
  const auto add = [&](const List& list, const std::vector<FacultyId>& people,
                       const std::string& change) {
    for (const auto person : people)
      table.rows.push_back({change, list.roster[person].name,
                            topic_names(list.roster, list.network.topics_of(person)),
                            describe(list.roster[person].where, list.roster.files)});
  };
  add(lists.after, same.people.came(), "came");
  add(lists.before, same.people.went(), "went");
  return table;
}

Table topics_table(const Lists& lists, const Identities& same) {
  Table table{"topics",
              "Topics that came or went",
              {{"change", "Change"}, {"topic", "Topic"}, {"people", "People"}},
              {},
              "The same topics are in both."};
  const auto add = [&](const List& list, const std::vector<TopicId>& topics,
                       const std::string& change) {
    for (const auto topic : topics)
      table.rows.push_back({change, list.roster[topic].name,
                            first_few(person_names(list.roster, list.network.faculty_of(topic)))});
  };
  add(lists.after, same.topics.came(), "came");
  add(lists.before, same.topics.went(), "went");
  return table;
}

Table changed_table(const Lists& lists, const Identities& same) {
  Table table{"changed",
              "People whose topics changed",
              {{"person", "Person"}, {"gained", "Gained"}, {"dropped", "Dropped"}},
              {},
              "Nobody who is in both changed a topic."};
  for (const auto& [before, after, dropped, gained] :
       comparison::changed_people(lists.before.network, lists.after.network, same))
    table.rows.push_back({lists.after.roster[after].name, topic_names(lists.after.roster, gained),
                          topic_names(lists.before.roster, dropped)});
  return table;
}

Table ties_table(const Lists& lists, const Identities& same) {
  Table table{"ties",
              "Ties that came or went",
              {{"change", "Change"}, {"a", "Person"}, {"b", "With"}},
              {},
              "The same ties are in both."};
  const auto changes =
      comparison::tie_changes(lists.before.roster.ties, lists.after.roster.ties, same);
  const auto add = [&](const List& list, const std::vector<comparison::Ends>& ties,
                       const std::string& change) {
    for (const auto& [a, b] : ties)
      table.rows.push_back({change, list.roster[a].name, list.roster[b].name});
  };
  add(lists.after, changes.came, "came");
  add(lists.before, changes.went, "went");
  return table;
}

/// "3 people: cloud computing, Ray".
std::string cluster_in_words(const std::vector<std::vector<FacultyId>>& groups,
                             const std::vector<std::string>& names, ClusterId cluster) {
  const auto people = counted(groups[index(cluster)].size(), "person", "people");
  const auto& named = names[index(cluster)];
  return named.empty() ? people : fmt::format("{}: {}", people, named);
}

/// Names of those of a cluster whom the other list does not have in the cluster's counterpart.
std::vector<std::string> movers(const List& list, const std::vector<FacultyId>& group,
                                const std::vector<std::optional<FacultyId>>& other,
                                const Partition& other_partition,
                                const std::optional<ClusterId>& counterpart) {
  std::vector<std::string> names;
  for (const auto person : group) {
    const auto there = other[index(person)];
    if (!there || !counterpart || other_partition.cluster_of[index(*there)] != *counterpart)
      names.push_back(list.roster[person].name);
  }
  return names;
}

Table clusters_table(const Lists& lists, const Identities& same) {
  const auto& before = usual_clusters(lists.before).partition;
  const auto& after = usual_clusters(lists.after).partition;
  const auto names_before = cluster_names(lists.before, before);
  const auto names_after = cluster_names(lists.after, after);
  const auto groups_before = members(before);
  const auto groups_after = members(after);
  Table table{"clusters",
              "Clusters, and what most of each became",
              {{"before", "Before"},
               {"after", "After"},
               {"jaccard", "In common"},
               {"left", "Left it"},
               {"joined", "Joined it"}},
              {},
              "There were no clusters before."};
  for (const auto& [cluster, became, jaccard] : comparison::cluster_changes(before, after, same)) {
    const auto& group = groups_before[index(cluster)];
    if (group.size() < 2) continue;
    auto joined = became ? movers(lists.after, groups_after[index(*became)], same.people.before,
                                  before, cluster)
                         : std::vector<std::string>{};
    table.rows.push_back(
        {cluster_in_words(groups_before, names_before, cluster),
         became ? cluster_in_words(groups_after, names_after, *became) : "nobody of it is left",
         jaccard, movers(lists.before, group, same.people.after, after, became),
         std::move(joined)});
  }
  return table;
}

Cell rank_cell(std::size_t rank) {
  return rank > 0 ? Cell(static_cast<std::int64_t>(rank)) : Cell();
}

Table pairs_table(const Lists& lists, const Identities& same, std::size_t top) {
  Table table{"pairs",
              fmt::format("The {} most similar pairs of either list", top),
              {{"a", "Person"},
               {"b", "With"},
               {"rank_before", "Rank before"},
               {"rank_after", "Rank after"},
               {"score_before", "Score before"},
               {"score_after", "Score after"}},
              {},
              "No two people share a topic in either list."};
  const auto best = [&](const List& list) {
    const similarity::Scorer scorer(list.network, similarity::default_measure());
    auto pairs = similarity::bounded_pairs(scorer, list.projection);
    if (pairs.size() > top) pairs.resize(top);
    return pairs;
  };
  for (const auto& pair : comparison::pair_changes(best(lists.before), best(lists.after), same)) {
    const auto& roster = pair.after ? lists.after.roster : lists.before.roster;
    const auto& [a, b] = pair.after ? *pair.after : *pair.before;
    table.rows.push_back({roster[a].name, roster[b].name, rank_cell(pair.rank_before),
                          rank_cell(pair.rank_after),
                          pair.rank_before > 0 ? Cell(pair.score_before) : Cell(),
                          pair.rank_after > 0 ? Cell(pair.score_after) : Cell()});
  }
  return table;
}

Listing compare_listing(const Lists& lists, const CompareOptions& options) {
  const auto same = comparison::identities(lists.before.roster, lists.after.roster);
  const auto size = [](const auto& rows) { return static_cast<std::int64_t>(rows.size()); };
  Listing listing{"facgraph.compare", 1, "Compare", {}, {}, {}};
  listing.facts = {{"before", "Before", lists.before.files},
                   {"after", "After", lists.after.files},
                   {"level", "Level", std::string(name(lists.after.roster.level))},
                   {"people_before", "People before", size(lists.before.roster.faculty)},
                   {"people_after", "People after", size(lists.after.roster.faculty)},
                   {"topics_before", "Topics before", size(lists.before.roster.topics)},
                   {"topics_after", "Topics after", size(lists.after.roster.topics)}};
  listing.tables = {people_table(lists, same),   topics_table(lists, same),
                    changed_table(lists, same),  ties_table(lists, same),
                    clusters_table(lists, same), pairs_table(lists, same, options.top)};
  if (is_long(lists.before.network, lists.before.projection) ||
      is_long(lists.after.network, lists.after.projection))
    listing.notes.push_back(nearest_note(nearest_kept));
  return listing;
}

}  // namespace

Action set_up_compare(OptionSet& set) {
  const auto options = std::make_shared<CompareOptions>();
  set.words(options->paths, "OLD NEW", "two lists, or folders of lists");
  set.count("--top", options->top, "N", "at most so many pairs of each list");
  set.listing_format(options->format);
  return [options](Session& session) {
    if (options->paths.size() != 2)
      throw UsageError("compare takes two lists, such as 2025.md 2026.md");
    const Lists lists{session.other_list(options->paths[0]), session.other_list(options->paths[1])};
    session.print(compare_listing(lists, *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
