#include <fmt/format.h>

#include <algorithm>

#include "character_classes.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {
namespace {

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// Drawn by no terminal, or drawn elsewhere than written. Joiners and variation selectors stay:
/// they belong to letters and emoji.
bool is_shown_as_number(text::CodePoint c) {
  const auto treatment = text::treatment(c);
  const bool line_break = c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029;
  return treatment == text::Treatment::drop || line_break;
}

void append_byte(std::string& out, int byte) { out += fmt::format("\\x{:02x}", byte); }

}  // namespace

std::string terminal(std::string_view text) {
  if (is_plain(text)) {
    return std::string(text);
  }
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = text::first_code_point(text);
    if (!next.valid) {
      append_byte(result, static_cast<unsigned char>(text.front()));
    } else if (!is_shown_as_number(next.code_point)) {
      result += text.substr(0, next.bytes);
    } else if (next.code_point < 0x100) {
      append_byte(result, next.code_point);
    } else {
      result += fmt::format("\\u{:04x}", next.code_point);
    }
    text.remove_prefix(next.bytes);
  }
  return result;
}

}  // namespace facgraph::escape
