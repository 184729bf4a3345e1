#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/input/source.hpp"
#include "row_range.hpp"

namespace facgraph::input {

struct Cell {
  std::string_view text;   ///< without the quotes around it
  std::uint32_t line = 0;  ///< on which it begins
};

/// The rows of a file of separated values (RFC 4180), one after the other.
///
/// A field that begins with a quote may hold separators, line breaks and quotes written twice. With
/// tabs between them, fields are taken as they are, as every program writes them; only a field that
/// is quoted as a whole, as spreadsheets do, loses its quotes. Lines end with LF or CRLF. Rows
/// without any text are passed over. Cost: O(bytes), a row in memory at a time.
class SeparatedValues {
 public:
  /// The source must outlive the rows. A field of more than `most_bytes` is refused.
  SeparatedValues(const Source& source, RowRange range, Dialect dialect, std::size_t most_bytes);

  /// All rows of the source.
  SeparatedValues(const Source& source, char separator, std::size_t most_bytes)
      : SeparatedValues(source, all_rows(source), {separator}, most_bytes) {}

  /// Goes to the next row; false behind the last. Throws InputError with the line: a quote that
  /// does not close, text behind a closing quote.
  bool next();

  /// Of the row; valid until the next one.
  const std::vector<Cell>& cells() const { return cells_; }
  std::uint32_t line() const { return row_line_; }  ///< on which the row begins

  /// The rows behind this one.
  RowRange rest() const { return {bytes_.substr(at_), line_ - 1, 0}; }

 private:
  void pass_comments();
  void read_row();
  std::string_view field();
  std::string_view plain_field();
  std::string_view quoted_field();
  std::string_view without_whole_quotes(std::string_view field);
  std::string_view without_double_quotes(std::string_view quoted);
  void expect_end_of_field() const;
  std::string_view rest_of_line() const;
  bool begins_with_text() const;
  bool is_blank() const;

  const Source& source_;
  std::string_view bytes_;
  Dialect dialect_;
  std::size_t most_bytes_;
  std::size_t at_ = 0;
  std::uint32_t line_;
  std::uint32_t row_line_ = 0;
  std::vector<Cell> cells_;
  std::deque<std::string> unquoted_;  ///< fields of the row that do not stand in the source as read
};

/// The separator of a file by its first line that is no comment and not blank: a tab, else a
/// semicolon without a comma, else a comma; '\0' when there is none of them. What stands in quotes
/// does not count. Of the dialect only comments are asked.
char separator_of(const Source& source, Dialect dialect = {});

}  // namespace facgraph::input
