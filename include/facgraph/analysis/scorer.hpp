#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/known_scores.hpp"
#include "facgraph/analysis/position_set.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph::similarity {

/// What one shared topic, or one link between a topic of each, adds to a score.
struct Contribution {
  TopicId topic{};  ///< of u
  double share = 0;
  TopicId other{};  ///< of v; the same, or linked to it
};

/// Someone who shares at least one topic, or has one that is linked to a topic of u; the score can
/// be 0 all the same (a topic that everybody lists has no IDF).
struct Neighbor {
  FacultyId person{};
  double score = 0;
  std::size_t shared = 0;  ///< |S|
};

/// A topic of u, and one of v that is broader or narrower.
struct LinkedTopics {
  TopicId of_u{};
  TopicId of_v{};
};

/// One measure on one network, with every person's sum of topic weights computed once: O(m log m).
///
/// Sums run from the rarest topic to the most common one. A weight depends on k_t alone, so a
/// score depends on the graph alone: it is symmetric, and equal to the last bit however the list is
/// ordered. The network must outlive the scorer. Const calls may run in several threads.
class Scorer {
 public:
  /// Room for sharing(); made once, used for many people.
  class Workspace {
   public:
    explicit Workspace(const Scorer& scorer);

   private:
    friend class Scorer;
    std::vector<double> sums_;
    std::vector<std::uint32_t> counts_;
    PositionSet touched_;
    std::vector<Neighbor> found_;
    KnownScores known_;
  };

  Scorer(const Network& network, const Measure& measure);
  Scorer(Network&&, const Measure&) = delete;  // would die before the scorer

  const Network& network() const { return network_; }
  const Measure& measure() const { return measure_; }

  /// Γ(u), rarest first, then by id.
  std::span<const TopicId> rarest_first(FacultyId u) const;

  /// Whether a shared sum is the sum of topic weights over the shared topics, without counts and
  /// links.
  bool is_plain() const { return !has_links_ && factors_.empty(); }

  /// Precondition: u != v. Cost: O(|Γ(u)| + |Γ(v)|).
  double score(FacultyId u, FacultyId v) const;

  /// Γ(u) ∩ Γ(v), rarest first, then by id.
  std::vector<TopicId> shared_topics(FacultyId u, FacultyId v) const;

  /// Linked topics of u and v that count, in the order of u's rarest topics, then by id of v's.
  std::vector<LinkedTopics> linked_topics(FacultyId u, FacultyId v) const;

  /// Largest share first, then by id; they add up to the score. Empty for a measure that is not
  /// additive. Precondition: u != v.
  std::vector<Contribution> contributions(FacultyId u, FacultyId v) const;

  /// Everyone from the person `first` on who shares at least one topic with u, or has a linked one,
  /// in the order of their ids. The span is valid until the workspace is used again. Cost:
  /// O(Σ_Γ(u) k_t) for those from `first` on, + n / 4096.
  std::span<const Neighbor> sharing(FacultyId u, Workspace& workspace, FacultyId first = {}) const;

  /// The same, best first; equal scores by more shared topics, then by lower id.
  std::vector<Neighbor> neighbors(FacultyId u) const;

  /// The first `count` of neighbors() whose score is at least `minimum`.
  std::vector<Neighbor> top(FacultyId u, std::size_t count, double minimum = 0) const;

 private:
  bool is_rarer(TopicId a, TopicId b) const;
  double scored(double shared, FacultyId u, FacultyId v) const;
  std::vector<Contribution> shared_weights(FacultyId u, FacultyId v) const;
  std::vector<Contribution> linked_weights(FacultyId u, FacultyId v) const;
  double shared_sum(FacultyId u, FacultyId v) const;
  double factor(FacultyId u, TopicId topic) const;
  double own_sum(FacultyId u) const;
  void weigh_counts();

  const Network& network_;
  const Measure& measure_;
  bool has_links_ = false;
  std::vector<double> weights_;  ///< a topic
  std::vector<double> totals_;   ///< a person
  std::vector<std::size_t> starts_;
  std::vector<TopicId> topics_;  ///< each person's, rarest first
  // What counts make of weights; both empty where counts do not matter.
  std::vector<double> factors_;                     ///< for each of `topics_`
  std::vector<std::vector<double>> topic_factors_;  ///< for each of a topic's people
};

}  // namespace facgraph::similarity
