#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::drawing {

struct Type {
  double size = 12;
  bool bold = false;
};

/// What a picture writes of a name, or of names between ", ": of each the first 120 characters,
/// then "…". The whole stands in tooltips; a name of a page would make a picture of nothing else.
/// Cost: O(bytes).
std::string shortened(std::string_view names);

/// shortened() names in lines no wider than `width`, broken at blanks; a word that is wider alone
/// is broken inside. At least one line. Cost: O(bytes).
std::vector<std::string> wrapped(std::string_view names, double width, Type type);

/// The same of sentences, which are not shortened.
std::vector<std::string> wrapped_sentences(std::string_view text, double width, Type type);

/// Items, each shortened(), joined by " · " in lines no wider than `width`, broken between items
/// where possible.
std::vector<std::string> wrapped_list(std::span<const std::string> items, double width, Type type);

/// The text, cut with "…" when it is wider than `width`.
std::string fitted(std::string_view text, double width, Type type);

}  // namespace facgraph::drawing
