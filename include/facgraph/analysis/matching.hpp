#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/pairs.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/roster.hpp"

/// Whom to bring together: pairs, or groups of a size, over some rounds.
namespace facgraph::matching {

/// Why someone has no partner.
enum class Reason : std::uint8_t {
  no_shared_topic,  ///< shares no topic with anybody
  tied_to_all,      ///< all who share a topic are known already
  met_all,          ///< all who share a topic are known already or were met in an earlier round
  odd_one_out,      ///< an odd number of people hang together, and all others of them are paired
  partners_taken,   ///< other pairings of the possible partners add up to more
};

struct Unpaired {
  FacultyId person{};
  Reason why = Reason::no_shared_topic;
};

struct Options {
  std::size_t rounds = 1;
  std::span<const Tie> avoid{};  ///< pairs that are not to be brought together
  /// A position for each person, for instance that of their name in alphabetical order, so that the
  /// choice among equal optima does not depend on the order of the list; empty: that order.
  std::span<const std::uint32_t> rank{};
  /// Of a longer list only the pairs of which one is among the nearest of the other are considered.
  ProjectionOptions projection = exact_projection;
};

struct Round {
  std::vector<similarity::ScoredPair> pairs;  ///< best first; equal ones by lower ids
  double total = 0;                           ///< of the scores
  bool exact = true;                          ///< proved to be the largest total
  std::vector<Unpaired> unpaired;             ///< in the order of ids
};

/// The most people who hang together through shared topics for whom the best pairing is found.
inline constexpr std::size_t largest_exact_matching = 1000;

/// In each round the pairs with the largest total score, among those who share a topic and are not
/// to be avoided; no pair comes twice. Rounds are found one after the other: each is the best that
/// the ones before leave. Scores are compared as 40-bit fractions of the highest; a score of 0 (a
/// topic that everybody lists) is still better than no partner.
///
/// Each connected part of at most `largest_exact_matching` people is solved exactly (Edmonds 1965);
/// in larger ones the best pair left is taken again and again, which reaches at least half of the
/// largest total. Deterministic; among equal optima the one that the search meets first, walking
/// people by rank. Cost: O(Σ n_c³) a round for parts of n_c people (about a second to five for a
/// thousand).
std::vector<Round> pair_up(const similarity::Scorer& scorer, const Options& options = {});

}  // namespace facgraph::matching
