#pragma once

#include <string_view>
#include <vector>

#include "markdown_blocks.hpp"
#include "segments.hpp"

namespace facgraph::input {

/// Appends the text blocks of one segment of the file `name`, and keeps their texts. Throws
/// InputError: a section or open brackets over the limit. Cost: O(bytes).
void read_segment(std::vector<Block>& blocks, TextStore& texts, const Segment& segment,
                  std::string_view name, const Limits& limits);

}  // namespace facgraph::input
