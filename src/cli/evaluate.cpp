#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/read_people.hpp"
#include "cli/read_ties.hpp"
#include "cli/threads.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/evaluation.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

struct EvaluateOptions {
  std::string topics;
  std::string ties;
  std::string arising;
  std::string sample;
  std::string format;
  evaluation::Options of_library;
  std::size_t seed = of_library.seed;
};

std::string in_words(evaluation::Evidence evidence) {
  switch (evidence) {
    case evaluation::Evidence::topics:
      return "topics";
    case evaluation::Evidence::ties:
      return "ties";
    case evaluation::Evidence::both:
      return "topics and ties";
    case evaluation::Evidence::nothing:
      break;
  }
  return "nothing";
}

Table quality_table(const evaluation::Evaluation& found) {
  Table table{"quality",
              "How well each way to rank finds the new ties",
              {{"method", "Method"},
               {"uses", "Uses"},
               {"hits_at_10", "hits@10"},
               {"mrr", "MRR"},
               {"auc", "AUC"},
               {"recall_at_50", "recall@50"}},
              {},
              "Nobody has a new tie: there is nothing to foretell."};
  for (const auto& row : found.rows)
    table.rows.push_back({row.name, in_words(row.evidence), row.quality.hits_at_10.value,
                          row.quality.reciprocal_rank.value, row.quality.auc.value,
                          row.quality.recall_at_50.value});
  return table;
}

void add_interval(const evaluation::Estimate& estimate, std::vector<Cell>& row) {
  row.insert(row.end(), {estimate.low, estimate.high});
}

