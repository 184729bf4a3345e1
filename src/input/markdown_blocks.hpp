#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// A stretch of inline text of one kind. A line break that the writer asked for (`<br>`) is '\v'.
struct Run {
  std::string text;
  std::string url;  ///< of the link that it stands in; else empty
  bool strong = false;
};
using Runs = std::vector<Run>;

/// A leaf of the Markdown tree that holds text, or a line of a table.
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
  std::vector<Runs> cells;  ///< of a header or a row

  bool in_table() const { return kind == Kind::header || kind == Kind::row; }
};

/// The text of the runs from `first` on, joined and cleaned.
std::string plain_text(const Runs& runs, std::size_t first = 0);

/// The same with breaks that the writer asked for as commas: a cell "a <br> b" lists a, b.
std::string listed_text(const Runs& runs, std::size_t first = 0);

/// The first link from `first` on; empty without one.
std::string first_url(const Runs& runs, std::size_t first = 0);

/// The text blocks of a file, in order. It is parsed a segment at a time. Throws InputError when a
/// section is over the limit.
std::vector<Block> read_blocks(const Source& source, const Limits& limits);

}  // namespace facgraph::input
