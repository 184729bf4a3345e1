#include "read_ahead.hpp"

#include <algorithm>
#include <new>
#include <system_error>
#include <utility>

#include "segment_blocks.hpp"

namespace facgraph::input {
namespace {

constexpr std::size_t batch_bytes = 32 * 1024;
constexpr std::size_t batches_a_thread = 4;

}  // namespace

ReadAhead::ReadAhead(Segments segments, std::string_view name, const Limits& limits,
                     std::size_t threads)
    : segments_(segments),
      name_(name),
      limits_(limits),
      most_batches_(batches_a_thread * threads),
      current_(segments) {
  try {
    for (std::size_t i = 1; i < threads; ++i) others_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {  // the system gives no more threads: fewer do as well
  } catch (const std::bad_alloc&) {
  }
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  for (auto& thread : others_) thread.join();
}

/// What a thread beside the one that takes blocks does.
void ReadAhead::work() try {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return is_over_ || all_are_claimed_ || can_claim(); });
    if (is_over_ || all_are_claimed_) return;
    auto& batch = claim();
    lock.unlock();
    read(batch);
    lock.lock();
    batch.is_read = true;
    changed_.notify_all();
  }
} catch (const std::bad_alloc&) {  // for a claim: others may find some
}

bool ReadAhead::can_claim() const { return !all_are_claimed_ && batches_.size() < most_batches_; }

/// The next segments, none at the end of the file. Takes memory first: what is cut is not lost.
ReadAhead::Batch& ReadAhead::claim() {
  auto& batch = batches_.emplace_back(segments_);
  Segment segment;
  for (std::size_t bytes = 0; bytes < batch_bytes; bytes += segment.bytes.size()) {
    if (!segments_.next(segment)) {
      all_are_claimed_ = true;
      break;
    }
    ++batch.count;
  }
  batch.passed = segments_.passed();
  return batch;
}

void ReadAhead::read(Batch& batch) const try {
  batch.ends.reserve(batch.count);
  Segment segment;
  for (std::size_t i = 0; i < batch.count && batch.segments.next(segment); ++i) {
    read_segment(batch.blocks, batch.texts, segment, name_, limits_);
    batch.ends.push_back(batch.blocks.size());
  }
} catch (...) {
  batch.failure = std::current_exception();
}

/// Makes the next batch the current one; false behind the last.
bool ReadAhead::take_batch() {
  if (!current_.blocks.empty())
    kept_.push_back({std::move(current_.texts), current_.blocks.back().line});
  std::unique_lock lock(mutex_);
  while (true) {
    if (!batches_.empty() && batches_.front().is_read) {
      current_ = std::move(batches_.front());
      batches_.pop_front();
      taken_ = 0;
      changed_.notify_all();
      return true;
    }
    if (can_claim()) {
      auto& batch = claim();
      lock.unlock();
      read(batch);
      lock.lock();
      batch.is_read = true;
    } else if (batches_.empty()) {
      return false;
    } else {
      changed_.wait(lock);
    }
  }
}

bool ReadAhead::next(std::vector<Block>& blocks) {
  while (taken_ == current_.ends.size()) {
    if (current_.failure) std::rethrow_exception(current_.failure);
    passed_ = current_.passed;
    if (!take_batch()) return false;
  }
  const auto at = [&](std::size_t i) {
    return current_.blocks.begin() + static_cast<std::ptrdiff_t>(i);
  };
  blocks.insert(blocks.end(), at(taken_ == 0 ? 0 : current_.ends[taken_ - 1]),
                at(current_.ends[taken_]));
  ++taken_;
  return true;
}

void ReadAhead::forget_before(std::uint32_t line) {
  while (!kept_.empty() && kept_.front().last_line < line) kept_.pop_front();
}

}  // namespace facgraph::input
