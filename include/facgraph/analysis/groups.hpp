#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/analysis/matching.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::matching {

struct Group {
  std::vector<FacultyId> people;  ///< in the order of ids
  double total = 0;               ///< of the scores of its pairs
};

struct Grouping {
  std::vector<Group> groups;         ///< highest total first; equal ones by lowest id
  double total = 0;                  ///< of all groups
  std::vector<FacultyId> strangers;  ///< share no topic with anyone of their group; in order of ids
  std::size_t repeated = 0;          ///< pairs that are to be avoided, or met before, all the same
};

/// Everyone in groups of `size`, a few of them one smaller where the number does not come out; one
/// group when there are fewer people. In each round the total of the scores inside groups is made
/// large, after making those pairs few that are to be avoided or met in a round before.
///
/// A heuristic without a promise how near to the best: each group grows from the strongest person
/// left by whoever fits best, then people of different groups change places as long as that gains;
/// with more than 50 groups only the 50 that are worth most to a person are tried for them.
/// Deterministic, ties going by rank. Precondition: size >= 2. Cost: O(n d size) a round for the
/// start, and O(n d size²) a pass of swaps for d neighbors a person; 50 passes at most, and fewer
/// for more than 3,000 people.
std::vector<Grouping> group_up(const similarity::Scorer& scorer, std::size_t size,
                               const Options& options = {});

}  // namespace facgraph::matching
