#include "cli/similar_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "cli/backbone.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/hypergeometric.hpp"
#include "facgraph/analysis/pairs.hpp"
#include "facgraph/analysis/significance.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;
using significance::TestedPair;
using similarity::Scorer;

bool is_of(std::optional<FacultyId> person, FacultyId a, FacultyId b) {
  return !person || a == *person || b == *person;
}

Table scores_table(const List& list, const Scorer& scorer, const SimilarOptions& options,
                   Listing& listing) {
  const auto pairs = similarity::pairs(scorer, options.minimum);
  Table table{"pairs",
              "",
              {{"a", "Person"},
               {"b", "Shares topics with"},
               {"score", "Score"},
               {"shared_topics", "Shared topics"}},
              {},
              options.minimum > 0
                  ? fmt::format("No pair reaches a score of {}; lower --min.", options.minimum)
                  : "No two people share a listed topic."};
  for (const auto& pair : pairs) {
    if (table.rows.size() == options.top) break;
    table.rows.push_back({list.roster[pair.a].name, list.roster[pair.b].name, pair.score,
                          shared_names(list, scorer, pair.a, pair.b)});
  }
  if (pairs.size() > table.rows.size())
    listing.notes.push_back(fmt::format("{} more below; --top {} shows all.",
                                        counted(pairs.size() - table.rows.size(), "pair", "pairs"),
                                        pairs.size()));
  return table;
}

/// p if the pair shared as many topics as would be enough.
double p_if_enough(const Network& network, const TestedPair& pair) {
  return std::exp(similarity::log_hypergeometric_tail(pair.needed, network.topics_of(pair.a).size(),
                                                      network.topics_of(pair.b).size(),
                                                      network.topic_count()));
}

std::vector<Cell> tested_row(const List& list, const Scorer& scorer, const TestedPair& pair) {
  return {list.roster[pair.a].name,
          list.roster[pair.b].name,
          std::exp(pair.log_p),
          pair.q,
          scorer.score(pair.a, pair.b),
          shared_names(list, scorer, pair.a, pair.b),
          pair.needed > 0 ? Cell(number(pair.needed)) : Cell(),
          pair.needed > 0 ? Cell(p_if_enough(list.network, pair)) : Cell()};
}

Table tests_table(const List& list, const Scorer& scorer, const significance::Tests& tests,
                  std::optional<FacultyId> person, const SimilarOptions& options,
                  Listing& listing) {
  Table table{"pairs",
              "",
              {{"a", "Person"},
               {"b", "Shares topics with"},
               {"p", "p"},
               {"q", "q"},
               {"score", "Score"},
               {"shared_topics", "Shared topics"},
               {"needed", "Enough"},
               {"p_if_needed", "p then"}},
              {},
              options.backbone ? "No pair is significant, so the backbone is empty."
                               : "No two people share a listed topic."};
  std::size_t all = 0;
  for (const auto& pair : tests.pairs) {
    if (options.backbone && pair.q > tests.level) break;
    if (!is_of(person, pair.a, pair.b) || scorer.score(pair.a, pair.b) < options.minimum) continue;
    if (++all <= options.top) table.rows.push_back(tested_row(list, scorer, pair));
  }
  if (all > table.rows.size())
    listing.notes.push_back(fmt::format("{} more below; --top {} shows all.",
                                        counted(all - table.rows.size(), "pair", "pairs"), all));
  return table;
}

std::string pair_name(const Roster& roster, const TestedPair& pair) {
  return fmt::format("{} and {}", roster[pair.a].name, roster[pair.b].name);
}

/// What the tests say about the list as a whole.
void add_verdict(const List& list, const significance::Tests& tests, Listing& listing) {
  auto& notes = listing.notes;
  notes.push_back(fmt::format("{} of {} {} at {:.0f} %.", tests.significant, tests.tests,
                              tests.tests == 1 ? "pair" : "pairs", tests.level * 100));
  if (tests.pairs.empty()) return;
  const auto& lowest = tests.pairs.front();
  if (tests.significant == 0)
    notes.push_back(
        fmt::format("The lowest p is {:.4f} ({}): lists as short as these share so much by chance.",
                    std::exp(lowest.log_p), pair_name(list.roster, lowest)));
  if (tests.hopeless > 0)
    notes.push_back(
        fmt::format("{} could not pass whatever they shared (p ≤ {:.2g}), their lists being too "
                    "short; Tarone's "
                    "correction counts {} tests.",
                    counted(tests.hopeless, "pair", "pairs"),
                    tests.level / static_cast<double>(tests.tests), tests.correction));
  notes.emplace_back(
      "p: the chance to share as many topics when lists of these lengths are drawn blindly from "
      "all "
      "topics. q: p corrected for the number of pairs (Benjamini–Hochberg). Enough: with so many "
      "shared topics a pair is significant whatever the others share; empty where nothing would "
      "do.");
}

}  // namespace

std::vector<std::string> shared_names(const List& list, const Scorer& scorer, FacultyId u,
                                      FacultyId v) {
  const auto topics = scorer.shared_topics(u, v);
  auto names = topic_names(list.roster, topics);
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (list.network.faculty_of(topics[i]).size() == list.network.faculty_count())
      names[i] += " (everybody lists it)";
  for (const auto& [a, b] : scorer.linked_topics(u, v))
    names.push_back(link_name(list.roster, a, b));
  return names;
}

Listing similar_pairs_listing(const List& list, std::optional<FacultyId> person,
                              const SimilarOptions& options) {
  const Scorer scorer(list.network, *similarity::find_measure(options.measure));
  Listing listing{"facgraph.similar.pairs", 1, "Similar pairs", {}, {}, {}};
  if (person) listing.title += " of " + list.roster[*person].name;
  listing.facts = {{"measure", "Measure", options.measure},
                   {"level", "Level", std::string(name(list.roster.level))}};
  if (!options.significance && !options.backbone) {
    listing.tables.push_back(scores_table(list, scorer, options, listing));
    return listing;
  }
  const auto tests = tests_for_backbone(list);
  listing.facts.insert(listing.facts.end(),
                       {{"topics", "Topics", number(list.network.topic_count())},
                        {"tests", "Pairs tested", number(tests.tests)},
                        {"significant", "Significant", number(tests.significant)},
                        {"hopeless", "Could never pass", number(tests.hopeless)},
                        {"correction", "", number(tests.correction)},
                        {"alpha", "", tests.level}});
  listing.tables.push_back(tests_table(list, scorer, tests, person, options, listing));
  add_verdict(list, tests, listing);
  return listing;
}

}  // namespace facgraph::cli
