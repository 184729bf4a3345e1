#pragma once

#include <cstddef>
#include <vector>

#include "markdown_blocks.hpp"

namespace facgraph::input {

/// Divides the blocks from `first` on where a line of a paragraph begins with a key, as in
/// "**Title**: Professor" above "**Research**: sorting": to Markdown they are one paragraph. Lines
/// with a key below a name without one become children of the item that names it.
void divide_at_keys(std::vector<Block>& blocks, TextStore& texts, std::size_t first);

}  // namespace facgraph::input
