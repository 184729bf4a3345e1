#include "block_stream.hpp"

namespace facgraph::input {
namespace {

/// In less, the time to start a thread is not won back.
constexpr std::size_t least_for_threads = 256 * 1024;

}  // namespace

BlockStream::BlockStream(const Source& source, const Limits& limits, PageRelease release,
                         std::size_t threads)
    : release_(release),
      ahead_(Segments(source.bytes), source.name, limits,
             source.bytes.size() < least_for_threads ? 1 : threads) {}

bool BlockStream::next(std::vector<Block>& blocks) {
  release_.give_back(ahead_.passed());
  return ahead_.next(blocks);
}

}  // namespace facgraph::input
