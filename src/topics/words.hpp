#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../text/ascii.hpp"

namespace facgraph::topics {

/// Whether a byte of folded text belongs to a letter or digit, of any script.
constexpr bool is_inner_of_word(char c) {
  return text::ascii::is_lower(c) || text::ascii::is_digit(c) || !text::ascii::is_ascii(c);
}

/// The words between single blanks.
std::vector<std::string> words_of(std::string_view text);

}  // namespace facgraph::topics
