#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace facgraph::text {

using Sha256 = std::array<std::uint8_t, 32>;

/// The digest of FIPS 180-4: names the bytes of a file, and what a content security policy allows.
/// Cost: O(bytes).
Sha256 sha256(std::string_view bytes);

/// Lower case, two digits a byte.
std::string hex(std::span<const std::uint8_t> bytes);

/// RFC 4648, section 4, with padding.
std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace facgraph::text
