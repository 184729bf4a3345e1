#pragma once

#include <vector>

#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::similarity {

/// What each of two people brings; in the order of ids.
struct Difference {
  std::vector<TopicId> shared;
  std::vector<TopicId> only_a;
  std::vector<TopicId> only_b;
};

/// Cost: O(|Γ(a)| + |Γ(b)|).
Difference difference(const Network& network, FacultyId a, FacultyId b);

/// The score if a topic of one were a topic of both.
struct WhatIf {
  TopicId topic{};
  FacultyId taken_up_by{};  ///< a or b: who does not list it now
  double score = 0;
};

/// For each topic that only one of the two lists: what the score would be if the other listed it as
/// well, once. The topic would then be one person more common, which counts in both lists; all else
/// stays. Highest score first, equal ones by topic. Precondition: a != b. Cost: O(L² log L) for L
/// topics of both.
std::vector<WhatIf> if_one_more_were_shared(const Scorer& scorer, FacultyId a, FacultyId b);

}  // namespace facgraph::similarity
