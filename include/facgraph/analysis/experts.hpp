#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

/// Who fits a set of demands, such as the topics that a text names: the weighted share of the
/// demands that a person covers.
///
/// n faculty; K_q the people who list a topic that answers demand q; f_q how often q is demanded.
/// A demand weighs w_q = (1 + ln f_q) · ln(1 + n/|K_q|), the TF-IDF of Salton & Buckley (1988) with
/// an IDF that stays above 0, so that what everybody lists still counts. Person j covers q by
/// c_jq = max over j's topics that answer q of closeness · (1 + ln c)/(1 + ln c_q), c how often j
/// mentions the topic and c_q the most that anybody who lists an answer of q mentions one (without
/// counts: closeness alone). Score: Σ_q w_q c_jq / Σ_q w_q, over demands that somebody covers; in
/// [0, 1]. Who covers nothing is not ranked; demands that nobody covers have no part in it.
///
/// Pitfalls: a long list covers more; equal scores are therefore put in the order of focus. The
/// score tells people apart for one set of demands; scores of two sets do not compare.
namespace facgraph::experts {

/// A topic that answers a demand: 1 wholly, less in part.
struct Answer {
  TopicId topic{};
  double closeness = 1;  ///< in (0, 1]
};

struct Demand {
  std::size_t count = 1;  ///< f_q >= 1
  std::vector<Answer> answers;
};

/// What a person covers of one demand.
struct Contribution {
  std::size_t demand = 0;  ///< its position
  TopicId topic{};         ///< by which it is covered best; of equal ones the first by id
  double share = 0;        ///< of the score
};

struct Expert {
  FacultyId person{};
  double score = 0;
  std::vector<Contribution> contributions;  ///< largest share first, then by demand; sum to score
};

struct Ranking {
  std::vector<Expert> people;   ///< best first; equal scores: shorter list first, then lower id
  std::vector<double> weights;  ///< w_q of each demand over the sum of all; 0: nobody covers it
};

/// Cost: O(Σ of the people of all answers · log) time, and as much memory.
Ranking rank(const Network& network, std::span<const Demand> demands);

}  // namespace facgraph::experts
