#pragma once

#include <cstddef>

#include "page_release.hpp"
#include "read_ahead.hpp"
#include "row_range.hpp"

namespace facgraph::input {

/// Cuts rows into ranges that can be read each by itself, and many times quicker than they are
/// read: only quotes that may hide the end of a row are looked at. Behind a row that
/// SeparatedValues refuses, ranges may begin anywhere.
class RowRanges {
 public:
  RowRanges(RowRange rows, Dialect dialect) : rest_(rows), dialect_(dialect) {}

  /// The next range, of some ten kilobytes and at least a row; false at the end. Cost: O(bytes).
  bool next(RowRange& range);

  std::size_t bytes_left() const { return rest_.bytes.size(); }

 private:
  std::size_t end_of_range() const;
  std::size_t opening_quote(std::size_t from, std::size_t to) const;
  bool is_in_comment(std::size_t at, std::size_t from) const;
  std::size_t behind_closing_quote(std::size_t opening) const;
  std::size_t behind_line(std::size_t at) const;

  RowRange rest_;
  Dialect dialect_;
};

/// Reads ranges of rows in several threads: `read(part, range)` in any of them, and `take(part,
/// range)` in this one in the order of the file, until it says false. What `read` throws comes out
/// when all before it is taken. The bytes of what is taken are given back.
template <class Part, class Read, class Take>
void read_ranges(RowRanges ranges, std::size_t threads, PageRelease release, Read read, Take take) {
  struct Piece {
    RowRange range;
    Part part;
  };
  threads = threads_for(ranges.bytes_left(), threads);
  ReadAhead<Piece> ahead([&](Piece& piece) { return ranges.next(piece.range); },
                         [&](Piece& piece) { read(piece.part, piece.range); }, threads);
  for (Piece piece; ahead.next(piece);) {
    if (!take(piece.part, piece.range)) return;
    release.give_back_before(end_of(piece.range));
  }
}

}  // namespace facgraph::input
