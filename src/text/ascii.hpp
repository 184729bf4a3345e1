#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "../text/ascii.hpp"

/// Characters as ASCII knows them: `<cctype>` asks the locale, and facgraph never does.
namespace facgraph::text::ascii {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char lower(char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; }
constexpr char capital(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }
constexpr bool is_letter(char c) { return is_lower(lower(c)); }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_hex_digit(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

inline constexpr std::uint64_t each = 0x0101010101010101U;  ///< of eight bytes, times a value

/// Eight bytes at once, each as `lower` makes it. A capital is a byte below 0x80 that reaches 0x80
/// when 0x80 - 'A' is added, and not yet when 0x7F - 'Z' is.
constexpr std::uint64_t lower_eight(std::uint64_t bytes) {
  const auto low = bytes & (0x7F * each);
  const auto from_a = low + (0x80 - 'A') * each;
  const auto after_z = low + (0x7F - 'Z') * each;
  const auto capitals = (from_a ^ after_z) & ~bytes & (0x80 * each);
  return bytes | (capitals >> 2U);  // 0x20 in each
}

/// High bits where eight bytes are not from ' ' to '~': at 0x80, or with 1 added, or below it with
/// 0x80 - ' '. Behind such a byte there may be more.
constexpr std::uint64_t places_of_unprintable(std::uint64_t bytes) {
  return (bytes | (bytes + each) | ~(bytes + (0x80 - ' ') * each)) & (0x80 * each);
}

/// Not 0 when one of eight bytes is `a` or `b`.
constexpr std::uint64_t holds_either(char a, char b, std::uint64_t bytes) {
  const auto a_zero = bytes ^ (static_cast<unsigned char>(a) * each);
  const auto b_zero = bytes ^ (static_cast<unsigned char>(b) * each);
  return (((a_zero - each) & ~a_zero) | ((b_zero - each) & ~b_zero)) & (0x80 * each);
}

/// The high bit of each of eight bytes that is `c`, which is ASCII; a byte is 0 when adding 0x7F to
/// its low bits sets no high bit, and it has none itself.
constexpr std::uint64_t places_of(char c, std::uint64_t bytes) {
  const auto zeros = bytes ^ (static_cast<unsigned char>(c) * each);
  return ~(((zeros & (0x7F * each)) + 0x7F * each) | zeros | (0x7F * each));
}

inline std::string lowered(std::string_view value) {
  std::string result(value);
  std::uint64_t eight = 0;
  std::size_t at = 0;
  for (; at + sizeof eight <= result.size(); at += sizeof eight) {
    std::memcpy(&eight, result.data() + at, sizeof eight);
    eight = lower_eight(eight);
    std::memcpy(result.data() + at, &eight, sizeof eight);
  }
  for (; at < result.size(); ++at) result[at] = lower(result[at]);
  return result;
}

/// Position of the first byte from `position` on that may not be ASCII, to the eight bytes: most
/// text is, so it is looked through eight bytes at a time.
inline std::size_t end_of_ascii(std::string_view bytes, std::size_t position = 0) {
  constexpr auto high_bits = 0x80 * each;
  std::uint64_t eight = 0;
  for (; position + sizeof eight <= bytes.size(); position += sizeof eight) {
    std::memcpy(&eight, bytes.data() + position, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  return position;
}

inline bool all_ascii(std::string_view bytes) {
  auto at = end_of_ascii(bytes);
  while (at < bytes.size() && is_ascii(bytes[at])) ++at;
  return at == bytes.size();
}

/// The first in memory of eight bytes whose high bit is set in `places`, where one is.
constexpr std::size_t first_of_places(std::uint64_t places) {
  const auto bits = std::endian::native == std::endian::little ? std::countr_zero(places)
                                                               : std::countl_zero(places);
  return static_cast<std::size_t>(bits) / 8;
}

/// Position of the first byte from `position` on that is `a` or `b`, both ASCII; the size when
/// there is none. Quicker than two searches where it is near. Cost: O(bytes), eight at once.
inline std::size_t find_either(char a, char b, std::string_view bytes, std::size_t position) {
  std::uint64_t eight = 0;
  for (; position + sizeof eight <= bytes.size(); position += sizeof eight) {
    std::memcpy(&eight, bytes.data() + position, sizeof eight);
    if (holds_either(a, b, eight) != 0)
      return position + first_of_places(places_of(a, eight) | places_of(b, eight));
  }
  while (position < bytes.size() && bytes[position] != a && bytes[position] != b) ++position;
  return position;
}

/// How often an ASCII character stands in a text. Cost: O(bytes), eight at once.
inline std::size_t count(char c, std::string_view bytes) {
  std::size_t found = 0;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    found += ((places_of(c, eight) >> 7U) * each) >> 56U;  // the product's first byte is the sum
  }
  for (; at < bytes.size(); ++at) found += bytes[at] == c ? 1 : 0;
  return found;
}

/// Not 0 when one of the eight bytes from `at` on is not printable ASCII, or a blank before
/// another.
inline std::uint64_t odd_places(std::string_view bytes, std::size_t at) {
  constexpr auto blanks = ' ' * each;
  std::uint64_t eight = 0;
  std::uint64_t next = 0;
  std::memcpy(&eight, bytes.data() + at, sizeof eight);
  std::memcpy(&next, bytes.data() + at + 1, sizeof next);
  const auto zero_for_two = (eight ^ blanks) | (next ^ blanks);
  return places_of_unprintable(eight) | (~(zero_for_two + 0x7F * each) & (0x80 * each));
}

/// Printable ASCII with no two blanks side by side and none at the ends. Cost: O(bytes), eight at
/// once.
inline bool has_single_blanks(std::string_view utf8) {
  if (utf8.empty()) return true;
  const auto last = utf8.size() - 1;
  if (utf8[0] == ' ' || utf8[last] <= ' ' || utf8[last] > '~') return false;
  if (last < 8) {
    for (std::size_t at = 0; at < last; ++at)
      if (utf8[at] < ' ' || utf8[at] > '~' || (utf8[at] == ' ' && utf8[at + 1] == ' '))
        return false;
    return true;
  }
  std::uint64_t odd = 0;
  for (std::size_t at = 0; at + 8 < last; at += 8) odd |= odd_places(utf8, at);
  return (odd | odd_places(utf8, last - 8)) == 0;
}

/// `prefix` is in lower case; `value` in any.
inline bool starts_with_any_case(std::string_view value, std::string_view prefix) {
  return lowered(value.substr(0, prefix.size())) == prefix;
}

}  // namespace facgraph::text::ascii
