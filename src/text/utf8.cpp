#include "facgraph/text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include "ascii.hpp"
#include "character_classes.hpp"
#include "code_points.hpp"

namespace facgraph::text {
namespace {

/// Position of the first byte from `position` on that may not be ASCII; most text is, so it is
/// looked through eight bytes at a time.
std::size_t end_of_ascii(std::string_view bytes, std::size_t position) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t word = 0;
  for (; position + sizeof word <= bytes.size(); position += sizeof word) {
    std::memcpy(&word, bytes.data() + position, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  return position;
}

/// Printable ASCII with no two blanks side by side and none at the ends.
bool has_single_blanks(std::string_view utf8) {
  char before = ' ';
  for (const char c : utf8) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ' || utf8.empty();
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  std::size_t position = end_of_ascii(bytes, 0);
  while (position < bytes.size()) {
    if (ascii::is_ascii(bytes[position])) {
      ++position;
      continue;
    }
    const auto next = first_code_point(bytes.substr(position));
    if (!next.valid) {
      return position;
    }
    position += next.bytes;
    if (next.bytes > 1) position = end_of_ascii(bytes, position);
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view value) {
  while (!value.empty() && ascii::is_white_space(value.front())) {
    value.remove_prefix(1);
  }
  while (!value.empty() && ascii::is_white_space(value.back())) {
    value.remove_suffix(1);
  }
  return value;
}

std::string with_single_blanks(std::string_view utf8) {
  if (has_single_blanks(utf8)) return std::string(utf8);
  std::string result;
  result.reserve(utf8.size());
  bool blank_is_due = false;
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    if (is_white_space(next.code_point)) {
      blank_is_due = !result.empty();
    } else {
      if (blank_is_due) {
        result += ' ';
      }
      blank_is_due = false;
      result += utf8.substr(0, next.bytes);
    }
    utf8.remove_prefix(next.bytes);
  }
  return result;
}

std::size_t code_point_count(std::string_view utf8) {
  std::size_t count = 0;
  while (!utf8.empty()) {
    utf8.remove_prefix(first_code_point(utf8).bytes);
    ++count;
  }
  return count;
}

}  // namespace facgraph::text
