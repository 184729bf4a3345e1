#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/similar_pairs.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/groups.hpp"
#include "facgraph/analysis/matching.hpp"
#include "facgraph/analysis/scorer.hpp"

namespace facgraph::cli {
namespace {

using matching::Reason;
using report::Listing;
using report::Table;
using similarity::Scorer;

struct MatchOptions {
  std::string measure{similarity::default_measure().name};
  std::string format;
  std::size_t rounds = 1;
  std::size_t size = 2;
  bool avoid_ties = false;
};

std::string in_words(Reason why) {
  switch (why) {
    case Reason::no_shared_topic:
      return "shares no topic with anybody";
    case Reason::tied_to_all:
      return "has a tie with everyone who shares a topic";
    case Reason::met_all:
      return "has a tie with, or met before, everyone who shares a topic";
    case Reason::odd_one_out:
      return "is the odd one of a group of an odd number";
    case Reason::partners_taken:
      return "other pairings of the possible partners add up to more";
  }
  return {};
}

void add_pairs(const List& list, const Scorer& scorer, const MatchOptions& options,
               const matching::Options& how, Listing& listing) {
  Table pairs{"pairs",
              "Pairs",
              {{"round", "Round"},
               {"a", "Person"},
               {"b", "With"},
               {"score", "Score"},
               {"shared_topics", "Shared topics"}},
              {},
              "No two people share a topic."};
  Table unpaired{"unpaired",
                 "Without a partner",
                 {{"round", "Round"}, {"person", "Person"}, {"why", "Why"}},
                 {},
                 "Everybody has a partner in every round."};
  Table totals{
      "rounds",
      "Totals",
      {{"round", "Round"}, {"pairs", "Pairs"}, {"total", "Total"}, {"best", "Proved best"}},
      {},
      {}};
  std::int64_t number = 0;
  for (const auto& round : matching::pair_up(scorer, how)) {
    ++number;
    for (const auto& pair : round.pairs)
      pairs.rows.push_back({number, list.roster[pair.a].name, list.roster[pair.b].name, pair.score,
                            shared_names(list, scorer, pair.a, pair.b)});
    for (const auto& [person, why] : round.unpaired)
      unpaired.rows.push_back({number, list.roster[person].name, in_words(why)});
    totals.rows.push_back({number, static_cast<std::int64_t>(round.pairs.size()), round.total,
                           std::string(round.exact ? "yes" : "no")});
    if (!round.exact && number == 1)
      listing.notes.push_back(fmt::format(
          "More than {} people hang together: among them the best pair left is taken again and "
          "again, which reaches at least half of the largest total.",
          matching::largest_exact_matching));
  }
  listing.tables = {std::move(pairs), std::move(unpaired), std::move(totals)};
  if (options.rounds > 1)
    listing.notes.emplace_back(
        "No pair comes twice; each round is the best the ones before leave.");
}

/// Topics that at least two of the group list, the most listed first.
std::vector<std::string> group_topics(const List& list, const std::vector<FacultyId>& group) {
  std::vector<std::pair<std::size_t, TopicId>> shared;
  std::set<TopicId> seen;
  for (const auto person : group)
    for (const auto topic : list.network.topics_of(person)) {
      if (!seen.insert(topic).second) continue;
      const auto count =
          static_cast<std::size_t>(std::count_if(group.begin(), group.end(), [&](FacultyId other) {
            const auto topics = list.network.topics_of(other);
            return std::binary_search(topics.begin(), topics.end(), topic);
          }));
      if (count > 1) shared.emplace_back(count, topic);
    }
  std::sort(shared.begin(), shared.end(), [](const auto& x, const auto& y) {
    return std::pair(y.first, x.second) < std::pair(x.first, y.second);
  });
  std::vector<std::string> names;
  for (const auto& [count, topic] : shared)
    names.push_back(fmt::format("{} ({})", list.roster[topic].name, count));
  return names;
}

void add_groups(const List& list, const Scorer& scorer, const MatchOptions& options,
                const matching::Options& how, Listing& listing) {
  Table groups{"groups",
               "Groups",
               {{"round", "Round"},
                {"group", "Group"},
                {"people", "People"},
                {"total", "Total"},
                {"shared_topics", "Shared topics (by how many)"}},
               {},
               {}};
  Table strangers{"strangers",
                  "Share no topic with anyone of their group",
                  {{"round", "Round"}, {"person", "Person"}},
                  {},
                  "Everybody shares a topic with someone of their group."};
  std::int64_t number = 0;
  for (const auto& grouping : matching::group_up(scorer, options.size, how)) {
    ++number;
    std::int64_t group_number = 0;
    for (const auto& group : grouping.groups)
      groups.rows.push_back({number, ++group_number, person_names(list.roster, group.people),
                             group.total, group_topics(list, group.people)});
    for (const auto person : grouping.strangers)
      strangers.rows.push_back({number, list.roster[person].name});
    if (grouping.repeated > 0)
      listing.notes.push_back(
          fmt::format("Round {}: {} met before or have a tie all the same; there are too few "
                      "people to avoid it.",
                      number, counted(grouping.repeated, "pair", "pairs")));
  }
  listing.tables = {std::move(groups), std::move(strangers)};
  listing.notes.emplace_back(
      "A group's total is the sum of the scores of its pairs. Groups are found by swapping people "
      "as long as that gains; no better ones are ruled out.");
}

Listing match_listing(const List& list, const MatchOptions& options) {
  const Scorer scorer(list.network, *similarity::find_measure(options.measure));
  const auto rank = alphabetical_rank(list.roster);
  matching::Options how;
  // By then everybody has met everybody.
  how.rounds = std::min(options.rounds, std::max<std::size_t>(1, list.roster.faculty.size()));
  if (options.avoid_ties) how.avoid = list.roster.ties;
  how.rank = rank;
  how.projection = list.projection;
  Listing listing{"facgraph.match", 1, "Match", {}, {}, {}};
  listing.facts = {
      {"measure", "Measure", options.measure},
      {"level", "Level", std::string(name(list.roster.level))},
      {"size", "Size of a group", static_cast<std::int64_t>(options.size)},
      {"ties", "Existing ties", std::string(options.avoid_ties ? "avoided" : "allowed")}};
  if (options.size == 2)
    add_pairs(list, scorer, options, how, listing);
  else
    add_groups(list, scorer, options, how, listing);
  if (is_long(list.network, list.projection)) listing.notes.push_back(nearest_note(nearest_kept));
  return listing;
}

}  // namespace

Action set_up_match(OptionSet& set) {
  const auto options = std::make_shared<MatchOptions>();
  set.count("--rounds", options->rounds, "N", "rounds, in which no pair comes twice");
  set.count("--size", options->size, "K", "people a group");
  set.flag("--avoid-ties", options->avoid_ties, "do not bring together whom a lab ties already");
  set.choice("--measure", options->measure, "how shared topics become a score",
             names_of(similarity::measures()));
  set.listing_format(options->format);
  return [options](Session& session) {
    if (options->size < 2)
      throw UsageError("--size takes a whole number from 2, as nobody meets alone");
    if (options->rounds < 1) throw UsageError("--rounds takes a whole number from 1");
    session.print(match_listing(session.list(), *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
