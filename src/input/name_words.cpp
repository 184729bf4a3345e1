#include "name_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "word_classes.hpp"

namespace facgraph::input {
namespace {

/// Of characters: a look-up a byte, where find_first_of() searches its set for each.
class CharSet {
 public:
  constexpr explicit CharSet(std::string_view members) {
    for (const char c : members) holds_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool holds(char c) const { return holds_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> holds_{};
};

constexpr CharSet around_words(".,:;!?()[]{}\"'*_|/");
constexpr CharSet between_words(" ()/,[]");
constexpr CharSet between_acronyms(" ()/,-:");

template <typename Use>
void for_each_part(std::string_view text, const CharSet& between, Use use) {
  for (std::size_t start = 0; start < text.size();) {
    auto end = start;
    while (end < text.size() && !between.holds(text[end])) ++end;
    if (end > start) use(text.substr(start, end - start));
    start = end + 1;
  }
}

template <typename Use>
void for_each_folded_word(std::string_view folded, Use use) {
  for_each_part(folded, between_words, [&](std::string_view word) {
    while (!word.empty() && around_words.holds(word.front())) word.remove_prefix(1);
    while (!word.empty() && around_words.holds(word.back())) word.remove_suffix(1);
    if (!word.empty()) use(word);
  });
}

WordClasses acronyms_in(std::string_view text) {
  WordClasses classes = 0;
  for_each_part(text, between_acronyms, [&](std::string_view word) {
    if (word.size() > 1 && text::ascii::is_capital(word[0]) && text::ascii::is_capital(word[1]))
      classes |= classes_of_acronym(word);
  });
  return classes;
}

struct TextClasses {
  WordClasses any = 0;  ///< of its words, places of several words among them
  WordClasses last = 0;
  std::size_t words = 0;
};

TextClasses classes_in(std::string_view text) {
  TextClasses classes;
  const auto folded = text::fold(text);
  for_each_folded_word(folded, [&](std::string_view word) {
    classes.last = classes_of(word);
    classes.any |= classes.last;
    ++classes.words;
  });
  classes.any |= classes_within(text);
  if (classes.words > 1 && is_place_of_words(folded)) classes.any |= word::place_of_words;
  return classes;
}

/// A regional indicator, of which flags are made: U+1F1E6 … U+1F1FF.
bool has_flag(std::string_view text) { return text.find("\xF0\x9F\x87") != std::string_view::npos; }

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_folded_word(text::fold(text), [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return !around_words.holds(c) && !between_words.holds(c); });
}

bool speaks_of_organization(std::string_view text) {
  const auto classes = classes_in(text);
  if (classes.words == 0) return false;
  return (classes.any & (word::organization | word::place | word::place_of_words)) != 0 ||
         has_flag(text) || (acronyms_in(text) & word::organization) != 0 ||
         (classes.words <= 2 && (classes.last & word::country) != 0);
}

bool speaks_of_labs(std::string_view text) { return (classes_in(text).any & word::lab) != 0; }

bool announces_labs(std::string_view text) {
  const auto classes = classes_in(text);
  return (classes.any & word::labs) != 0 ||
         (classes.words == 1 && (classes.any & word::single_lab) != 0);
}

bool announces_people(std::string_view heading) {
  return (classes_in(heading).any & word::people) != 0;
}

bool announces_other_things(std::string_view heading) {
  return (classes_in(heading).any & word::other_things) != 0;
}

bool has_no_name_word(std::string_view text) {
  const auto classes = classes_in(text);
  return ((classes.any | acronyms_in(text)) & word::never_in_a_name) != 0 ||
         (classes.last & word::country) != 0;
}

bool speaks_of_rank(std::string_view text) { return (classes_in(text).any & word::of_rank) != 0; }

bool tells_of_a_move(std::string_view text) {
  const auto folded = text::fold(text);
  return (classes_of(std::string_view(folded).substr(0, folded.find(' '))) & word::moved) != 0;
}

}  // namespace facgraph::input
