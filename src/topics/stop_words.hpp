#pragma once

#include <string_view>

namespace facgraph::topics {

/// Whether a word only holds a sentence together ("the", "with") or belongs to talk about research
/// of any kind ("propose", "approach"): it begins or ends no topic of a running text. Folded, in
/// the singular. Cost: O(log words).
bool is_stop_word(std::string_view word);

}  // namespace facgraph::topics
