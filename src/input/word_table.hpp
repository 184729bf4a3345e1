#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "word_classes.hpp"

namespace facgraph::input {

/// Words of one kind, divided by white space.
struct WordList {
  WordClasses classes;
  std::string_view words;
};

template <typename Use>
void for_each_word(const WordList& list, Use use) {
  constexpr auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  const auto* const end = list.words.data() + list.words.size();
  for (const auto* start = std::find_if_not(list.words.data(), end, is_blank); start != end;) {
    const auto* const behind = std::find_if(start, end, is_blank);
    use(std::string_view(start, static_cast<std::size_t>(behind - start)));
    start = std::find_if_not(behind, end, is_blank);
  }
}

/// Words with their classes in one piece of memory: every start of the program makes some, so that
/// nodes of a map would cost more than all look-ups. Words point into the lists.
class WordTable {
 public:
  /// Cost: O(bytes of the lists).
  explicit WordTable(std::initializer_list<std::span<const WordList>> all);

  /// Null when the word is not there. Cost: O(bytes); of most that are not there O(1).
  const WordClasses* find(std::string_view word) const {
    if (word.empty() || (lengths_[first_of(word)] & length_bit(word)) == 0) return nullptr;
    const auto& slot = slots_[slot_of(word)];
    return slot.word.empty() ? nullptr : &slot.classes;
  }

 private:
  struct Slot {
    std::string_view word;
    WordClasses classes = 0;
  };

  static std::size_t first_of(std::string_view word) { return static_cast<unsigned char>(word[0]); }
  static std::uint32_t length_bit(std::string_view word) { return 1U << word.size() % 32; }
  std::size_t slot_of(std::string_view word) const;

  std::vector<Slot> slots_;                   ///< a power of two, at most half of them taken
  std::array<std::uint32_t, 256> lengths_{};  ///< of the words, by their first byte
};

}  // namespace facgraph::input
