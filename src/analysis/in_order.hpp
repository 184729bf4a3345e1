#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace facgraph {

/// Puts positions 0 … size-1, each at most once, in order. Many of them are rather looked up one
/// after the other, which is several times faster than sorting: is_listed(position) must say which
/// they are. Not installed.
template <class Position, class IsListed>
void put_in_order(std::vector<Position>& listed, std::size_t size, IsListed is_listed) {
  constexpr std::size_t few = 16;
  if (listed.size() < size / few) return std::sort(listed.begin(), listed.end());
  listed.clear();
  for (std::uint32_t position = 0; position < size; ++position)
    if (is_listed(Position{position})) listed.push_back(Position{position});
}

}  // namespace facgraph
