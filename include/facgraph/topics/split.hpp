#pragma once

#include <string_view>
#include <vector>

namespace facgraph::topics {

/// The parts of a value that lists several things: separated by commas, semicolons, middle dots,
/// bullets or vertical bars, but not inside brackets or double quotes. Parts are trimmed; empty
/// ones are left out. Cost: O(bytes).
std::vector<std::string_view> split_list(std::string_view value);

}  // namespace facgraph::topics
