#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown_blocks.hpp"
#include "page_release.hpp"
#include "segments.hpp"

namespace facgraph::input {

/// The text blocks of a file, in order, a segment at a time: only that much is in memory.
class BlockStream {
 public:
  BlockStream(const Source& source, const Limits& limits)
      : name_(source.name), limits_(limits), segments_(source.bytes) {}

  /// The same, and the bytes of the source are given back to the system as they are read.
  BlockStream(const Source& source, const Limits& limits, PageRelease release)
      : BlockStream(source, limits) {
    release_ = release;
  }

  /// Appends the blocks of the next segment; false at the end. Throws InputError when a section is
  /// over the limit.
  bool next(std::vector<Block>& blocks);

 private:
  void refuse_large(const Segment& section) const;
  void refuse_open_brackets(const Segment& segment) const;

  std::string_view name_;
  Limits limits_;
  Segments segments_;
  PageRelease release_;  ///< of nothing unless asked for
};

}  // namespace facgraph::input
