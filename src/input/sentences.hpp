#pragma once

#include <string>
#include <string_view>

namespace facgraph::input {

/// Whether a text is a sentence rather than a list of topics.
bool is_sentence(std::string_view text);

/// The topics that a sentence names behind "works on", "research interests include" and the like;
/// empty without such words.
std::string topics_of_sentence(std::string_view text);

}  // namespace facgraph::input
