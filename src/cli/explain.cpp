#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "cli/command.hpp"
#include "cli/mention_wording.hpp"
#include "cli/two_people.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/chain.hpp"
#include "facgraph/analysis/hypergeometric.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/analysis/what_if.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;
using similarity::Scorer;

struct ExplainOptions {
  std::vector<std::string> names;
  std::string measure{similarity::default_measure().name};
  std::string format;
  std::size_t top = 5;
};

/// Two people and what they are compared by.
struct Comparison {
  const List& list;
  const Scorer& scorer;
  FacultyId a{};
  FacultyId b{};

  const std::string& name(FacultyId person) const { return list.roster[person].name; }
};

/// "as written", or the rules that made what the two wrote one topic; of a link its own rule first.
std::string rules(const Roster& roster, const std::vector<Listed>& of_a,
                  const std::vector<Listed>& of_b, const TopicLink* link) {
  std::vector<std::string> named;
  const auto add = [&](const std::string& rule) {
    if (!rule.empty() && std::find(named.begin(), named.end(), rule) == named.end())
      named.push_back(rule);
  };
  if (link != nullptr) {
    const auto& [text, where] = link->evidence;
    add(fmt::format("{}: {}{}", name(link->rule), text,
                    where ? fmt::format(" ({})", describe(*where, roster.files)) : ""));
  }
  for (const auto& place : of_a) add(place.rule);
  for (const auto& place : of_b) add(place.rule);
  return named.empty() ? "as written" : fmt::format("{}", fmt::join(named, ", "));
}

const TopicLink* link_between(const Roster& roster, TopicId a, TopicId b) {
  const auto found =
      std::find_if(roster.links.begin(), roster.links.end(), [&](const TopicLink& link) {
        return (link.narrower == a && link.broader == b) ||
               (link.narrower == b && link.broader == a);
      });
  return found == roster.links.end() ? nullptr : &*found;
}

/// Shared and linked topics with what each adds; without numbers for a measure that is no sum.
std::vector<similarity::Contribution> contributions(const Comparison& pair) {
  const auto& [list, scorer, a, b] = pair;
  if (scorer.measure().additive) return scorer.contributions(a, b);
  std::vector<similarity::Contribution> result;
  for (const auto topic : scorer.shared_topics(a, b)) result.push_back({topic, 0, topic});
  return result;
}

Table shared_table(const Comparison& pair) {
  const auto& [list, scorer, a, b] = pair;
  const auto& roster = list.roster;
  Table table{"shared",
              "Shared topics",
              {{"topic", "Topic"},
               {"contribution", "Adds"},
               {"listed_by", "Listed by"},
               {"rule", "Rule"},
               {"a", pair.name(a)},
               {"b", pair.name(b)}},
              {},
              fmt::format("{} and {} share no listed topic.", pair.name(a), pair.name(b))};
  for (const auto& [topic, share, other] : contributions(pair)) {
    const auto of_a = places(roster, a, topic);
    const auto of_b = places(roster, b, other);
    const auto* link = topic == other ? nullptr : link_between(roster, topic, other);
    table.rows.push_back({topic == other ? roster[topic].name : link_name(roster, topic, other),
                          scorer.measure().additive ? Cell(share) : Cell(),
                          static_cast<std::int64_t>(list.network.faculty_of(topic).size()),
                          rules(roster, of_a, of_b, link), places_in_words(of_a),
                          places_in_words(of_b)});
  }
  return table;
}

Table alone_table(const Comparison& pair) {
  const auto& [list, scorer, a, b] = pair;
  const auto difference = similarity::difference(list.network, a, b);
  Table table{
      "alone",
      "What one of the two brings alone",
      {{"person", "Person"}, {"topic", "Topic"}, {"listed_by", "Listed by"}, {"source", "Source"}},
      {},
      "Both list the same topics."};
  const auto add = [&](FacultyId person, const std::vector<TopicId>& topics) {
    for (const auto topic : topics)
      table.rows.push_back({pair.name(person), pair.list.roster[topic].name,
                            static_cast<std::int64_t>(pair.list.network.faculty_of(topic).size()),
                            sources(places(pair.list.roster, person, topic))});
  };
  add(a, difference.only_a);
  add(b, difference.only_b);
  return table;
}

Table labs_table(const Comparison& pair) {
  const auto& roster = pair.list.roster;
  Table table{"shared_labs",
              "Shared labs (an existing tie, not counted as similarity)",
              {{"lab", "Lab"}, {"a", pair.name(pair.a)}, {"b", pair.name(pair.b)}},
              {},
              {}};
  const auto roles = [&](FacultyId person, LabId lab) {
    std::vector<std::string> result;
    for (const auto& membership : rows_of(roster.memberships, person))
      if (membership.lab == lab)
        result.push_back(
            fmt::format("{} ({})", membership.role, describe(membership.where, roster.files)));
    return result;
  };
  for (const auto& tie : roster.ties)
    if (tie.a == std::min(pair.a, pair.b) && tie.b == std::max(pair.a, pair.b))
      table.rows.push_back({roster[tie.lab].name, roles(pair.a, tie.lab), roles(pair.b, tie.lab)});
  return table;
}

