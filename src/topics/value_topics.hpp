#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unsplit.hpp"

namespace facgraph::topics {

/// One topic of a value, as written.
struct ValueTopic {
  std::string text;            ///< undecorated, never empty
  std::string separated_from;  ///< the sentence or phrase with slashes that held it; else empty
  bool ends_series = false;    ///< "and Z" of "X, Y, and Z"
};

/// The topics that a value names, in order: parted at commas and the like (`split_list`), at line
/// breaks, at numbers that count from 1, at slashes between phrases, and in sentences ("works on X,
/// Y and Z") at the last "and". Phrases of `unsplit` stay whole. Cost: O(bytes).
std::vector<ValueTopic> topics_of_value(std::string_view value, const Unsplit& unsplit);

}  // namespace facgraph::topics
