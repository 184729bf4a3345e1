#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "unsplit.hpp"

namespace facgraph::topics {

/// Whether a phrase is a topic that stands elsewhere: in the input, the aliases or the lexicon.
using IsAttested = std::function<bool(std::string_view phrase)>;

/// "A and B H" as {"A H", "B H"} and "H of A and B" as {"H of A", "H of B"} when both are attested;
/// else "A and B" as {"A", "B"} when these are, and are three words or more; else empty. The
/// shortest head H that works is taken. Phrases of `unsplit` stay whole. Cost: O(words) questions.
std::vector<std::string> split_coordination(std::string_view written, const Unsplit& unsplit,
                                            const IsAttested& is_attested);

}  // namespace facgraph::topics
