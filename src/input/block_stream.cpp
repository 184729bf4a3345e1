#include "block_stream.hpp"

#include <utility>

#include "segment_blocks.hpp"

namespace facgraph::input {

BlockStream::BlockStream(const Source& source, const Limits& limits, PageRelease release,
                         std::size_t threads)
    : name_(source.name),
      limits_(limits),
      segments_(source.bytes),
      release_(release),
      ahead_([this](Batch& batch) { return cut(batch); }, [this](Batch& batch) { read(batch); },
             threads_for(source.bytes.size(), threads)) {}

bool BlockStream::cut(Batch& batch) {
  constexpr std::size_t batch_bytes = std::size_t{32} * 1024;
  batch.segments = segments_;
  Segment segment;
  for (std::size_t bytes = 0; bytes < batch_bytes && segments_.next(segment);
       bytes += segment.bytes.size())
    ++batch.count;
  batch.passed = segments_.passed();
  return batch.count > 0;
}

void BlockStream::read(Batch& batch) const {
  batch.ends.reserve(batch.count);
  Segment segment;
  for (std::size_t i = 0; i < batch.count && batch.segments.next(segment); ++i) {
    read_segment(batch.blocks, batch.texts, segment, name_, limits_);
    batch.ends.push_back(batch.blocks.size());
  }
}

/// Makes the next batch the current one; false behind the last.
bool BlockStream::take_batch() {
  if (!current_.blocks.empty())
    kept_.push_back({std::move(current_.texts), current_.blocks.back().line});
  release_.give_back(current_.passed);
  if (!ahead_.next(current_)) return false;
  taken_ = 0;
  return true;
}

bool BlockStream::next(std::vector<Block>& blocks) {
  while (taken_ == current_.ends.size())
    if (!take_batch()) return false;
  const auto at = [&](std::size_t i) {
    return current_.blocks.begin() + static_cast<std::ptrdiff_t>(i);
  };
  blocks.insert(blocks.end(), at(taken_ == 0 ? 0 : current_.ends[taken_ - 1]),
                at(current_.ends[taken_]));
  ++taken_;
  return true;
}

void BlockStream::forget_before(std::uint32_t line) {
  while (!kept_.empty() && kept_.front().last_line < line) kept_.pop_front();
}

}  // namespace facgraph::input
