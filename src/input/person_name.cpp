#include "person_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "name_words.hpp"

namespace facgraph::input {
namespace {

const std::unordered_set<std::string_view> honorifics{"prof",
                                                      "professor",
                                                      "dr",
                                                      "mr",
                                                      "mrs",
                                                      "ms",
                                                      "sir",
                                                      "dame",
                                                      "phd",
                                                      "ph.d",
                                                      "md",
                                                      "m.d",
                                                      "dr.-ing",
                                                      "dr-ing",
                                                      "ing",
                                                      "ir",
                                                      "pd",
                                                      "apl",
                                                      "em",
                                                      "emeritus",
                                                      "emerita",
                                                      "hon",
                                                      "msc",
                                                      "m.sc",
                                                      "dipl",
                                                      "habil",
                                                      "h.c",
                                                      "mult",
                                                      "rer",
                                                      "nat",
                                                      "ieee",
                                                      "fellow",
                                                      "acm",
                                                      "frs",
                                                      "dsc",
                                                      "d.sc",
                                                      "dipl.-ing",
                                                      "priv.-doz",
                                                      "univ.-prof",
                                                      "jun.-prof",
                                                      "assoc",
                                                      "asst",
                                                      "associate",
                                                      "assistant",
                                                      "full",
                                                      "adjunct",
                                                      "distinguished",
                                                      "prof.dr",
                                                      "教授",
                                                      "lecturer"};
const std::unordered_set<std::string_view> particles{
    "de",  "van", "von", "der", "den", "la",  "le",  "du",  "da",  "dos",
    "del", "di",  "bin", "al",  "el",  "ibn", "ben", "ter", "ten", "zu",
    "e",   "y",   "af",  "av",  "d'",  "do",  "das", "'t",  "zur", "op"};

constexpr auto dashes = std::to_array<std::string_view>({" — ", " – ", " - ", " | "});

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters and digits of ASCII, and all letters beyond it; emoji and symbols are not part of names.
bool begins_like_text(std::string_view value) {
  if (value.empty()) return false;
  if (is_ascii(value[0])) return std::isalnum(static_cast<unsigned char>(value[0])) != 0;
  return !value.starts_with("\xF0\x9F") && !value.starts_with("\xE2") &&
         !value.starts_with("\xEF\xB8");
}

std::size_t bytes_of_first(std::string_view value) {
  std::size_t bytes = 1;
  while (bytes < value.size() && (static_cast<unsigned char>(value[bytes]) & 0xC0U) == 0x80U)
    ++bytes;
  return bytes;
}

bool is_honorific(std::string_view word) {
  auto folded = text::fold(word);
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ',')) folded.pop_back();
  return honorifics.contains(folded);
}

void move_honorifics(std::string& name, std::string& rank) {
  std::string_view rest = name;
  for (auto blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    const auto word = rest.substr(0, blank);
    if (!is_honorific(word)) break;
    rank += rank.empty() ? "" : " ";
    rank += word;
    rest.remove_prefix(blank + 1);
  }
  for (auto blank = rest.rfind(' '); blank != std::string_view::npos; blank = rest.rfind(' ')) {
    if (!is_honorific(rest.substr(blank + 1))) break;
    rest = rest.substr(0, blank);
  }
  while (rest.ends_with(',') || rest.ends_with(' ')) rest.remove_suffix(1);
  name = std::string(rest);
}

/// "Lovelace, Ada" as "Ada Lovelace"; "King, Jr." stays.
void turn_round(std::string& name) {
  const auto comma = name.find(',');
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return;
  const auto last = text::trimmed(std::string_view(name).substr(0, comma));
  const auto first = text::trimmed(std::string_view(name).substr(comma + 1));
  const auto folded = text::fold(first);
  if (last.empty() || first.empty() || folded.starts_with("jr") || folded.starts_with("sr") ||
      std::count(last.begin(), last.end(), ' ') > 2 || speaks_of_organization(name))
    return;
  name = fmt::format("{} {}", first, last);
}

bool has_letters_beyond_latin(std::string_view value) {
  // Latin letters end at U+024F (C9 8F); Latin additional is E1 B8 … E1 BB.
  return std::any_of(value.begin(), value.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xCD; }) &&
         value.find("\xE2\x80") == std::string_view::npos;
}

