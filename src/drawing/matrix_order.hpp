#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// The pairs of a matrix, for looking up.
class PairTable {
 public:
  explicit PairTable(const MapInput& input);

  /// nullptr for two who share nothing, or whose score is below --min.
  const SimilarPair* similar(FacultyId a, FacultyId b) const;

  /// The labs that tie the two; empty without a tie.
  std::vector<LabId> ties(FacultyId a, FacultyId b) const;

  /// Has a similar pair or a tie.
  bool has_pair(FacultyId person) const;

 private:
  using Key = std::pair<FacultyId, FacultyId>;
  static Key key(FacultyId a, FacultyId b) { return {std::min(a, b), std::max(a, b)}; }

  std::map<Key, const SimilarPair*> similar_;
  std::map<Key, std::vector<LabId>> ties_;
  std::vector<char> has_pair_;
};

/// People who have a pair, cluster by cluster. In a cluster the one with the highest sum of scores
/// within it comes first, then always the one most similar to the last; equal ones by name. Cost:
/// O(Σ cluster size² · log pairs).
std::vector<FacultyId> matrix_order(const MapInput& input, const PairTable& pairs);

}  // namespace facgraph::drawing
