#pragma once

#include <cstddef>
#include <vector>

#include "reading.hpp"

namespace facgraph::input {

/// Takes HTML and code out of the blocks from `first` on. HTML that shows text becomes a warning,
/// code a note; comments and tags alone say nothing.
void pass_over_unread(Reading& reading, std::vector<Block>& blocks, std::size_t first);

}  // namespace facgraph::input
