#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// The topics that one value of a list holds, as written but for what belongs to the list
/// (undecorated.hpp): lines, numbered and bulleted parts, parts between separators (split.hpp),
/// between slashes with blanks or between slashes that join phrases; of a sentence ("My research
/// interests include X, Y and Z.") what follows its opening, the last two divided at "and". Phrases
/// that the lexicon calls unsplit stay whole. Cost: O(bytes).
std::vector<std::string> topics_of_value(std::string_view value, const Lexicon& lexicon);

}  // namespace facgraph::topics
