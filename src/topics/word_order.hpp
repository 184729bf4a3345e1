#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::topics {

/// One order for phrases that say the same: "theory of computation" as "computation theory" ("H of
/// A", "H for A", "H in A" with one such word only; articles fall away), "security and privacy" as
/// "privacy and security" (two single words, in the order of the alphabet). Words are folded and
/// singular. Cost: O(words).
std::vector<std::string> in_one_order(std::vector<std::string> words);

/// "multi agent" and "multi-agent" as "multiagent": prefixes that never stand alone are joined to
/// the next word.
std::vector<std::string> with_joined_prefixes(std::vector<std::string> words);

/// Whether the word is such a prefix.
bool is_prefix(std::string_view word);

/// "of", "for" and "in": what follows them may as well stand before ("H of A", "A H").
bool is_turning_preposition(std::string_view word);

/// "the", "a" and "an".
bool is_article(std::string_view word);

}  // namespace facgraph::topics
