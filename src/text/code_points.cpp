#include "code_points.hpp"

#include <utf8proc.h>

#include <array>

namespace facgraph::text {

Decoded first_code_point(std::string_view utf8) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  if (bytes[0] < 0x80) {
    return {bytes[0], 1, true};
  }
  CodePoint code_point = 0;
  const auto length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size()), &code_point);
  if (length <= 0) {
    return {replacement_character, 1, false};
  }
  return {code_point, static_cast<std::size_t>(length), true};
}

CodePoints decoded(std::string_view utf8) {
  CodePoints result;
  result.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    result.push_back(next.code_point);
    utf8.remove_prefix(next.bytes);
  }
  return result;
}

std::string encoded(const CodePoints& code_points) {
  std::string result;
  result.reserve(code_points.size() * 2);
  for (const auto code_point : code_points) {
    append_utf8(result, code_point);
  }
  return result;
}

void append_utf8(std::string& out, CodePoint code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(code_point, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::size_t first_grapheme(std::string_view utf8) {
  auto previous = first_code_point(utf8);
  auto length = previous.bytes;
  utf8proc_int32_t state = 0;
  while (length < utf8.size()) {
    const auto next = first_code_point(utf8.substr(length));
    if (utf8proc_grapheme_break_stateful(previous.code_point, next.code_point, &state)) {
      break;
    }
    length += next.bytes;
    previous = next;
  }
  return length;
}

}  // namespace facgraph::text
