#include "undecorated.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

/// "[text](target)" as "text"; brackets that are no link stay.
std::string without_links(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto middle = text.find("](");
    const auto open = middle == std::string_view::npos ? middle : text.rfind('[', middle);
    const auto close = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    result += text.substr(0, open);
    result += text.substr(open + 1, middle - open - 1);
    text.remove_prefix(close + 1);
  }
  return result.append(text);
}

/// Marks of emphasis and code around words; "A* search" and "F*" have a single star, which is no
/// pair.
std::string without_emphasis(std::string text) {
  for (const std::string_view mark : {"**", "__", "*", "_", "`"})
    for (;;) {
      const auto open = text.find(mark);
      const auto close = open == std::string::npos ? open : text.find(mark, open + mark.size());
      if (close == std::string::npos || close == open + mark.size()) break;
      const bool is_inside_word = open > 0 && text[open - 1] != ' ' && text[open - 1] != '(';
      if (is_inside_word || text[open + mark.size()] == ' ' || text[close - 1] == ' ') break;
      text.erase(close, mark.size());
      text.erase(open, mark.size());
    }
  return text;
}

/// Bytes of "1. ", "12) ", "4.) ", "(a) ", "b) ", "iv. " at the start, or 0.
std::size_t numbering_length(std::string_view text) {
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  auto end = open;
  while (end < text.size() && text::ascii::is_digit(text[end]) && end - open < 3) ++end;
  if (end == open) {
    constexpr std::string_view roman = "ivx";
    while (end < text.size() && roman.find(text[end]) != std::string_view::npos && end - open < 4)
      ++end;
    if (end == open && open == 1 && end < text.size() && text::ascii::is_lower(text[end])) ++end;
  }
  // "b) ", not "b. ", which could be a name
  if (end == open && text.size() > 1 && text::ascii::is_lower(text[0]) && text[1] == ')') end = 1;
  if (end == open || end >= text.size() || (text[end] != '.' && text[end] != ')')) return 0;
  if (open == 1 && text[end] != ')') return 0;
  if (text.substr(end).starts_with(".)")) ++end;
  const auto blank = text.find_first_not_of(' ', end + 1);
  return blank == std::string_view::npos || blank == end + 1 ? 0 : blank;
}

/// Icons, bullets and quotes, but not brackets, which may close within, nor signs that are part of
/// a name.
bool is_ornament(utf8proc_int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
      return true;
    default:
      return code_point == 0x2022 || code_point == 0x2023 || code_point == 0x00B7 ||
             code_point == 0x2043 || code_point == 0x201E || code_point == 0xFE0F ||
             code_point == 0x200D || code_point == '"' || code_point == ' ';
  }
}

std::string_view without_leading_ornaments(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length <= 0 || !is_ornament(code_point)) break;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return text;
}

std::string_view without_trailing_ornaments(std::string_view text) {
  while (!text.empty()) {
    auto start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    utf8proc_int32_t code_point = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + start),
                         static_cast<utf8proc_ssize_t>(text.size() - start), &code_point);
    if (length <= 0 || !is_ornament(code_point)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string_view without_et_cetera(std::string_view text) {
  constexpr auto endings = std::to_array<std::string_view>(
      {" etc.", " etc", " et cetera", " and so on", " and more", " and others", " among others"});
  for (const auto ending : endings)
    if (text.size() > ending.size() && text[text.size() - ending.size()] == ' ' &&
        text::fold(text.substr(text.size() - ending.size())) == ending) {
      text.remove_suffix(ending.size());
      while (text.ends_with(',') || text.ends_with(' ')) text.remove_suffix(1);
      break;
    }
  return text;
}

}  // namespace

std::string undecorated(std::string_view written) {
  const auto is_plain = std::all_of(written.begin(), written.end(), [](char c) {
    return text::ascii::is_letter(c) || c == ' ' || c == '-' || c == '&' || c == '/';
  });
  if (is_plain) return std::string(without_et_cetera(text::trimmed(written)));
  const auto plain = without_emphasis(without_links(written));
  auto rest = without_leading_ornaments(text::trimmed(plain));
  if (const auto length = numbering_length(rest); length > 0) rest.remove_prefix(length);
  rest = without_trailing_ornaments(without_leading_ornaments(rest));
  return std::string(without_et_cetera(rest));
}

}  // namespace facgraph::topics
