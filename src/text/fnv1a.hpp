#pragma once

#include <cstdint>
#include <string_view>

namespace facgraph::text {

/// FNV-1a, 32 bits (Fowler, Noll, Vo): the same in every program, so that a table can be written by
/// one and asked by another. Not for input that means harm. Cost: O(bytes).
constexpr std::uint32_t fnv1a(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash;
}

}  // namespace facgraph::text
