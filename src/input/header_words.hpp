#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "facgraph/text/utf8.hpp"

/// What headers of tables mean: each kind of table has a list of words, and looks them up alike.
namespace facgraph::input {

template <class Meaning>
struct HeaderWord {
  std::string_view written;  ///< folded, with blanks
  Meaning meaning;
};

/// As the lists have it: "Person_Name " as "person name".
inline std::string folded_header(std::string_view header) {
  auto folded = text::fold(text::trimmed(header));
  std::replace(folded.begin(), folded.end(), '_', ' ');
  return folded;
}

/// Null when the list does not have it.
template <class Words>
auto* find_header(const Words& words, std::string_view folded) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const auto& word) { return word.written == folded; });
  return found == words.end() ? nullptr : &found->meaning;
}

}  // namespace facgraph::input
