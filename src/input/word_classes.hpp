#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace facgraph::input {

/// What a word says of the text that it stands in. A word may say several things: bits of a set.
using WordClasses = std::uint32_t;

namespace word {
inline constexpr WordClasses organization = 1U << 0U;  ///< "university", "inc"
inline constexpr WordClasses place = 1U << 1U;         ///< "stanford"; family names as well
inline constexpr WordClasses country = 1U << 2U;
inline constexpr WordClasses lab = 1U << 3U;              ///< "lab", "groups"
inline constexpr WordClasses labs = 1U << 4U;             ///< says that several labs follow
inline constexpr WordClasses single_lab = 1U << 5U;       ///< alone in a heading: labs follow
inline constexpr WordClasses people = 1U << 6U;           ///< "faculty": people follow
inline constexpr WordClasses other_things = 1U << 7U;     ///< "papers": nobody follows
inline constexpr WordClasses field = 1U << 8U;            ///< of study: "learning", "theory"
inline constexpr WordClasses thing = 1U << 9U;            ///< other words that are in no name
inline constexpr WordClasses of_rank = 1U << 10U;         ///< "professor", "dean", "postdoc"
inline constexpr WordClasses moved = 1U << 11U;           ///< "now", "formerly"
inline constexpr WordClasses place_of_words = 1U << 12U;  ///< "new york", of a whole text

/// Of words that stand in no personal name.
inline constexpr WordClasses never_in_a_name =
    organization | lab | labs | single_lab | people | other_things | field | thing | place_of_words;
}  // namespace word

/// The classes of a folded word; 0 for one that is not known. Cost: O(bytes).
WordClasses classes_of(std::string_view folded_word);

/// The classes of a word that is known only in capitals: "MIT", "NLP"; "Tu" is no TU.
WordClasses classes_of_acronym(std::string_view written);

/// Whether the whole of a folded text is a place of several words: "new york".
bool is_place_of_words(std::string_view folded_text);

/// Whether a text in Chinese or Japanese characters holds a word that is in no name: 大学, 研究.
WordClasses classes_within(std::string_view text);

}  // namespace facgraph::input
