#pragma once

#include <string>
#include <vector>

#include "facgraph/model/diagnostic.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// What in a list needs a look: the roster's own diagnostics, people without topics, labs without
/// members, topics that look like typing errors of others. By place, then as found. Cost: O(roster
/// × letters of a word).
std::vector<Diagnostic> review(const Roster& roster, const Lexicon& lexicon);

/// Two topics that may be one.
struct SynonymProposal {
  TopicId label{};        ///< the less used one
  TopicId replacement{};  ///< the more used one
  double strength = 0;    ///< in (0, 1]
  std::string why;
};

/// Pairs of topics that were not merged and look alike: nearly equal letters, a short form and its
/// initials, the same words but for light ones (method, area) or for their order; the more so when
/// the same people list them. Strongest first, equal ones by name. Topics of which one is broader,
/// and pairs that the lexicon knows as two, are not proposed. Cost: O(topics × topics with a word
/// in common); words of over 200 topics do not count.
std::vector<SynonymProposal> propose_synonyms(const Roster& roster, const Lexicon& lexicon);

}  // namespace facgraph::topics
