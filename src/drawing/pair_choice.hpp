#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// A line between two people.
struct PairLine {
  FacultyId a{};
  FacultyId b{};
  double strength = 0;  ///< of potential: its score over the largest, in (0, 1]; 0: a tie
  std::vector<std::string> words;  ///< printed on it: what is shared, or the labs; may be empty
  bool is_tie() const { return strength <= 0; }
};

/// Which pairs a map of pairs draws.
struct PairChoice {
  std::vector<PairLine> lines;       ///< potential best first, then ties
  std::size_t drawn = 0;             ///< lines of potential among them
  std::vector<PotentialPair> unmet;  ///< the best pair of each person whose partners have no line
                                     ///< left; that person is `a`
  std::vector<FacultyId> isolated;   ///< neither potential nor tie
};

/// Every existing tie, and of the potential the strongest that leave everybody at most two lines:
/// pairs are taken best first. Cost: O(pairs log pairs).
PairChoice choose_pairs(const MapInput& input, PairLabel label);

}  // namespace facgraph::drawing
