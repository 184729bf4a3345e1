#pragma once

#include <cstdint>
#include <string_view>

namespace facgraph::input {

/// XXH3 of the bytes, 64 bits, without a seed. It finds accidents, not forgers. Cost: O(bytes), 16
/// GB a second in a core's cache.
std::uint64_t checksum(std::string_view bytes);

/// Of both, one behind the other.
std::uint64_t checksum(std::string_view first, std::string_view then);

}  // namespace facgraph::input
