#include "facgraph/analysis/gaps.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/groundwork.hpp"
#include "cli/listings.hpp"
#include "cli/mention_wording.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/clusters.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

const char* in_words(Coverage coverage) {
  switch (coverage) {
    case Coverage::listed:
      return "listed";
    case Coverage::broader:
      return "by a broader topic";
    case Coverage::narrower:
      return "by a narrower topic";
    case Coverage::nearest:
      return "no; nearest";
    case Coverage::nobody:
      break;
  }
  return "no";
}

bool is_covered(const ScopeTopic& topic) { return topic.coverage > Coverage::nearest; }

/// Everybody who lists one of the topics, in the order of the list.
std::vector<FacultyId> people_of(const Network& network, std::span<const TopicId> topics) {
  std::vector<FacultyId> people;
  for (const auto topic : topics) {
    const auto listed = network.faculty_of(topic);
    people.insert(people.end(), listed.begin(), listed.end());
  }
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

void say_how_many_more(const Table& table, std::size_t all, Listing& listing) {
  if (all > table.rows.size())
    listing.notes.push_back(
        fmt::format("{}: {} more; --top {} shows all.", table.title, all - table.rows.size(), all));
}

Table scope_table(const List& list, const GapsOptions& options, Listing& listing) {
  const auto& roster = list.roster;
  Table table{"introduction",
              "Named in the introduction",
              {{"phrase", "Topic"},
               {"covered", "Covered"},
               {"topics", "By"},
               {"people", "People"},
               {"source", "Source"}},
              {},
              "The introduction of the list names no topics."};
  for (const auto& topic : roster.scope) {
    if (table.rows.size() == options.top) break;
    table.rows.push_back({topic.written, std::string(in_words(topic.coverage)),
                          first_few(topic_names(roster, topic.topics)),
                          first_few(person_names(roster, people_of(list.network, topic.topics))),
                          describe(topic.where, roster.files)});
  }
  say_how_many_more(table, roster.scope.size(), listing);
  return table;
}

Table single_topics_table(const List& list, const GapsOptions& options, Listing& listing) {
  Table table{"topics",
              "Topics that leave with one person",
              {{"topic", "Topic"}, {"person", "Person"}, {"source", "Source"}},
              {},
              "Every topic is listed by two people or more."};
  const auto topics = gaps::topics_of_one_person(list.network);
  for (const auto topic : topics) {
    if (table.rows.size() == options.top) break;
    const auto person = list.network.faculty_of(topic).front();
    table.rows.push_back({list.roster[topic].name, list.roster[person].name,
                          sources(places(list.roster, person, topic))});
  }
  say_how_many_more(table, topics.size(), listing);
  return table;
}

Table labs_table(const List& list, const GapsOptions& options, Listing& listing) {
  Table table{"labs",
              "Labs without a listed member",
              {{"lab", "Lab"}, {"website", "Website"}, {"source", "Source"}},
              {},
              list.roster.labs.empty() ? "The list has no labs." : "Every lab has a member."};
  const auto labs = gaps::labs_without_members(list.network);
  for (const auto lab : labs) {
    if (table.rows.size() == options.top) break;
    const auto& row = list.roster[lab];
    table.rows.push_back({row.name, row.url, describe(row.where, list.roster.files)});
  }
  say_how_many_more(table, labs.size(), listing);
  return table;
}

Table clusters_table(const List& list, const clustering::Clusters& clusters,
                     const GapsOptions& options, Listing& listing) {
  const auto names = cluster_names(list, clusters.partition);
  const auto groups = members(clusters.partition);
  const auto found = gaps::unbridged_clusters(list.network, clusters.partition, options.top);
  Table table{"clusters",
              "Clusters without a bridge",
              {{"a", "Cluster"}, {"a_people", "People"}, {"b", "And"}, {"b_people", "Its people"}},
              {},
              "No two clusters are without a common topic."};
  for (const auto& [a, b] : found.first)
    table.rows.push_back({names[index(a)], first_few(person_names(list.roster, groups[index(a)])),
                          names[index(b)], first_few(person_names(list.roster, groups[index(b)]))});
  say_how_many_more(table, found.pairs, listing);
  return table;
}

/// The first sentence a reader wants: what nobody works on, and who stands alone.
void add_gap_notes(const List& list, const clustering::Clusters& clusters, Listing& listing) {
  std::vector<std::string> uncovered;
  for (const auto& topic : list.roster.scope)
    if (!is_covered(topic)) uncovered.push_back(topic.written);
  if (!uncovered.empty())
    listing.notes.push_back(fmt::format("Named in the introduction, and nobody lists it: {}.",
                                        fmt::join(first_few(std::move(uncovered), 20), ", ")));
  if (!clusters.isolated.empty())
    listing.notes.push_back(
        fmt::format("Shares no topic with anybody: {}.",
                    fmt::join(first_few(person_names(list.roster, clusters.isolated), 20), ", ")));
  if (std::any_of(list.roster.scope.begin(), list.roster.scope.end(),
                  [](const ScopeTopic& topic) { return topic.coverage == Coverage::nearest; }))
    listing.notes.emplace_back(
        "Nearest: topics with the same last word. They are no cover, but a place to ask.");
}

}  // namespace

Listing gaps_listing(const List& list, const GapsOptions& options) {
  const auto& clusters = usual_clusters(list);
  Listing listing{"facgraph.gaps", 1, "Gaps", {}, {}, {}};
  listing.facts = {{"level", "Level", std::string(name(list.roster.level))}};
  if (clusters.neighbors_kept > 0) listing.notes.push_back(nearest_note(clusters.neighbors_kept));
  listing.tables = {scope_table(list, options, listing),
                    single_topics_table(list, options, listing), labs_table(list, options, listing),
                    clusters_table(list, clusters, options, listing)};
  add_gap_notes(list, clusters, listing);
  return listing;
}

Action set_up_gaps(OptionSet& set) {
  const auto options = std::make_shared<GapsOptions>();
  set.count("--top", options->top, "N", "at most so many rows a table");
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(gaps_listing(session.list(), *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
