#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "markdown_blocks.hpp"
#include "page_release.hpp"
#include "read_ahead.hpp"
#include "segments.hpp"

namespace facgraph::input {

/// The text blocks of a file, in order, a segment at a time: only some hundred kilobytes of the
/// file are in memory as blocks.
class BlockStream {
 public:
  /// Source and limits must outlive it. The bytes of the source are given back to the system as
  /// they are read. A large file is read by several threads at once, which changes nothing in the
  /// blocks.
  BlockStream(const Source& source, const Limits& limits, PageRelease release, std::size_t threads);
  BlockStream(const BlockStream&) = delete;
  BlockStream& operator=(const BlockStream&) = delete;
  ~BlockStream() = default;

  /// Appends the blocks of the next segment; false at the end. Throws InputError when a section is
  /// over the limit. What the blocks refer to stays until forgotten.
  bool next(std::vector<Block>& blocks);

  /// Blocks in front of a line are not used any more, and what they refer to may end.
  void forget_before(std::uint32_t line);

 private:
  /// Segments that one thread reads one after the other.
  struct Batch {
    Segments segments;              ///< from the first on
    std::size_t count = 0;          ///< of segments
    std::size_t passed = 0;         ///< bytes of the file up to the end of the last
    std::vector<Block> blocks;      ///< of the segments
    TextStore texts;                ///< of the blocks
    std::vector<std::size_t> ends;  ///< of each segment's blocks
  };

  /// What blocks of earlier batches refer to.
  struct Kept {
    TextStore texts;
    std::uint32_t last_line = 0;
  };

  bool cut(Batch& batch);
  void read(Batch& batch) const;
  bool take_batch();

  std::string_view name_;
  const Limits& limits_;
  Segments segments_;  ///< those that are in no batch
  PageRelease release_;
  Batch current_;
  std::size_t taken_ = 0;  ///< segments of it
  std::deque<Kept> kept_;
  ReadAhead<Batch> ahead_;  ///< ends before the rest does
};

}  // namespace facgraph::input
