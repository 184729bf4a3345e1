#include "word_table.hpp"

#include <bit>

#include "../text/fnv1a.hpp"

namespace facgraph::input {

WordTable::WordTable(std::initializer_list<std::span<const WordList>> all) {
  std::size_t words = 0;
  for (const auto& lists : all)
    for (const auto& list : lists) for_each_word(list, [&](std::string_view) { ++words; });
  slots_.resize(std::bit_ceil(2 * words + 1));
  for (const auto& lists : all)
    for (const auto& list : lists)
      for_each_word(list, [&](std::string_view word) {
        auto& slot = slots_[slot_of(word)];
        slot.word = word;
        slot.classes |= list.classes;
        lengths_[static_cast<unsigned char>(word[0])] |= length_bit(word.size());
      });
}

/// Where the word is, or would be.
std::size_t WordTable::slot_of(std::string_view word) const {
  std::size_t slot = text::fnv1a(word) & (slots_.size() - 1);
  while (!slots_[slot].word.empty() && slots_[slot].word != word)
    slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

}  // namespace facgraph::input
