#include "ornaments.hpp"

#include "../text/ascii.hpp"
#include "../text/code_points.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

using text::CodePoint;

/// Signs, arrows, dingbats and emoji; not dashes, quotes and dots, which texts are made of.
bool is_symbol(CodePoint c) {
  return c == 0x2020 || c == 0x2021 || c == 0x00B0 || c == 0x00A9 || c == 0x00AE ||
         (c >= 0x2030 && c < 0x2E80 && c != 0x2044) || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0x1F000;
}

bool begins_like_text(std::string_view value) {
  if (text::ascii::is_ascii(value[0]))
    return text::ascii::is_digit(value[0]) || text::ascii::is_letter(value[0]);
  const auto c = text::first_code_point(value).code_point;
  return !is_symbol(c) && (c < 0x2000 || c > 0x206F) && (c < 0x3000 || c > 0x3004);
}

std::string_view without_number(std::string_view value) {
  if (value.starts_with('[') && value.find(']') != std::string_view::npos)
    value.remove_prefix(value.find(']') + 1);
  const auto digits = value.find_first_not_of("#0123456789");
  if (digits != std::string_view::npos && digits > 0 &&
      (value[digits] == '.' || value[digits] == ')'))
    value.remove_prefix(digits + 1);
  return text::trimmed(value);
}

/// `Title {#anchor}`, an attribute of several kinds of Markdown.
std::string_view without_anchor(std::string_view value) {
  const auto opening = value.rfind('{');
  if (value.ends_with('}') && opening != std::string_view::npos && opening > 0 &&
      (value[opening + 1] == '#' || value[opening + 1] == ':' || value[opening + 1] == '.'))
    value = text::trimmed(value.substr(0, opening));
  return value;
}

}  // namespace

std::size_t first_symbol(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    if (text::ascii::is_ascii(value[at])) {
      ++at;
      continue;
    }
    const auto next = text::first_code_point(value.substr(at));
    if (is_symbol(next.code_point)) return at;
    at += next.bytes;
  }
  return value.size();
}

std::string_view without_leading_ornaments(std::string_view value) {
  value = without_number(without_anchor(value));
  if (!value.empty() && !text::ascii::is_ascii(value[0])) {
    auto rest = value;
    while (!rest.empty() && !begins_like_text(rest))
      rest.remove_prefix(text::first_code_point(rest).bytes);
    if (!rest.empty()) value = rest;
  }
  return text::trimmed(value);
}

std::string_view without_ornaments(std::string_view value) {
  value = without_leading_ornaments(value);
  if (const auto symbol = first_symbol(value); symbol > 0) value = value.substr(0, symbol);
  return text::trimmed(value);
}

}  // namespace facgraph::input
