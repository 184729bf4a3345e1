#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/model/roster.hpp"
#include "topic_forms.hpp"
#include "unsplit.hpp"

namespace facgraph::topics {

/// The topics that a paragraph enumerates: in each sentence that speaks of research, what follows
/// "including", "such as", "focuses on" and the like, the last of them. Phrases of over six words
/// are no topics. Cost: O(bytes).
std::vector<std::string> scope_phrases(std::string_view paragraph, const Unsplit& unsplit);

/// What the introduction of a list names, each topic once, and whether a topic of the list covers
/// it: the same at the level of `forms`; broader or narrower by what the user, the lexicon and a
/// taxonomy say, or by containment as in topic_links(). Without either, up to five topics that have
/// its last word are named as the nearest ones. At level `exact` only the same topic covers. `keys`
/// are those of the list's topics, by id. Cost: O(phrases × topics × words).
std::vector<ScopeTopic> scope_topics(std::span<const Text> scope, const Unsplit& unsplit,
                                     const std::vector<std::string>& keys, const TopicForms& forms);

}  // namespace facgraph::topics
