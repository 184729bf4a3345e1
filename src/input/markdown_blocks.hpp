#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// A stretch of inline text of one kind.
struct Run {
  std::string text;
  std::string url;  ///< of the link that it stands in; else empty
  bool strong = false;
};

/// A leaf of the Markdown tree that holds text.
struct Block {
  enum class Kind : std::uint8_t { heading, item, paragraph };
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;  ///< of a heading 1 … 6; of an item its depth from 1
  std::uint32_t line = 0;
  std::vector<Run> runs;
};

/// The text of the runs from `first` on, joined and cleaned.
std::string plain_text(const std::vector<Run>& runs, std::size_t first = 0);

/// The text blocks of a file, in order. It is parsed a section at a time: cmark takes ten times the
/// memory of what it is fed. Throws InputError when a section is over the limit.
std::vector<Block> read_blocks(const Source& source, const Limits& limits);

}  // namespace facgraph::input
