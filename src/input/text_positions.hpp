#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// Finds texts that others hold, by their hash: 16 to 32 bytes a text, where a map would hold each
/// once more.
class TextPositions {
 public:
  /// The position of a text, where `text_at(position)` is the text of a known one; `next`, which is
  /// its position from now on, when it is not known. Cost: O(bytes), once in a while O(texts).
  template <class TextAt>
  std::size_t find_or_add(std::string_view text, std::size_t next, TextAt text_at) {
    if (2 * (texts_ + 1) > slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    auto slot = hash & (slots_.size() - 1);
    for (; slots_[slot].position != none; slot = (slot + 1) & (slots_.size() - 1))
      if (slots_[slot].hash == hash && text_at(slots_[slot].position) == text)
        return slots_[slot].position;
    slots_[slot] = {hash, static_cast<std::uint32_t>(next)};
    ++texts_;
    return next;
  }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t position = none;
  };

  void grow();

  std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
  std::size_t texts_ = 0;
};

}  // namespace facgraph::input
