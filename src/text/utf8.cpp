#include "facgraph/text/utf8.hpp"

#include "ascii.hpp"
#include "character_classes.hpp"
#include "code_points.hpp"

namespace facgraph::text {
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  std::size_t position = ascii::end_of_ascii(bytes, 0);
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
    if (next.bytes > 1) position = ascii::end_of_ascii(bytes, position);
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
  if (ascii::has_single_blanks(utf8)) return std::string(utf8);
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
