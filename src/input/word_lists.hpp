#pragma once

#include <span>
#include <string_view>

#include "word_table.hpp"

namespace facgraph::input {

std::span<const WordList> word_lists();     ///< of what stands in headings of lists
std::span<const WordList> common_words();   ///< of what lists of topics and titles are made
std::span<const WordList> acronym_lists();  ///< as written
std::span<const WordList> word_parts();     ///< of scripts that do not divide words

/// Places whose name has several words, folded, one a line.
std::string_view places_of_words();

}  // namespace facgraph::input
