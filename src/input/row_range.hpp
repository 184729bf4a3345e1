#pragma once

#include <cstdint>
#include <string_view>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// Whole rows of a file of separated values, one after the other.
struct RowRange {
  std::string_view bytes;
  std::uint32_t lines_before = 0;  ///< of the file, before the first of these
  std::uint32_t lines = 0;         ///< of the rows, where they were counted
};

inline const char* end_of(const RowRange& range) { return range.bytes.data() + range.bytes.size(); }

/// All rows: what stands behind a byte-order mark. The source must outlive them.
inline RowRange all_rows(const Source& source) {
  std::string_view bytes = source.bytes;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return {bytes};
}

/// How a file writes rows.
struct Dialect {
  char separator = ',';
  bool has_comments = false;  ///< lines that begin with `#` or `%` are no rows

  bool is_comment(char first) const { return has_comments && (first == '#' || first == '%'); }
};

}  // namespace facgraph::input
