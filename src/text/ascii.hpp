#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Characters as ASCII knows them: `<cctype>` asks the locale, and facgraph never does.
namespace facgraph::text::ascii {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_hex_digit(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

inline std::string lowered(std::string_view value) {
  std::string result(value);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

/// `prefix` is in lower case; `value` in any.
inline bool starts_with_any_case(std::string_view value, std::string_view prefix) {
  return lowered(value.substr(0, prefix.size())) == prefix;
}

}  // namespace facgraph::text::ascii