Table what_if_table(const Comparison& pair, std::size_t top) {
  Table table{"one_more",
              "What one more shared topic would do",
              {{"topic", "Topic"},
               {"taken_up_by", "Taken up by"},
               {"score", "Score then"},
               {"change", "Change"}},
              {},
              {}};
  const auto now = pair.scorer.score(pair.a, pair.b);
  for (const auto& [topic, person, score] :
       similarity::if_one_more_were_shared(pair.scorer, pair.a, pair.b)) {
    if (table.rows.size() == top) break;
    table.rows.push_back({pair.list.roster[topic].name, pair.name(person), score, score - now});
  }
  return table;
}

/// The way from one to the other as one line, or that there is none.
std::string chain_sentence(const Comparison& pair) {
  const auto& roster = pair.list.roster;
  std::vector<std::string> links;
  for (const auto& link : shortest_chain(pair.list.network, pair.a, pair.b))
    links.push_back(std::visit([&](auto id) { return roster[id].name; }, link));
  if (links.empty()) return "Nothing links them, in however many steps.";
  return fmt::format("Shortest chain: {}.", fmt::join(links, " – "));
}

/// "1st of 4 who share a topic with Ion Stoica".
std::string place_among_neighbors(const Comparison& pair, FacultyId of, FacultyId other) {
  const auto neighbors = pair.scorer.neighbors(of);
  const auto at =
      std::find_if(neighbors.begin(), neighbors.end(),
                   [&](const similarity::Neighbor& one) { return one.person == other; });
  if (at == neighbors.end()) return "";
  return fmt::format("{} is number {} of {} for {}.", pair.name(other), at - neighbors.begin() + 1,
                     neighbors.size(), pair.name(of));
}

double chance(const Comparison& pair, std::size_t shared) {
  const auto& network = pair.list.network;
  return std::exp(similarity::log_hypergeometric_tail(shared, network.topics_of(pair.a).size(),
                                                      network.topics_of(pair.b).size(),
                                                      network.topic_count()));
}

void add_notes(const Comparison& pair, bool shares, Listing& listing) {
  const auto& measure = pair.scorer.measure();
  if (shares) {
    listing.notes.push_back(place_among_neighbors(pair, pair.a, pair.b));
    listing.notes.push_back(place_among_neighbors(pair, pair.b, pair.a));
  } else {
    listing.notes.push_back(chain_sentence(pair));
  }
  if (!measure.additive)
    listing.notes.push_back(fmt::format(
        "{} is no sum over topics, so no topic has a part of its own in it.", measure.name));
}

Listing explain_listing(const Comparison& pair, std::size_t top) {
  const auto& roster = pair.list.roster;
  const auto shared = pair.scorer.shared_topics(pair.a, pair.b).size();
  auto table = shared_table(pair);
  Listing listing{"facgraph.explain",
                  1,
                  fmt::format("{} and {}", pair.name(pair.a), pair.name(pair.b)),
                  {},
                  {},
                  {}};
  listing.facts = {{"a", "", pair.name(pair.a)},
                   {"b", "", pair.name(pair.b)},
                   {"score", "Score", pair.scorer.score(pair.a, pair.b)},
                   {"measure", "Measure", std::string(pair.scorer.measure().name)},
                   {"formula", "Formula", std::string(pair.scorer.measure().summary)},
                   {"level", "Level", std::string(name(roster.level))},
                   {"people", "People in the list",
                    static_cast<std::int64_t>(pair.list.network.faculty_count())},
                   {"p", "Probability of as many shared topics by chance", chance(pair, shared)}};
  const bool shares = !table.rows.empty();
  listing.tables.push_back(std::move(table));
  listing.tables.push_back(alone_table(pair));
  if (auto labs = labs_table(pair); !labs.rows.empty()) listing.tables.push_back(std::move(labs));
  if (auto more = what_if_table(pair, top); !more.rows.empty())
    listing.tables.push_back(std::move(more));
  add_notes(pair, shares, listing);
  return listing;
}

}  // namespace

Action set_up_explain(OptionSet& set) {
  const auto options = std::make_shared<ExplainOptions>();
  set.words(options->names, "NAME NAME", "two people, each whole or part of a name");
  set.choice("--measure", options->measure, "how shared topics become a score",
             names_of(similarity::measures()));
  set.count("--top", options->top, "N", "at most so many topics that could be shared");
  set.listing_format(options->format);
  return [options](Session& session) {
    const auto& list = session.list();
    const auto [a, b] = find_two(list.roster, options->names);
    const Scorer scorer(list.network, *similarity::find_measure(options->measure));
    session.print(explain_listing({list, scorer, a, b}, options->top), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
