#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// A piece of a file that is parsed by itself.
struct Segment {
  enum class Kind : std::uint8_t { section, table, front_matter };
  Kind kind = Kind::section;
  std::string_view bytes;
  std::uint32_t lines_before = 0;  ///< of the file, before the first of this segment
};

/// Cuts a file into front matter, tables and sections (from one heading or table to the next), by
/// its lines alone: cmark takes ten times the memory of what it is fed, and knows no tables. Fenced
/// code holds neither headings nor tables.
class Segments {
 public:
  explicit Segments(std::string_view bytes = {});

  /// The next segment, in order; false at the end.
  bool next(Segment& segment);

  /// Bytes in front of the next segment.
  std::size_t passed() const { return bom_ + start_; }

 private:
  std::string_view line_at(std::size_t start) const;
  bool begins_table(std::string_view line, std::size_t start) const;
  std::size_t after_line(std::size_t start) const;
  std::size_t end_of_front_matter() const;
  std::size_t end_of_table(std::size_t start, std::uint32_t& lines) const;
  std::size_t end_of_section(std::size_t start, std::uint32_t& lines) const;

  std::string_view bytes_;
  std::size_t bom_ = 0;  ///< bytes of the byte-order mark before bytes_
  std::size_t start_ = 0;
  bool at_top_ = true;  ///< of the file
  std::uint32_t lines_ = 0;
};

}  // namespace facgraph::input
