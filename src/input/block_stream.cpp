#include "block_stream.hpp"

#include "segment_blocks.hpp"

namespace facgraph::input {
namespace {

/// In less, the time to start a thread is not won back.
constexpr std::size_t least_for_threads = 256 * 1024;

}  // namespace

BlockStream::BlockStream(const Source& source, const Limits& limits, PageRelease release,
                         std::size_t threads)
    : BlockStream(source, limits) {
  release_ = release;
  if (threads > 1 && source.bytes.size() >= least_for_threads)
    ahead_ = std::make_unique<ReadAhead>(segments_, name_, limits_, threads);
}

bool BlockStream::next(std::vector<Block>& blocks) {
  release_.give_back(ahead_ ? ahead_->passed() : segments_.passed());
  if (ahead_) return ahead_->next(blocks);
  Segment segment;
  if (!segments_.next(segment)) return false;
  read_segment(blocks, segment, name_, limits_);
  return true;
}

}  // namespace facgraph::input
