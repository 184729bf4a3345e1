#include "checksum.hpp"

// Compiled here and not linked: the compiler knows the length of a block then.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace facgraph::input {

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t checksum(std::string_view first, std::string_view then) {
  XXH3_state_t state;
  XXH3_64bits_reset(&state);
  XXH3_64bits_update(&state, first.data(), first.size());
  XXH3_64bits_update(&state, then.data(), then.size());
  return XXH3_64bits_digest(&state);
}

}  // namespace facgraph::input
