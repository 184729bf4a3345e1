#include "opening.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

// Words that may stand before the verb of such a sentence.
constexpr auto leading = std::to_array<std::string_view>(
    {"i",          "he",           "she",      "they",    "we",        "my",      "his",
     "her",        "their",        "our",      "the",     "am",        "is",      "are",
     "main",       "major",        "primary",  "current", "broad",     "broadly", "mainly",
     "research",   "interests",    "interest", "areas",   "area",      "work",    "group",
     "lab",        "topics",       "of",       "general", "currently", "also",    "currently",
     "especially", "particularly", "focus",    "lies",    "lie",       "works",   "at"});

// How the opening ends.
constexpr auto opening_endings =
    std::to_array<std::string_view>({"include",         "includes",
                                     "including",       "include:",
                                     "interested in",   "works on",
                                     "work on",         "working on",
                                     "worked on",       "focuses on",
                                     "focus on",        "focused on",
                                     "focuses in",      "lie in",
                                     "lies in",         "are in",
                                     "is in",           "interests are in",
                                     "interests are",   "interests lie in",
                                     "interests:",      "span",
                                     "spans",           "covers",
                                     "cover",           "studies",
                                     "study",           "research on",
                                     "works in",        "work in",
                                     "intersection of", "intersections of"});

constexpr std::size_t most_words = 8;

bool is_leading(std::string_view word) {
  return std::find(leading.begin(), leading.end(), word) != leading.end();
}

/// Whether a sentence of this kind can begin with a word: nearly no list does.
bool may_open(std::string_view word) {
  if (!text::ascii::all_ascii(word)) return true;
  const auto folded = text::ascii::lowered(word);
  return is_leading(folded) ||
         std::any_of(opening_endings.begin(), opening_endings.end(), [&](std::string_view ending) {
           return ending.size() > folded.size() && ending[folded.size()] == ' ' &&
                  ending.starts_with(folded);
         });
}

}  // namespace

std::string_view without_opening(std::string_view value) {
  if (!may_open(value.substr(0, value.find(' ')))) return value;
  const auto head = value.substr(0, std::min<std::size_t>(value.size(), 120));
  const auto folded = text::fold(head);
  const auto is_same_letter = [](char a, char b) { return a == b || a == text::ascii::lower(b); };
  if (!std::equal(folded.begin(), folded.end(), head.begin(), head.end(), is_same_letter))
    return value;
  std::size_t at = 0;
  for (std::size_t word = 0; word < most_words && at < folded.size(); ++word) {
    for (const auto ending : opening_endings) {
      // "Study design" is a topic, "She studies design" a sentence.
      if (word == 0 && ending.find(' ') == std::string_view::npos) continue;
      const auto rest = std::string_view(folded).substr(at);
      if (rest.starts_with(ending) && rest.substr(ending.size()).starts_with(' '))
        return text::trimmed(value.substr(at + ending.size()));
    }
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (!is_leading(std::string_view(folded).substr(at, end - at))) return value;
    at = end + 1;
  }
  return value;
}

}  // namespace facgraph::topics
