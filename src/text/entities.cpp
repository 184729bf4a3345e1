#include "entities.hpp"

#include <algorithm>
#include <array>

#include "ascii.hpp"
#include "code_points.hpp"

namespace facgraph::text {
namespace {

struct Entity {
  std::string_view name;
  char character;
};

constexpr auto entities = std::to_array<Entity>({
    {"AMP", '&'},    {"GT", '>'},       {"LT", '<'},    {"NewLine", '\n'}, {"QUOT", '"'},
    {"Tab", '\t'},   {"UnderBar", '_'}, {"amp", '&'},   {"apos", '\''},    {"ast", '*'},
    {"bsol", '\\'},  {"colon", ':'},    {"comma", ','}, {"commat", '@'},   {"dollar", '$'},
    {"equals", '='}, {"excl", '!'},     {"grave", '`'}, {"gt", '>'},       {"lbrace", '{'},
    {"lcub", '{'},   {"lowbar", '_'},   {"lpar", '('},  {"lsqb", '['},     {"lt", '<'},
    {"midast", '*'}, {"nbsp", ' '},     {"num", '#'},   {"percnt", '%'},   {"period", '.'},
    {"plus", '+'},   {"quest", '?'},    {"quot", '"'},  {"rbrace", '}'},   {"rcub", '}'},
    {"rpar", ')'},   {"rsqb", ']'},     {"semi", ';'},  {"sol", '/'},      {"verbar", '|'},
    {"vert", '|'},
});

constexpr CodePoint last_code_point = 0x10FFFF;

CodePoint digit_value(char digit) {
  return ascii::is_digit(digit) ? digit - '0' : ascii::lower(digit) - 'a' + 10;
}

/// A reference at the start of `text`, which starts with "&#"; its length, 0 when it is none.
std::size_t decode_numeric(std::string_view text, std::string& out) {
  const bool hexadecimal = text.size() > 2 && ascii::lower(text[2]) == 'x';
  const auto first = hexadecimal ? std::size_t{3} : std::size_t{2};
  std::size_t end = first;
  CodePoint value = 0;
  while (end < text.size() &&
         (hexadecimal ? ascii::is_hex_digit(text[end]) : ascii::is_digit(text[end]))) {
    value = std::min(value * (hexadecimal ? 16 : 10) + digit_value(text[end]), last_code_point + 1);
    ++end;
  }
  if (end == first) {
    return 0;
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  const bool refused = value == 0 || surrogate || value > last_code_point;
  append_utf8(out, refused ? replacement_character : value);
  return end < text.size() && text[end] == ';' ? end + 1 : end;
}

/// The same for a named one.
std::size_t decode_named(std::string_view text, std::string& out) {
  constexpr std::size_t longest = 10;
  const auto semicolon = text.substr(0, longest).find(';');
  if (semicolon == std::string_view::npos) {
    return 0;
  }
  const auto name = text.substr(1, semicolon - 1);
  const auto* const entity = std::find_if(entities.begin(), entities.end(),
                                          [name](const Entity& row) { return row.name == name; });
  if (entity == entities.end()) {
    return 0;
  }
  out += entity->character;
  return semicolon + 1;
}

/// Appends the character of the reference at the start; its length, or 0 if there is none.
std::size_t decode_reference(std::string_view text, std::string& out) {
  if (text.starts_with("&#")) {
    return decode_numeric(text, out);
  }
  return text.starts_with('&') ? decode_named(text, out) : 0;
}

}  // namespace

std::string with_entities_decoded(std::string_view html) {
  if (html.find('&') == std::string_view::npos) return std::string(html);
  std::string result;
  result.reserve(html.size());
  while (!html.empty()) {
    auto length = decode_reference(html, result);
    if (length == 0) {
      result += html.front();
      length = 1;
    }
    html.remove_prefix(length);
  }
  return result;
}

bool starts_entity(std::string_view html) {
  std::string character;
  return decode_reference(html, character) > 0;
}

}  // namespace facgraph::text
