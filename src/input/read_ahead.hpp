#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "markdown_blocks.hpp"
#include "segments.hpp"

namespace facgraph::input {

/// Reads segments in several threads ahead of the one that takes their blocks, in order. That one
/// reads as well where it would have to wait, so it goes on alone when the system gives no threads.
/// What reading throws comes out where the segment's blocks would. Memory: a few batches of
/// segments a thread.
class ReadAhead {
 public:
  /// `name` and `limits` must outlive it, and so must the bytes of the segments until passed().
  ReadAhead(Segments segments, std::string_view name, const Limits& limits, std::size_t threads);
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead();

  /// Appends the blocks of the next segment; false at the end. Their texts stay until forgotten.
  bool next(std::vector<Block>& blocks);

  /// Nobody needs the texts of blocks in front of a line any more.
  void forget_before(std::uint32_t line);

  /// Bytes of the file that nobody needs any more.
  std::size_t passed() const { return passed_; }

 private:
  /// Segments that one thread reads one after the other.
  struct Batch {
    explicit Batch(const Segments& from) : segments(from) {}

    Segments segments;              ///< from the first on
    std::size_t count = 0;          ///< of segments
    std::size_t passed = 0;         ///< bytes of the file up to the end of the last
    std::vector<Block> blocks;      ///< of the segments
    TextStore texts;                ///< of the blocks
    std::vector<std::size_t> ends;  ///< of each segment's blocks
    std::exception_ptr failure;     ///< of the segment behind those that have an end
    bool is_read = false;
  };

  void work();
  bool can_claim() const;
  Batch& claim();
  void read(Batch& batch) const;
  bool take_batch();

  Segments segments_;  ///< those that nobody has claimed
  std::string_view name_;
  const Limits& limits_;
  std::size_t most_batches_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;  ///< claimed, in order; references to them stay valid
  bool all_are_claimed_ = false;
  bool is_over_ = false;  ///< nobody takes blocks any more
  std::vector<std::thread> others_;

  // Of the one who takes blocks.
  Batch current_;
  std::size_t taken_ = 0;  ///< segments of it
  std::size_t passed_ = 0;
  struct Kept {
    TextStore texts;
    std::uint32_t last_line = 0;  ///< of the blocks that they belong to
  };
  std::deque<Kept> kept_;  ///< of batches before the current one
};

}  // namespace facgraph::input
