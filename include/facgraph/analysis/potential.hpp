#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "facgraph/analysis/position_set.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/proximity.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/roster.hpp"

/// Collaboration potential: who could newly work together, from listed interests and known ties.
/// Not similarity, and no evidence of past work. For person i and candidate j, not tied to i:
///
/// - affinity T_ij: the measure `affinity`, a half-normalized IDF cosine; in contributions by
/// topic;
/// - proximity S_ij = Σ_{k=2..4} 0.8^(k-2) [W (D⁻¹W)^(k-1)]_ij with W_ij = ln(1 + number of ties)
///   and D the row sums of W: closeness over two to four steps of ties;
/// - score of j for i: √(S_ij / max_j S_ij) + 0.4 T_ij / max_j T_ij, a term being 0 where its
///   maximum is 0. In a list without any tie: T_ij / max_j T_ij. The maxima go over the candidates
///   of i. One person's ties change the scale for the whole list, so that scores stay comparable.
///
/// In [0, 1.4]; people who share nothing and have no path of ties are no candidates.
namespace facgraph::potential {

struct Candidate {
  FacultyId person{};
  double score = 0;
  double affinity = 0;
  double proximity = 0;
  std::vector<TopicId> shared;      ///< rarest first
  std::vector<FacultyId> partners;  ///< tied to both; in the order of ids
};

struct Pair {
  FacultyId a{};  ///< a < b
  FacultyId b{};
  double score = 0;  ///< the mean of both directions; 0 for a pair with a tie
  double affinity = 0;
  double proximity = 0;
  std::vector<TopicId> shared;      ///< rarest first
  std::vector<FacultyId> partners;  ///< tied to both; in the order of ids
  double ties = 0;                  ///< how many; 0 for a ranked pair
};

/// Someone seen from a person, without the words.
struct Factors {
  FacultyId to{};
  double score = 0;  ///< in this direction; 0 for someone tied
  double affinity = 0;
  double proximity = 0;
  double ties = 0;
};

/// The strongest pairs without a tie, best first, and how many there are in all.
struct Ranking {
  std::vector<Pair> strongest;
  std::size_t pairs = 0;
};

/// The best candidates of a person, best first, and how many there are in all.
struct Shortlist {
  std::vector<Candidate> best;
  std::size_t people = 0;
};

/// Which pairs a ranking is to have; empty: all. Asked in several threads at once.
using PairFilter = std::function<bool(FacultyId, FacultyId)>;

inline constexpr auto everything = std::numeric_limits<std::size_t>::max();

/// Potential in one network with its ties. The network must outlive it. Const calls may run in
/// several threads, each with a workspace of its own.
class Potential {
 public:
  /// Room for factors(); made once, used for many people.
  class Workspace {
   public:
    explicit Workspace(const Potential& potential);

   private:
    friend class Potential;
    similarity::Scorer::Workspace sharing_;
    Proximity proximity_;
    std::vector<double> affinity_;
    PositionSet people_;
    std::vector<Factors> found_;
  };

  /// A tie a row: two labs in common are two ties. The order of rows and within rows, and ties of
  /// people with themselves, do not matter.
  ///
  /// In a list that is_dense() for `projection`, only the nearest of each person by affinity count
  /// as sharing topics (is_bounded()).
  Potential(const Network& network, std::span<const Tie> ties,
            const ProjectionOptions& projection = exact_projection);

  /// The weight of a pair is how many ties it has.
  Potential(const Network& network, std::span<const WeightedPair> ties,
            const ProjectionOptions& projection = exact_projection);
  Potential(Network&&, std::span<const Tie>, const ProjectionOptions& = {}) = delete;
  Potential(Network&&, std::span<const WeightedPair>, const ProjectionOptions& = {}) = delete;

  /// Whether pairs are left out as the list is so dense.
  bool is_bounded() const { return nearest_.has_value(); }

  /// Those who could work with a person, the `most` best, best first; equal scores by higher
  /// affinity, then by lower id. Scores do not depend on `wanted`, which sees the person and the
  /// candidate. Cost: the neighbors over topics and over up to four steps of ties; words of `most`.
  Shortlist shortlist(FacultyId person, std::size_t most, const PairFilter& wanted = {}) const;

  /// The same of all, without their number.
  std::vector<Candidate> candidates(FacultyId person, std::size_t most = everything) const {
    return shortlist(person, most).best;
  }

  /// Everyone who has a topic, a path of ties or a tie in common with the person, by id. The span
  /// is valid until the workspace is used again.
  std::span<const Factors> factors(FacultyId person, Workspace& workspace) const;

  /// Every pair without a tie that has any potential, best first, `most` at most; equal scores by
  /// higher affinity, then by lower ids. Scores do not depend on `wanted`. Cost: that of
  /// candidates() for everyone, the first time twice, in as many threads as the projection has;
  /// O(threads · (people + most)) memory.
  Ranking ranked_pairs(std::size_t most = everything, const PairFilter& wanted = {}) const;

  /// For each person the best score of all candidates, 0 without one. Cost: that of factors() for
  /// everyone, in as many threads as the projection has.
  std::vector<double> best_scores() const;

  /// The pairs that have ties, the first `most` in the order of ids. Cost: a walk for each person
  /// who stands first in one of them.
  std::vector<Pair> existing_ties(std::size_t most = everything) const;

  /// Those of one person. Cost: a walk.
  std::vector<Pair> existing_ties_of(FacultyId person, std::size_t most = everything) const;

  /// The measure behind the affinity, for contributions by topic.
  const similarity::Scorer& affinity() const { return affinity_; }
  const TieGraph& ties() const { return ties_; }

 private:
  struct Maxima {
    double affinity = 0;
    double proximity = 0;
  };
  /// What a ranking needs of everybody, made by the first.
  struct MaximaOfAll {
    std::once_flag is_made;
    std::vector<Maxima> of_person;
  };

  /// Those after a person are half of all, and before them whoever ties reach.
  enum class Wanted : std::uint8_t { all, untied_after };
  std::span<Factors> unscored(FacultyId person, Workspace& workspace,
                              Wanted wanted = Wanted::all) const;
  double score(const Factors& factors, const Maxima& maxima) const;
  std::vector<Maxima> made_maxima() const;
  const std::vector<Maxima>& maxima_of_all() const;
  std::vector<FacultyId> partners(FacultyId a, FacultyId b) const;
  Pair described(FacultyId a, const Factors& factors) const;

  similarity::Scorer affinity_;
  TieGraph ties_;
  std::size_t threads_;
  std::unique_ptr<MaximaOfAll> maxima_ = std::make_unique<MaximaOfAll>();
  std::optional<SimilarityGraph> nearest_;  ///< the pairs that share topics, where not all count
};

}  // namespace facgraph::potential
