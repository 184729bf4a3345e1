#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

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
  std::size_t ties = 0;             ///< 0 for a ranked pair
};

/// The strongest pairs without a tie, best first, and how many there are in all.
struct Ranking {
  std::vector<Pair> strongest;
  std::size_t pairs = 0;
};

/// Potential in one network with its ties. The network must outlive it.
class Potential {
 public:
  /// A tie a row: two labs in common are two ties. The order of rows and within rows, and ties of
  /// people with themselves, do not matter.
  Potential(const Network& network, std::span<const Tie> ties);
  Potential(Network&&, std::span<const Tie>) = delete;  // would die before the potential

  /// Those who could work with a person, best first; equal scores by higher affinity, then by lower
  /// id. Cost: the neighbors over topics and over up to four steps of ties.
  std::vector<Candidate> candidates(FacultyId person) const;

  /// Every pair without a tie that has any potential, best first, `most` at most; equal scores by
  /// higher affinity, then by lower ids. Cost: twice that of candidates() for everyone, O(people +
  /// most) memory.
  Ranking ranked_pairs(std::size_t most = std::numeric_limits<std::size_t>::max()) const;

  /// The pairs that have ties, in the order of ids.
  std::vector<Pair> existing_ties() const;

  /// The measure behind the affinity, for contributions by topic.
  const similarity::Scorer& affinity() const { return affinity_; }

 private:
  struct Link {
    FacultyId to{};
    std::size_t ties = 0;
    double weight = 0;
  };
  struct Factors;
  class Workspace;

  std::span<const Link> links(FacultyId person) const;
  void walk(FacultyId person, Workspace& workspace) const;
  std::vector<Factors> factors(FacultyId person, Workspace& workspace) const;
  Factors largest(std::span<const Factors> rows) const;
  double score(const Factors& pair, const Factors& maximum) const;
  std::vector<FacultyId> partners(FacultyId a, FacultyId b) const;
  Pair described(FacultyId a, const Factors& factors, double score) const;

  similarity::Scorer affinity_;
  std::vector<std::size_t> starts_;
  std::vector<Link> links_;
  std::vector<double> strengths_;  ///< D
};

}  // namespace facgraph::potential
