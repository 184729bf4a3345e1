#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// What the short form at `at` stands for: the meaning with most of its words in the topic itself,
/// else in the topic and `context` (keys of other topics) together. If none has any, or in a draw,
/// the meaning by default, or nullptr. Cost: O(words of the meanings × length of the texts).
const Alias* meaning_of(std::span<const std::string> bases, std::size_t at, const Lexicon& lexicon,
                        std::string_view context);

}  // namespace facgraph::topics
