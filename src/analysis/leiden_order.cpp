#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "leiden_graph.hpp"

namespace facgraph::leiden_parts {
namespace {

/// Enough to make an order random. In a graph larger than the caches, every vertex that is looked
/// at far from the one before waits for memory; the edges of a block come in one go.
constexpr std::size_t least_blocks = 16'384;

}  // namespace

Labels visiting_order(std::size_t count, Random& random) {
  const auto in_block = std::max<std::size_t>(1, count / least_blocks);
  Labels order;
  order.reserve(count);
  for (const auto block : random.order((count + in_block - 1) / in_block)) {
    const auto end = std::min(count, (block + 1) * in_block);
    for (auto v = block * in_block; v < end; ++v) order.push_back(static_cast<std::uint32_t>(v));
  }
  return order;
}

}  // namespace facgraph::leiden_parts
