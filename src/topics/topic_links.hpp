#pragma once

#include <span>
#include <string>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "facgraph/model/roster.hpp"
#include "topic_forms.hpp"

namespace facgraph::topics {

/// Whether the broader topic has two words or more, ends in the same word, and its words occur in
/// order in the narrower one, which has more. Keys of level `alias`.
bool is_contained(std::span<const std::string> broader, std::span<const std::string> narrower);

/// The links of level `broad` among topics of a roster, by (narrower, broader): what the user, the
/// lexicon and a taxonomy say about two of them, and where one contains the other. Generic heads of
/// the lexicon are never broader by containment. Pairs of `apart` are not linked. Cost: O(topics ×
/// words), times the topics that begin and end in the same two words.
std::vector<TopicLink> topic_links(const std::vector<std::string>& keys, const TopicForms& forms,
                                   const Roster& roster, std::span<const Vetoes::Pair> apart);

}  // namespace facgraph::topics
