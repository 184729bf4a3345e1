#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "keyed.hpp"

namespace facgraph::input {

/// A leaf of the Markdown tree that holds text, or a line of a table. Its texts are in the store
/// that it was read into.
struct Block {
  enum class Kind : std::uint8_t {
    heading,
    item,
    paragraph,
    front_matter,
    header,
    row,
    html,  ///< one run: what is written
    code,  ///< one run: what is written
  };
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;  ///< of a heading 1 … 6; of an item its depth from 1
  std::uint32_t line = 0;
  std::uint32_t last_line = 0;  ///< of HTML and code only
  Runs runs;
  std::span<const Runs> cells;  ///< of a header or a row
  std::optional<Keyed> key;     ///< of an item or a paragraph
};

/// The field that a block begins with, if it is one.
inline const std::optional<Keyed>& keyed(const Block& block) { return block.key; }

/// Appends the text blocks of one section and keeps their texts; lines are counted from
/// `lines_before`.
void read_blocks(std::vector<Block>& blocks, TextStore& texts, std::string_view markdown,
                 std::uint32_t lines_before);

}  // namespace facgraph::input
