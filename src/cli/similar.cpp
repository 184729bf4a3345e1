#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/similar_pairs.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/model/find_person.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

/// Topics that nobody else lists.
std::vector<TopicId> own_topics(const Network& network, FacultyId person) {
  std::vector<TopicId> own;
  for (const auto topic : network.topics_of(person))
    if (network.faculty_of(topic).size() == 1) own.push_back(topic);
  return own;
}

Table similar_table(const List& list, const similarity::Scorer& scorer, FacultyId person,
                    const SimilarOptions& options, Listing& listing) {
  const auto all = scorer.top(person, list.network.faculty_count(), options.minimum);
  Table table{"similar",
              "Shares topics with",
              {{"person", "Person"}, {"score", "Score"}, {"shared_topics", "Shared topics"}},
              {},
              fmt::format("Nobody shares a listed topic with {}.", list.roster[person].name)};
  for (const auto& neighbor : all) {
    if (table.rows.size() == options.top) break;
    table.rows.push_back({list.roster[neighbor.person].name, neighbor.score,
                          shared_names(list, scorer, person, neighbor.person)});
  }
  if (all.size() > table.rows.size())
    listing.notes.push_back(fmt::format("{} more below; --top {} shows all.",
                                        counted(all.size() - table.rows.size(), "person", "people"),
                                        all.size()));
  if (all.empty() && options.minimum > 0 && !scorer.neighbors(person).empty())
    table.if_empty = fmt::format("Nobody reaches a score of {}; lower --min.", options.minimum);
  return table;
}

Table ties_table(const Roster& roster, FacultyId person) {
  Table table{"existing_ties",
              "Existing ties (not counted as similarity)",
              {{"person", "Person"}, {"lab", "Shared lab"}},
              {},
              {}};
  for (const auto& tie : roster.ties)
    if (tie.a == person || tie.b == person)
      table.rows.push_back({roster[tie.a == person ? tie.b : tie.a].name, roster[tie.lab].name});
  return table;
}

Listing similar_listing(const List& list, FacultyId person, const SimilarOptions& options) {
  const auto& roster = list.roster;
  const auto& faculty = roster[person];
  const similarity::Scorer scorer(list.network, *similarity::find_measure(options.measure));
  Listing listing{"facgraph.similar", 1, faculty.name, {}, {}, {}};
  listing.facts = {{"person", "", Cell(faculty.name)},
                   {"source", "Source", describe(faculty.where, roster.files)},
                   {"topics", "Topics", topic_names(roster, list.network.topics_of(person))},
                   {"measure", "Measure", std::string(options.measure)},
                   {"level", "Level", std::string(name(roster.level))}};
  auto similar = similar_table(list, scorer, person, options, listing);
  listing.tables.push_back(std::move(similar));
  if (auto ties = ties_table(roster, person); !ties.rows.empty())
    listing.tables.push_back(std::move(ties));
  if (const auto own = own_topics(list.network, person); !own.empty())
    listing.notes.push_back(
        fmt::format("Nobody else lists: {}.", fmt::join(topic_names(roster, own), ", ")));
  if (faculty.mentions.empty()) listing.notes.push_back(faculty.name + " lists no topics.");
  return listing;
}

}  // namespace

Action set_up_similar(OptionSet& set) {
  const auto options = std::make_shared<SimilarOptions>();
  set.name(options->name, "NAME", "whole or part of a name, in any order", false);
  set.choice("--measure", options->measure, "how shared topics become a score",
             names_of(similarity::measures()));
  set.count("--top", options->top, "N", "at most so many rows");
  set.number("--min", options->minimum, "S", "only scores from S on",
             {0, std::numeric_limits<double>::max()});
  set.flag("--all", options->all, "all pairs of the list instead of one person");
  set.flag("--significance", options->significance,
           "how likely each pair shares as much by chance, and what would be enough");
  set.flag("--backbone", options->backbone, "only pairs that are significant at 5 %");
  set.listing_format(options->format);
  return [options](Session& session) {
    if (options->name.empty() && !options->all)
      throw UsageError("similar takes a name, or --all for all pairs");
    if (!options->name.empty() && options->all)
      throw UsageError("similar takes a name or --all, not both");
    const auto& list = session.list();
    std::optional<FacultyId> person;
    if (!options->all) person = find_person(list.roster, options->name);
    const bool is_of_pairs = options->all || options->significance || options->backbone;
    session.print(is_of_pairs ? similar_pairs_listing(list, person, *options)
                              : similar_listing(list, *person, *options),
                  options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