Table intervals_table(const evaluation::Evaluation& found) {
  Table table{"intervals",
              "95 % intervals",
              {{"method", "Method"},
               {"hits_at_10_low", "hits@10 from"},
               {"hits_at_10_high", "to"},
               {"mrr_low", "MRR from"},
               {"mrr_high", "to"},
               {"auc_low", "AUC from"},
               {"auc_high", "to"},
               {"recall_at_50_low", "recall@50 from"},
               {"recall_at_50_high", "to"}},
              {},
              {}};
  for (const auto& row : found.rows) {
    std::vector<Cell> cells{row.name};
    add_interval(row.quality.hits_at_10, cells);
    add_interval(row.quality.reciprocal_rank, cells);
    add_interval(row.quality.auc, cells);
    add_interval(row.quality.recall_at_50, cells);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// Of `potential` over all others.
Table lead_table(const evaluation::Evaluation& found) {
  Table table{"lead_of_potential",
              "How much better potential is, for the same people",
              {{"method", "Than"},
               {"hits_at_10_lead", "hits@10 lead"},
               {"hits_at_10_lead_low", "from"},
               {"hits_at_10_lead_high", "to"},
               {"auc_lead", "AUC lead"},
               {"auc_lead_low", "from"},
               {"auc_lead_high", "to"}},
              {},
              {}};
  for (const auto& row : found.rows) {
    if (&row == &found.rows.back()) continue;
    const auto& lead = row.lead_of_potential;
    std::vector<Cell> cells{row.name, lead.hits_at_10.value};
    add_interval(lead.hits_at_10, cells);
    cells.emplace_back(lead.auc.value);
    add_interval(lead.auc, cells);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

std::string verdict(const evaluation::Estimate& lead) {
  if (lead.low > 0) return "potential is better";
  if (lead.high < 0) return "potential is worse";
  return "the data do not tell the two apart";
}

/// Potential, the last row, against the best of the others in one number; among equals the last.
std::string comparison(const evaluation::Evaluation& found, const std::string& what,
                       evaluation::Estimate evaluation::Qualities::*number) {
  const auto value = [&](const evaluation::Row& row) { return (row.quality.*number).value; };
  const auto& potential = found.rows.back();
  const auto* other = &found.rows.front();
  for (const auto& row : found.rows)
    if (&row != &potential && value(row) >= value(*other)) other = &row;
  return fmt::format("{} of potential: {}; the best other one, {}: {}; {}.", what,
                     percent(value(potential)), other->name, percent(value(*other)),
                     verdict(other->lead_of_potential.*number));
}

/// Where topics alone hardly tell whom somebody will work with, users must know.
void warn_about_topics(const evaluation::Evaluation& found, Listing& listing) {
  constexpr double hardly_above_chance = .6;
  const auto affinity =
      std::find_if(found.rows.begin(), found.rows.end(),
                   [](const evaluation::Row& row) { return row.name == "affinity"; });
  if (affinity == found.rows.end() || affinity->quality.auc.low >= hardly_above_chance) return;
  listing.notes.push_back(fmt::format(
      "Topics alone tell little here: affinity has a new tie above somebody else in {} of cases, "
      "and chance in half of them.",
      percent(affinity->quality.auc.value)));
}

void add_meaning(const evaluation::Evaluation& found, const EvaluateOptions& options,
                 Listing& listing) {
  if (found.rows.empty()) return;
  const auto has_intervals = options.of_library.resamples > 0;
  if (has_intervals)
    listing.notes.insert(listing.notes.begin(),
                         {comparison(found, "hits@10", &evaluation::Qualities::hits_at_10),
                          comparison(found, "AUC", &evaluation::Qualities::auc)});
  warn_about_topics(found, listing);
  listing.notes.insert(
      listing.notes.end(),
      {"For each person who has a new tie everybody else is ranked who is not tied to them "
       "yet. Equal scores count with their expected value.",
       "hits@10: the share of people who have a new tie among the first ten. MRR: the mean of 1 / "
       "the rank of the first. AUC: the chance that a new tie stands above somebody else. "
       "recall@50: the share of a person's new ties among the first fifty."});
  if (has_intervals)
    listing.notes.push_back(fmt::format("Intervals: {} bootstrap samples of the people, seed {}.",
                                        options.of_library.resamples, options.seed));
}

/// The people of --sample; empty: everybody.
std::vector<FacultyId> sample(Session& session, const List& list, const EvaluateOptions& options,
                              Listing& listing) {
  if (options.sample.empty()) return {};
  auto named = read_people(session, list, options.sample);
  if (!named.unknown.empty())
    listing.notes.push_back(unknown_names(options.sample, named.unknown) + ".");
  return std::move(named.people);
}

evaluation::Evaluation evaluated(Session& session, const List& list, const EvaluateOptions& options,
                                 Listing& listing) {
  const auto known = known_ties(session, list, options.ties, listing.notes);
  const auto arising = read_ties(session, list, options.arising);
  if (!arising.unknown.empty())
    listing.notes.push_back(unknown_names(options.arising, arising.unknown) + ".");
  const auto people = sample(session, list, options, listing);
  auto progress = session.progress("people");
  auto for_library = options.of_library;
  const auto rank = alphabetical_rank(list.roster);
  for_library.people = people;
  for_library.rank = rank;
  for_library.seed = options.seed;
  for_library.threads = thread_count();
  for_library.on_progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  auto found = evaluation::evaluate(list.network, known, arising.pairs, for_library);
  if (found.known_already > 0)
    listing.notes.push_back(fmt::format("{}: {} known already and no new tie.", options.arising,
                                        counted(found.known_already, "pair is", "pairs are")));
  if (people.size() > found.people)
    listing.notes.push_back(
        fmt::format("{}: {} no new tie.", options.sample,
                    counted(people.size() - found.people, "person has", "people have")));
  return found;
}

Listing evaluate_listing(Session& session, const EvaluateOptions& options) {
  const auto& list = session.list(options.topics);
  Listing listing{"facgraph.evaluate", 1, "Evaluation", {}, {}, {}};
  const auto found = evaluated(session, list, options, listing);
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  listing.facts = {{"level", "Level", std::string(name(list.roster.level))},
                   {"people", "People", count(list.roster.faculty.size())},
                   {"topics", "Topics", count(list.roster.topics.size())},
                   {"known_ties", "Pairs with a known tie", count(found.known_pairs)},
                   {"judged", "People with a new tie", count(found.people)},
                   {"new_ties", "New ties to be found", count(found.new_ties)},
                   {"resamples", "", count(options.of_library.resamples)},
                   {"seed", "", count(options.seed)}};
  listing.tables.push_back(quality_table(found));
  if (!found.rows.empty() && options.of_library.resamples > 0) {
    listing.tables.push_back(intervals_table(found));
    listing.tables.push_back(lead_table(found));
  }
  add_meaning(found, options, listing);
  return listing;
}

}  // namespace

Action set_up_evaluate(OptionSet& set) {
  const auto options = std::make_shared<EvaluateOptions>();
  set.text("--topics", options->topics, "FILE",
           "the list, such as an edge list of people, topics and counts; else as -i says");
  set.text("--ties", options->ties, "FILE",
           "who worked with whom before, beside common labs: a table of two names, a weight and a "
           "year, or a Markdown list of pairs");
  set.text("--new", options->arising, "FILE", "who worked with whom afterwards, in the same form");
  set.text("--sample", options->sample, "FILE",
           "judge only by these people, one name a line; else by all who have a new tie");
  set.count("--resamples", options->of_library.resamples, "N",
            "samples of the bootstrap; 0: no intervals");
  set.count("--seed", options->seed, "N", "of the bootstrap");
  set.listing_format(options->format);
  return [options](Session& session) {
    if (options->arising.empty())
      throw UsageError("evaluate takes --new FILE, the ties that came later");
    session.print(evaluate_listing(session, *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
