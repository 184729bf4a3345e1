#include "word_classes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

#include "../text/ascii.hpp"
#include "word_lists.hpp"
#include "word_table.hpp"

namespace facgraph::input {
namespace {

std::unordered_set<std::string_view> places() {
  std::unordered_set<std::string_view> found;
  auto lines = places_of_words();
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (end > 0) found.insert(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return found;
}

struct Ending {
  std::string_view letters;
  std::size_t shortest;  ///< bytes of a word for which the end is telling: Clement is a name
};

// Ends of English nouns of learned words.
constexpr auto class_endings = std::to_array<Ending>({
    {"tion", 6},      {"tions", 7},   {"sions", 7},  {"ology", 6},   {"ologies", 7},
    {"ographies", 9}, {"ography", 8}, {"ometry", 7}, {"ization", 8}, {"ability", 8},
    {"abilities", 9}, {"ibility", 8}, {"icity", 9},  {"ivity", 7},   {"ality", 7},
    {"omics", 6},     {"atics", 7},   {"etics", 7},  {"istics", 7},  {"ronics", 8},
    {"amics", 7},     {"ysics", 7},   {"onomy", 7},  {"opathy", 8},  {"software", 8},
    {"isms", 6},      {"ssion", 7},   {"ements", 8}, {"ement", 8},   {"orithms", 8},
});

bool ends_like_a_topic(std::string_view folded) {
  // Most names end with none of these letters.
  if (folded.size() < 6 || std::string_view("nsyte").find(folded.back()) == std::string_view::npos)
    return false;
  return std::any_of(class_endings.begin(), class_endings.end(), [&](const Ending& ending) {
    return folded.size() >= ending.shortest && folded.ends_with(ending.letters);
  });
}

}  // namespace

WordClasses classes_of(std::string_view folded_word) {
  static const WordTable table{word_lists(), common_words()};
  if (const auto* known = table.find(folded_word)) return *known;
  return ends_like_a_topic(folded_word) ? word::field : 0;
}

WordClasses classes_of_acronym(std::string_view written) {
  static const WordTable table{acronym_lists()};
  const auto* known = table.find(written);
  return known == nullptr ? 0 : *known;
}

bool is_place_of_words(std::string_view folded_text) {
  constexpr std::size_t longest = 24;
  if (folded_text.size() > longest) return false;
  static const auto table = places();
  return table.contains(folded_text);
}

WordClasses classes_within(std::string_view text) {
  WordClasses classes = 0;
  if (text::ascii::all_ascii(text)) return classes;
  for (const auto& list : word_parts())
    for_each_word(list, [&](std::string_view part) {
      if (text.find(part) != std::string_view::npos) classes |= list.classes;
    });
  return classes;
}

}  // namespace facgraph::input
