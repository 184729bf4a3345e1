#include "facgraph/analysis/potential.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/divisions.hpp"
#include "cli/groundwork.hpp"
#include "cli/listings.hpp"
#include "cli/read_ties.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/what_if.hpp"
#include "facgraph/model/find_person.hpp"

namespace facgraph::cli {
namespace {

using potential::Potential;
using report::Cell;
using report::Listing;
using report::Table;

/// What a listing of potential is made from.
struct Question {
  const List& list;
  const Potential& potential;
  const PotentialOptions& options;
  Sides clusters;
  std::optional<Sides> between;

  bool is_wanted(FacultyId a, FacultyId b) const { return !between || between->are_apart(a, b); }

  const std::string& name(FacultyId person) const { return list.roster[person].name; }
};

/// Topics that only one of the two lists, the rarest first; the first few, and how many more.
std::vector<std::string> complementary(const Question& question, FacultyId a, FacultyId b) {
  const auto& network = question.list.network;
  auto difference = similarity::difference(network, a, b);
  auto& topics = difference.only_a;
  topics.insert(topics.end(), difference.only_b.begin(), difference.only_b.end());
  std::stable_sort(topics.begin(), topics.end(), [&](TopicId x, TopicId y) {
    return network.faculty_of(x).size() < network.faculty_of(y).size();
  });
  return first_few(topic_names(question.list.roster, topics));
}

std::vector<report::Column> factors() {
  return {{"score", "Score"},
          {"affinity", "Affinity"},
          {"proximity", "Proximity"},
          {"shared_topics", "Shared topics"},
          {"partners", "Common ties"},
          {"clusters", "Clusters"},
          {"complementary", "Only one of them"}};
}

/// A row of factors(); `pair` is a Pair or a Candidate.
template <class Scored>
void add_factors(const Question& question, FacultyId a, FacultyId b, const Scored& pair,
                 std::vector<Cell>& row) {
  row.insert(row.end(), {pair.score, pair.affinity, pair.proximity,
                         topic_names(question.list.roster, pair.shared),
                         person_names(question.list.roster, pair.partners),
                         std::string(question.clusters.are_apart(a, b) ? "across" : "within"),
                         complementary(question, a, b)});
}

Table empty_potential_table(std::vector<report::Column> before, std::string if_empty) {
  Table table{"potential", "Could newly work together", std::move(before), {}, std::move(if_empty)};
  for (auto& column : factors()) table.columns.push_back(std::move(column));
  return table;
}

void say_how_many_more(std::size_t all, std::size_t shown, const std::string& one,
                       const std::string& many, Listing& listing) {
  if (all > shown)
    listing.notes.push_back(
        fmt::format("{} more below; --top {} shows all.", counted(all - shown, one, many), all));
}

Table pairs_table(const Question& question, Listing& listing) {
  auto table = empty_potential_table(
      {{"a", "Person"}, {"b", "Could work with"}},
      question.options.between.empty()
          ? "No two people without a tie share a topic or a path of ties."
          : fmt::format("No two people of different {}s, and without a tie, share a topic or a "
                        "path of ties.",
                        question.options.between));
  const auto ranking = question.potential.ranked_pairs(
      question.options.top, [&](FacultyId a, FacultyId b) { return question.is_wanted(a, b); });
  for (const auto& pair : ranking.strongest) {
    std::vector<Cell> row{question.name(pair.a), question.name(pair.b)};
    add_factors(question, pair.a, pair.b, pair, row);
    table.rows.push_back(std::move(row));
  }
  say_how_many_more(ranking.pairs, table.rows.size(), "pair", "pairs", listing);
  return table;
}

Table candidates_table(const Question& question, FacultyId person, Listing& listing) {
  auto table = empty_potential_table(
      {{"person", "Could work with"}},
      fmt::format("Nobody without a tie to {} shares a topic or a path of ties with them here.",
                  question.name(person)));
  const auto shortlist = question.potential.shortlist(
      person, question.options.top,
      [&](FacultyId a, FacultyId b) { return question.is_wanted(a, b); });
  for (const auto& candidate : shortlist.best) {
    std::vector<Cell> row{question.name(candidate.person)};
    add_factors(question, person, candidate.person, candidate, row);
    table.rows.push_back(std::move(row));
  }
  say_how_many_more(shortlist.people, table.rows.size(), "person", "people", listing);
  return table;
}

/// The labs of the list that tie the two.
std::vector<std::string> common_labs(const Roster& roster, FacultyId a, FacultyId b) {
  std::vector<std::string> labs;
  for (const auto& tie : roster.ties)
    if (tie.a == a && tie.b == b) labs.push_back(roster[tie.lab].name);
  return labs;
}

/// Numbers of ties are whole unless a file weighs them otherwise.
Cell tie_count(double ties) {
  if (ties == std::floor(ties) && ties < 1e15) return static_cast<std::int64_t>(ties);
  return ties;
}

/// All ties, or those of one person.
Table ties_table(const Question& question, const FacultyId* person, Listing& listing) {
  Table table{"existing_ties",
              "Existing ties (not ranked)",
              {{"a", "Person"},
               {"b", "With"},
               {"ties", "Ties"},
               {"labs", "Common labs"},
               {"affinity", "Affinity"},
               {"shared_topics", "Shared topics"}},
              {},
              {}};
  const auto& potential = question.potential;
  const auto all =
      person != nullptr ? potential.ties().partners(*person).size() : potential.ties().pair_count();
  const auto top = question.options.top;
  for (const auto& pair :
       person != nullptr ? potential.existing_ties_of(*person, top) : potential.existing_ties(top))
    table.rows.push_back({question.name(pair.a), question.name(pair.b), tie_count(pair.ties),
                          common_labs(question.list.roster, pair.a, pair.b), pair.affinity,
                          topic_names(question.list.roster, pair.shared)});
  if (all > table.rows.size())
    listing.notes.push_back(
        counted(all - table.rows.size(), "existing tie more.", "existing ties more."));
  return table;
}

void add_facts(const Question& question, Listing& listing) {
  const auto& roster = question.list.roster;
  listing.facts.push_back({"level", "Level", std::string(name(roster.level))});
  listing.facts.push_back({"ties", "Pairs with a tie",
                           static_cast<std::int64_t>(question.potential.ties().pair_count())});
  if (!question.options.between.empty())
    listing.facts.push_back({"between", "Only across", question.options.between});
}

void add_meaning(const Question& question, bool of_one, Listing& listing) {
  const auto has_ties = !question.potential.ties().empty();
  listing.notes.insert(
      listing.notes.begin(),
      has_ties
          ? fmt::format("Score: √(proximity / its largest value) + 0.4 · affinity / its largest "
                        "value, the largest over all candidates of {}.",
                        of_one ? "the person" : "each; for a pair the mean of both directions")
          : fmt::format("No ties are known. Score: affinity / its largest value over all "
                        "candidates of {}.",
                        of_one ? "the person" : "each; for a pair the mean of both directions"));
  if (question.between && question.between->without() > 0)
    listing.notes.push_back(fmt::format("The list names no {} of {}.", question.options.between,
                                        counted(question.between->without(), "person", "people")));
  if (question.list.roster.faculty.size() > question.list.projection.most_people)
    listing.notes.push_back("Clusters: " + nearest_note(nearest_kept));
  listing.notes.push_back("From listed interests and known ties; not evidence of past work.");
}

}  // namespace

Listing potential_listing(Session& session, const PotentialOptions& options) {
  const auto& list = session.list();
  Listing listing{"facgraph.potential", 1, "Collaboration potential", {}, {}, {}};
  std::optional<Potential> with_file;
  if (!options.ties.empty())
    with_file.emplace(list.network, known_ties(session, list, options.ties, listing.notes),
                      list.projection);
  const auto& potential = with_file ? *with_file : usual_potential(list);
  if (potential.is_bounded()) listing.notes.push_back(nearest_note(nearest_kept));
  Question question{list, potential, options, sides(list, "cluster"), std::nullopt};
  if (!options.between.empty()) question.between = sides(list, options.between);
  const auto of_one = !options.person.empty();
  const auto person = of_one ? find_person(list.roster, options.person) : FacultyId{};
  if (of_one) listing.title += " of " + question.name(person);
  if (of_one) listing.facts.push_back({"person", "", question.name(person)});
  add_facts(question, listing);
  listing.tables.push_back(of_one ? candidates_table(question, person, listing)
                                  : pairs_table(question, listing));
  if (auto existing = ties_table(question, of_one ? &person : nullptr, listing);
      !existing.rows.empty())
    listing.tables.push_back(std::move(existing));
  add_meaning(question, of_one, listing);
  return listing;
}

Action set_up_potential(OptionSet& set) {
  const auto options = std::make_shared<PotentialOptions>();
  set.text("--for", options->person, "NAME", "whom one person could newly work with");
  set.text("--ties", options->ties, "FILE",
           "who works with whom already, beside common labs: a table of two names, a weight and a "
           "year, or a Markdown list of pairs");
  set.choice("--between", options->between, "only pairs across", division_names());
  set.count("--top", options->top, "N", "at most so many rows");
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(potential_listing(session, *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
