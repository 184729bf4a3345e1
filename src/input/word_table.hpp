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

  /// Null when the word is not there. Cost: O(bytes).
  const WordClasses* find(std::string_view word) const {
    const auto& slot = slots_[slot_of(word)];
    return slot.word.empty() ? nullptr : &slot.classes;
  }

  /// False when no word begins with this byte and has this length, as for most names. Cost: O(1).
  bool may_hold(char first, std::size_t length) const {
    return (lengths_[static_cast<unsigned char>(first)] & length_bit(length)) != 0;
  }

 private:
  struct Slot {
    std::string_view word;
    WordClasses classes = 0;
  };

  static std::uint32_t length_bit(std::size_t length) { return 1U << length % 32; }
  std::size_t slot_of(std::string_view word) const;

  std::vector<Slot> slots_;                   ///< a power of two, at most half of them taken
  std::array<std::uint32_t, 256> lengths_{};  ///< of the words, by their first byte
};

}  // namespace facgraph::input
