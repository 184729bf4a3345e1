#include <fmt/format.h>

#include "code_points.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {
namespace {

void append_json(std::string& out, text::CodePoint c) {
  // In JavaScript before 2019 the two Unicode line breaks end a string.
  if (c < 0x20 || c == '<' || c == 0x2028 || c == 0x2029) {
    out += fmt::format("\\u{:04x}", c);
    return;
  }
  if (c == '"' || c == '\\') {
    out += '\\';
  }
  text::append_utf8(out, c);
}

}  // namespace

std::string json(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = text::first_code_point(text);
    append_json(result, next.code_point);
    text.remove_prefix(next.bytes);
  }
  return result;
}

}  // namespace facgraph::escape
