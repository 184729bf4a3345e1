#include "facgraph/text/width.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "code_points.hpp"

namespace facgraph::text {
namespace {

/// Terminals draw a cluster of several emoji, a flag, or a syllable of Hangul letters in two
/// columns.
std::size_t grapheme_width(std::string_view grapheme) {
  constexpr std::size_t widest = 2;
  constexpr CodePoint emoji_selector = 0xFE0F;
  std::size_t width = 0;
  while (!grapheme.empty()) {
    const auto next = first_code_point(grapheme);
    if (next.code_point == emoji_selector && width > 0) {
      return widest;
    }
    width += static_cast<std::size_t>(utf8proc_charwidth(next.code_point));
    grapheme.remove_prefix(next.bytes);
  }
  return std::min(width, widest);
}

bool is_printable_ascii(std::string_view utf8) {
  return std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

std::size_t terminal_width(std::string_view utf8) {
  if (is_printable_ascii(utf8)) {
    return utf8.size();
  }
  std::size_t width = 0;
  while (!utf8.empty()) {
    const auto grapheme = first_grapheme(utf8);
    width += grapheme_width(utf8.substr(0, grapheme));
    utf8.remove_prefix(grapheme);
  }
  return width;
}

std::string fitted(std::string_view utf8, std::size_t columns) {
  if (terminal_width(utf8) <= columns) {
    return std::string(utf8);
  }
  if (columns == 0) {
    return {};
  }
  const auto start = fitting_start(utf8, columns - 1);
  return std::string(terminal_width(start) < columns ? start : std::string_view{}) + "…";
}

std::string_view fitting_start(std::string_view utf8, std::size_t columns) {
  std::size_t bytes = 0;
  std::size_t width = 0;
  while (bytes < utf8.size()) {
    const auto grapheme = first_grapheme(utf8.substr(bytes));
    width += grapheme_width(utf8.substr(bytes, grapheme));
    if (width > columns && bytes > 0) {
      break;
    }
    bytes += grapheme;
  }
  return utf8.substr(0, bytes);
}

}  // namespace facgraph::text
