#include "text_positions.hpp"

#include <algorithm>
#include <utility>

namespace facgraph::input {

void TextPositions::grow() {
  constexpr std::size_t least = 64;
  const auto old = std::exchange(slots_, std::vector<Slot>(std::max(least, 2 * slots_.size())));
  for (const auto& known : old) {
    if (known.position == none) continue;
    auto slot = known.hash & (slots_.size() - 1);
    while (slots_[slot].position != none) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = known;
  }
}

}  // namespace facgraph::input
