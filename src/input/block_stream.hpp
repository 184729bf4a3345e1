#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "markdown_blocks.hpp"
#include "page_release.hpp"
#include "read_ahead.hpp"

namespace facgraph::input {

/// The text blocks of a file, in order, a segment at a time: only some hundred kilobytes of the
/// file are in memory as blocks.
class BlockStream {
 public:
  /// Source and limits must outlive it. The bytes of the source are given back to the system as
  /// they are read. A large file is read by several threads at once, which changes nothing in the
  /// blocks.
  BlockStream(const Source& source, const Limits& limits, PageRelease release, std::size_t threads);

  /// Appends the blocks of the next segment; false at the end. Throws InputError when a section is
  /// over the limit.
  bool next(std::vector<Block>& blocks);

  /// Blocks in front of a line are not used any more, and what they refer to may end.
  void forget_before(std::uint32_t line) { ahead_.forget_before(line); }

 private:
  PageRelease release_;
  ReadAhead ahead_;
};

}  // namespace facgraph::input
