#include "name_form.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "../text/ascii.hpp"
#include "../text/code_points.hpp"
#include "facgraph/text/utf8.hpp"
#include "name_words.hpp"

namespace facgraph::input {
namespace {

using text::CodePoint;
namespace ascii = text::ascii;

const std::unordered_set<std::string_view> particles{
    "de",  "van", "von",   "der",    "den",   "la",   "le",  "du",   "da",  "dos", "del",
    "di",  "bin", "al",    "el",     "ibn",   "bint", "ben", "ter",  "ten", "zu",  "e",
    "y",   "af",  "av",    "d'",     "do",    "das",  "'t",  "zur",  "op",  "las", "los",
    "zum", "dal", "della", "dei",    "degli", "lo",   "abu", "ould", "und", "i",   "te",
    "in",  "ul",  "vande", "vander", "af",    "auf",  "vom", "st",   "bar", "ap",  "dello",
    "do",  "av",  "'s",    "het",    "de'",   "des",  "o'"};

/// Scripts whose names begin with a capital: Latin, Greek, Cyrillic, Armenian.
bool has_case(CodePoint c) {
  return c < 0x0590 || (c >= 0x1E00 && c <= 0x1FFF) || (c >= 0x2C00 && c <= 0x2DFF) ||
         (c >= 0xA640 && c <= 0xA7FF);
}

bool is_letter_without_case(CodePoint c) {
  return (c >= 0x0590 && c < 0x1E00) || (c > 0x3004 && c < 0xA640) || (c >= 0xAC00 && c < 0xD800) ||
         (c >= 0xF900 && c < 0xFE00) || (c >= 0x20000 && c < 0x40000);
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (ascii::is_ascii(word[0])) return word[0] >= 'A' && word[0] <= 'Z';
  const auto first = text::first_code_point(word);
  if (!has_case(first.code_point)) return is_letter_without_case(first.code_point);
  const auto letter = word.substr(0, first.bytes);
  return text::fold(letter) != letter || first.code_point == 0x02BB || first.code_point == 0x02BF;
}

std::string_view without_quotes(std::string_view word) {
  for (const std::string_view quote : {"(", "\"", "“", "„", "«", "'", "‘"})
    if (word.starts_with(quote) && word.size() > quote.size() + 1) {
      word.remove_prefix(quote.size());
      break;
    }
  for (const std::string_view quote : {")", "\"", "”", "»", "'", "’", ","})
    if (word.ends_with(quote) && word.size() > quote.size() + 1) {
      word.remove_suffix(quote.size());
      break;
    }
  return word;
}

/// The capital behind "al-", "d'", "O’", "des" (desJardins): prefixes that are written onto a name.
std::string_view behind_prefix(std::string_view word) {
  const auto hyphen = word.find_first_of("-'");
  if (hyphen != std::string_view::npos && hyphen > 0 && hyphen <= 4 && hyphen + 1 < word.size())
    return word.substr(hyphen + 1);
  const auto apostrophe = word.find("’");
  if (apostrophe != std::string_view::npos && apostrophe > 0 && apostrophe <= 4)
    return word.substr(apostrophe + std::string_view("’").size());
  const auto capital =
      std::find_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto length = static_cast<std::size_t>(capital - word.begin());
  if (length < word.size() && is_particle(word.substr(0, length))) return word.substr(length);
  return {};
}

/// Initials and short forms end with a period ("J.-P.", "Wm."), other words of a name do not.
bool has_odd_period(std::string_view word) {
  const auto letters = word.substr(0, word.find('.'));
  return word.ends_with('.') && letters.size() > 4 && ascii::is_ascii(word[0]);
}

/// ASCII characters but letters, "-", "'" and ".".
bool is_never_in_a_word(char c) {
  return ascii::is_ascii(c) && !ascii::is_letter(c) && c != '-' && c != '\'' && c != '.' &&
         c != ',' && c != '`';
}

bool is_name_word(std::string_view word) {
  if (std::any_of(word.begin(), word.end(), is_never_in_a_word) || word.size() > 60 ||
      has_odd_period(word))
    return false;
  if (begins_with_capital(word)) return true;
  return begins_with_capital(behind_prefix(word));
}

/// "0001": tells homonyms apart. A year does not.
bool is_homonym_number(std::string_view word) {
  return word.size() == 4 && word[0] == '0' &&
         std::all_of(word.begin(), word.end(), ascii::is_digit);
}

/// A number that stands alone and tells no homonyms apart: "NeurIPS 2023".
bool has_odd_number(std::string_view name) {
  for (std::size_t start = 0; start < name.size();) {
    const auto end = std::min(name.find(' ', start), name.size());
    const auto word = name.substr(start, end - start);
    if (!word.empty() && std::all_of(word.begin(), word.end(), ascii::is_digit) &&
        !is_homonym_number(word))
      return true;
    start = end + 1;
  }
  return false;
}

bool is_initial(std::string_view word) {
  return word.size() == 1 || (word.ends_with('.') && word.size() <= 3) ||
         (word.find('.') != std::string_view::npos && word.size() <= 5);
}

struct Form {
  std::size_t names = 0;    ///< words that are names, initials among them
  std::size_t spelled = 0;  ///< words that are no initials
  std::size_t numbers = 0;
  bool undivided = false;  ///< holds letters of a script that may not divide names
  bool fits = true;
};

Form form_of(std::string_view name) {
  Form form;
  for (std::size_t start = 0; start < name.size();) {
    const auto end = std::min(name.find(' ', start), name.size());
    const auto word = without_quotes(name.substr(start, end - start));
    start = end + 1;
    if (word.empty() || word == "/") continue;
    if (is_homonym_number(word) && form.names > 1) {
      ++form.numbers;
    } else if (is_particle(word)) {
      form.fits = form.fits && end < name.size();
    } else if (is_name_word(word)) {
      ++form.names;
      form.spelled += is_initial(word) ? 0 : 1;
      form.undivided = form.undivided || has_letters_beyond_latin(word);
    } else {
      form.fits = false;
    }
  }
  form.fits = form.fits && form.names <= 6 && form.numbers <= 1;
  return form;
}

}  // namespace

bool is_particle(std::string_view word) { return particles.contains(word); }

bool has_letters_beyond_latin(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    if (ascii::is_ascii(value[at])) {
      ++at;
      continue;
    }
    const auto next = text::first_code_point(value.substr(at));
    const auto c = next.code_point;
    if (c >= 0x0370 && (c < 0x1E00 || (c > 0x1EFF && c < 0x2000) || c > 0x2DFF)) return true;
    at += next.bytes;
  }
  return false;
}

bool looks_like_name(std::string_view name) {
  const auto form = form_of(name);
  return form.fits && form.spelled > 0 &&
         (form.names >= 2 || (form.undivided && text::code_point_count(name) <= 20)) &&
         !is_no_person(name);
}

bool looks_like_single_name(std::string_view name) {
  const auto form = form_of(name);
  return form.fits && form.names == 1 && form.spelled == 1 && text::code_point_count(name) >= 3 &&
         std::none_of(name.begin() + 1, name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         name.find_first_of("-.") == std::string_view::npos && !is_no_person(name);
}

bool is_made_of_name_words(std::string_view text) {
  const auto form = form_of(text);
  return form.fits && form.names > 0 && !has_no_name_word(text);
}

bool names_a_thing(std::string_view name) { return has_odd_number(name) || has_no_name_word(name); }

bool is_no_person(std::string_view name) {
  return !has_word(name) || name.find("://") != std::string_view::npos || names_a_thing(name);
}

}  // namespace facgraph::input
