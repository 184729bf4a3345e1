#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {

/// A signature is 24 bits of topics and above them 8 of a total: a double without its sign and all
/// but three bits of its mantissa, so that it is below the total by an eighth at most.
inline constexpr unsigned signature_topic_bits = 24;

namespace signature_parts {
inline constexpr unsigned dropped_bits = 49;
inline constexpr std::uint64_t least = std::uint64_t{1023 - 8} << 3;  ///< 2^-8
inline constexpr std::uint64_t most = least + 255;                    ///< about 2^24
}  // namespace signature_parts

/// Multiplicative hashing (Knuth), as one of 24 bits.
inline unsigned signature_bit(TopicId topic) {
  const auto hash = static_cast<std::uint32_t>(topic) * std::uint32_t{2654435769};
  return static_cast<unsigned>((std::uint64_t{hash} * signature_topic_bits) >> 32);
}

/// Precondition: total >= 0.
inline Signature signature_of_total(double total) {
  namespace parts = signature_parts;
  const auto kept = std::bit_cast<std::uint64_t>(total) >> parts::dropped_bits;
  const auto code = std::clamp(kept, parts::least, parts::most) - parts::least;
  return static_cast<Signature>(code << signature_topic_bits);
}

/// Not above the total that the signature was made of.
inline double total_at_least(Signature signature) {
  namespace parts = signature_parts;
  const std::uint64_t code = signature >> signature_topic_bits;
  return code == 0 ? 0 : std::bit_cast<double>((code + parts::least) << parts::dropped_bits);
}

}  // namespace facgraph::similarity
