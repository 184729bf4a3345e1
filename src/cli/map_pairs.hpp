#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "facgraph/drawing/maps.hpp"

namespace facgraph::cli {

/// Which pairs a map is to have.
struct PairRequest {
  drawing::Shows shows = drawing::Shows::no_similarity;
  std::optional<FacultyId> center;
  double minimum = 0;         ///< of a similar pair's score
  std::size_t top = 0;        ///< of one person's similar pairs; 0: all
  std::size_t potential = 0;  ///< how many of the strongest
};

struct MapPairs {
  std::vector<drawing::SimilarPair> similar;
  std::vector<drawing::PotentialPair> potential;
  std::size_t potential_pairs = 0;
  std::string note;  ///< what was left out
};

/// Pairs among `people` (sorted), with the scores that they have in the whole list. Of more than
/// 200 people, similar pairs are those in which one is among the ten nearest of the other.
MapPairs pairs_for_map(const List& list, const similarity::Scorer& scorer,
                       const std::vector<FacultyId>& people, const PairRequest& request);

}  // namespace facgraph::cli
