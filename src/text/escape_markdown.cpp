#include "ascii.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::escape {
namespace {

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

/// "1." and "1)" at the start of a text would be a list.
bool ends_list_number(std::string_view text, std::size_t position) {
  return position > 0 && is_one_of(text[position], ".)") &&
         text.find_first_not_of("0123456789") == position;
}

/// GFM makes a link of every "www." and "http://".
bool starts_autolink(std::string_view text, std::size_t position) {
  const auto before = text.substr(0, position);
  return (text[position] == ':' && text.substr(position).starts_with("://")) ||
         (text[position] == '.' && before.size() > 2 &&
          text::ascii::lowered(before.substr(before.size() - 3)) == "www");
}

bool starts_construct(std::string_view text, std::size_t position) {
  return is_one_of(text[position], "\\`*_{}[]|~!$^@#") ||
         (position == 0 && is_one_of(text[position], "+-=:%")) ||
         ends_list_number(text, position) || starts_autolink(text, position);
}

}  // namespace

std::string markdown(std::string_view text) {
  // A blank at the start could make a block of code, two at the end a line break.
  text = text::trimmed(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (text::ascii::is_white_space(c)) {
      result += ' ';
    } else if (!text::ascii::is_control(c)) {
      if (starts_construct(text, i)) {
        result += '\\';
      }
      result += c;
    }
  }
  return result;
}

}  // namespace facgraph::escape
