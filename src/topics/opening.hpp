#pragma once

#include <string_view>

namespace facgraph::topics {

/// What follows the opening of a sentence about somebody's research: "My research interests include
/// X and Y." gives "X and Y."; a value that is no such sentence is returned whole. Cost: O(length
/// of the opening).
std::string_view without_opening(std::string_view value);

}  // namespace facgraph::topics
