#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::topics {

/// The words between single blanks.
std::vector<std::string> words_of(std::string_view text);

}  // namespace facgraph::topics
