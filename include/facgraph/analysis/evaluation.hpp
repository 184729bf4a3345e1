#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

/// Do scores foretell who will work together? For each person with a new tie, everybody who is not
/// tied to them yet is ranked, by every measure and by potential; then it is looked up where the
/// new ties are. (Liben-Nowell & Kleinberg 2007.)
namespace facgraph::evaluation {

struct Estimate {
  double value = 0;  ///< the mean over people
  double low = 0;    ///< 95 % interval, by the bootstrap over people (Efron 1979)
  double high = 0;
};

/// Numbers as in ranking_quality.hpp.
struct Qualities {
  Estimate hits_at_10;
  Estimate reciprocal_rank;
  Estimate auc;
  Estimate recall_at_50;
};

/// What a way to rank looks at.
enum class Evidence { nothing, topics, ties, both };

/// One way to rank.
struct Row {
  std::string name;
  Evidence evidence = Evidence::nothing;
  Qualities quality;
  /// How much better `potential` is for the same people: its numbers less these. Where the interval
  /// has 0 in it, the data do not tell the two apart.
  Qualities lead_of_potential;
};

struct Options {
  std::span<const FacultyId> people{};  ///< whom to rank for; empty: all who have a new tie
  /// The place of each person in an order that the list's own does not change, for the bootstrap; a
  /// permutation, or empty: the order of ids.
  std::span<const std::uint32_t> rank{};
  std::size_t resamples = 1000;  ///< of the bootstrap
  std::uint64_t seed = 1;
  std::size_t threads = 1;  ///< the result is the same with any number
  /// Told now and then how many people are done, and of how many; by one thread at a time.
  std::function<void(std::size_t done, std::size_t all)> on_progress{};
};

struct Evaluation {
  /// Baselines first: `random` (all equal), `popularity` (length of the candidate's list),
  /// `idf-sum` (Σ_S idf), `count-cosine` (cosine of the counts), `tf-idf-cosine` (of (1 + ln count)
  /// idf), `tie-adamic-adar` (Σ 1/ln of the common partners' numbers of partners),
  /// `tie-adamic-adar+tf-idf-cosine` (the first, over its largest value of the person, and half of
  /// the second); then the table of measures; `affinity+related-topics` (affinity, and 0.4 of the
  /// closeness by topics that are often listed together, each over its largest value); then
  /// `proximity` and `potential`. Potential without ties ranks as `affinity`.
  std::vector<Row> rows;
  std::size_t known_pairs = 0;    ///< with a tie
  std::size_t people = 0;         ///< ranked for
  std::size_t new_ties = 0;       ///< looked for, each from either side where both are ranked for
  std::size_t known_already = 0;  ///< pairs of `arising` that are known, and so were left out
};

/// Judges all rows. Weights of known ties are how many ties a pair has; those of new ties do not
/// matter. New ties of pairs that are known already are no new ties. Empty `rows` where nobody has
/// a new tie. Cost: a row of scores for each measure and person, O(threads · n + people · rows)
/// memory.
Evaluation evaluate(const Network& network, std::span<const WeightedPair> known,
                    std::span<const WeightedPair> arising, const Options& options = {});

}  // namespace facgraph::evaluation
