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

/// The text in lines no wider than `width`, broken at blanks; a word that is wider alone is broken
/// inside. At least one line.
std::vector<std::string> wrapped(std::string_view text, double width, Type type);

/// Items joined by " · " in lines no wider than `width`, broken between items where possible.
std::vector<std::string> wrapped_list(std::span<const std::string> items, double width, Type type);

/// The text, cut with "…" when it is wider than `width`.
std::string fitted(std::string_view text, double width, Type type);

}  // namespace facgraph::drawing