/// Sorts what stands in parentheses behind a name; true when it is not part of the name.
bool sort_remark(std::string_view name, std::string_view remark, WrittenName& into) {
  if (has_letters_beyond_latin(remark) || has_letters_beyond_latin(name)) return false;
  const auto words = folded_words(remark);
  if (words.empty()) return true;
  static const std::unordered_set<std::string_view> moves{
      "now", "formerly", "previously", "moved", "since", "until", "ex"};
  if (!moves.contains(words[0]) && speaks_of_organization(remark)) {
    into.affiliations.emplace_back(remark);
  } else {
    into.left_out.emplace_back(remark);
  }
  return true;
}

void move_remarks(std::string& name, WrittenName& into) {
  while (name.ends_with(')')) {
    const auto opening = name.rfind(" (");
    if (opening == std::string::npos) return;
    const auto remark = text::clean(name.substr(opening + 2, name.size() - opening - 3));
    if (!sort_remark(std::string_view(name).substr(0, opening), remark, into)) return;
    name = std::string(text::trimmed(std::string_view(name).substr(0, opening)));
  }
}

/// What follows a dash behind the name: "— Co-Supervisor".
void move_tail(std::string& name, WrittenName& into) {
  for (const auto dash : dashes) {
    const auto at = name.find(dash);
    if (at == std::string::npos || at == 0) continue;
    auto tail = name.substr(at + dash.size());
    name = name.substr(0, at);
    if (speaks_of_organization(tail)) {
      into.affiliations.push_back(std::move(tail));
    } else if (!tail.empty()) {
      into.left_out.push_back(std::move(tail));
    }
  }
}

bool begins_like_name(std::string_view word) {
  const auto first = word.substr(0, bytes_of_first(word));
  if (is_ascii(first[0]) && std::isalpha(static_cast<unsigned char>(first[0])) == 0) return false;
  return !begins_like_text(word) ? false : (text::fold(first) != first || first.size() >= 3);
}

}  // namespace

std::string_view without_ornaments(std::string_view value) {
  if (value.starts_with('[') && value.find(']') != std::string_view::npos)
    value.remove_prefix(value.find(']') + 1);
  const auto digits = value.find_first_not_of("#0123456789");
  if (digits != std::string_view::npos && digits > 0 &&
      (value[digits] == '.' || value[digits] == ')'))
    value.remove_prefix(digits + 1);
  value = text::trimmed(value);
  const auto first_letter = [&] {
    for (std::size_t at = 0; at < value.size(); at += bytes_of_first(value.substr(at)))
      if (begins_like_text(value.substr(at))) return at;
    return value.size();
  }();
  if (first_letter > 0 && first_letter < value.size() && !is_ascii(value[0]))
    value.remove_prefix(first_letter);
  if (const auto emoji = value.find("\xF0\x9F"); emoji != std::string_view::npos && emoji > 0)
    value = value.substr(0, emoji);
  return text::trimmed(value);
}

WrittenName parse_name(std::string_view written) {
  WrittenName parsed;
  auto name = text::clean(written);
  while (name.ends_with(':') || name.ends_with(',')) name.pop_back();
  name = std::string(without_ornaments(name));
  move_tail(name, parsed);
  move_remarks(name, parsed);
  move_honorifics(name, parsed.rank);
  turn_round(name);
  while (name.ends_with(" new") || name.ends_with(" old")) name.resize(name.size() - 4);
  parsed.name = std::move(name);
  return parsed;
}

bool looks_like_name(std::string_view name) {
  std::size_t words = 0;
  bool has_wide = false;
  for (std::size_t start = 0; start < name.size();) {
    const auto end = std::min(name.find(' ', start), name.size());
    auto word = name.substr(start, end - start);
    start = end + 1;
    if (word.starts_with('(')) word.remove_prefix(1);
    if (word.empty() || word == "/") continue;
    ++words;
    const bool number = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit);
    if (number && words > 2) continue;
    if (particles.contains(text::fold(word))) continue;
    if (!begins_like_name(word)) return false;
    if (std::any_of(word.begin(), word.end(), is_digit)) return false;
    has_wide = has_wide || has_letters_beyond_latin(word);
  }
  return (words >= 2 || (words == 1 && has_wide)) && words <= 6 && !is_no_person(name);
}

bool is_no_person(std::string_view name) {
  return folded_words(name).empty() || name.find("://") != std::string_view::npos ||
         has_no_name_word(name);
}

}  // namespace facgraph::input
