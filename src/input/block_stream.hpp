#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markdown_blocks.hpp"
#include "page_release.hpp"
#include "read_ahead.hpp"
#include "segments.hpp"

namespace facgraph::input {

/// The text blocks of a file, in order, a segment at a time: only that much is in memory, or some
/// hundred kilobytes of the file with several threads.
class BlockStream {
 public:
  /// Both must outlive it.
  BlockStream(const Source& source, const Limits& limits)
      : name_(source.name), limits_(limits), segments_(source.bytes) {}

  /// The same, and the bytes of the source are given back to the system as they are read. A large
  /// file is read by several threads at once, which changes nothing in the blocks.
  BlockStream(const Source& source, const Limits& limits, PageRelease release, std::size_t threads);

  /// Appends the blocks of the next segment; false at the end. Throws InputError when a section is
  /// over the limit.
  bool next(std::vector<Block>& blocks);

 private:
  std::string_view name_;
  const Limits& limits_;
  Segments segments_;
  PageRelease release_;               ///< of nothing unless asked for
  std::unique_ptr<ReadAhead> ahead_;  ///< none with one thread
};

}  // namespace facgraph::input
