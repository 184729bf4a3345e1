#pragma once

#include <cstddef>
#include <cstdint>
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

/// One way to rank. Numbers as in ranking_quality.hpp.
struct Row {
  std::string name;
  Estimate hits_at_10;
  Estimate reciprocal_rank;
  Estimate auc;
  Estimate recall_at_50;
};

struct Options {
  std::span<const FacultyId> people{};  ///< whom to rank for; empty: all who have a new tie
  std::size_t resamples = 1000;         ///< of the bootstrap
  std::uint64_t seed = 1;
  std::size_t threads = 1;  ///< the result is the same with any number
};

struct Evaluation {
  /// Baselines first: `random` (all equal), `popularity` (length of the candidate's list),
  /// `idf-sum` (Σ_S idf), `count-cosine` (cosine of the counts), `tf-idf-cosine` (of (1 + ln count)
  /// idf), `tie-adamic-adar` (Σ 1/ln of the common partners' numbers of partners),
  /// `tie-adamic-adar+tf-idf-cosine` (the first, over its largest value of the person, and half of
  /// the second); then the table of measures; then `proximity` and `potential`. Potential without
  /// ties ranks as `affinity`.
  std::vector<Row> rows;
  std::size_t people = 0;    ///< ranked for
  std::size_t new_ties = 0;  ///< looked for, each from either side where both are ranked for
};

/// Judges all rows. Weights of known ties are how many ties a pair has; those of new ties do not
/// matter. New ties of pairs that are known already are no new ties. Empty `rows` where nobody has
/// a new tie. Cost: a row of scores for each measure and person, O(threads · n + people · rows)
/// memory.
Evaluation evaluate(const Network& network, std::span<const WeightedPair> known,
                    std::span<const WeightedPair> arising, const Options& options = {});

}  // namespace facgraph::evaluation
