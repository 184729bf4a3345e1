#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "separated_values.hpp"

namespace facgraph::input {

/// The rows of a file without a header. Lines that begin with `#` or `%` are comments.
///
/// The first row decides how fields are told apart: by a tab in it, else a comma, else a semicolon;
/// else by blanks, and a field in quotes may hold blanks.
class PlainRows {
 public:
  /// How the rows of a file are written; '\0' separates those with blanks between the fields.
  static Dialect dialect_of(const Source& source);

  /// The source must outlive the rows.
  PlainRows(const Source& source, RowRange range, Dialect dialect, const Limits& limits);

  /// All rows of the source.
  PlainRows(const Source& source, const Limits& limits)
      : PlainRows(source, all_rows(source), dialect_of(source), limits) {}

  /// Goes to the next row; false behind the last. Throws InputError as SeparatedValues::next does.
  bool next() { return separated_ ? separated_->next() : next_words(); }

  const std::vector<Cell>& cells() const { return separated_ ? separated_->cells() : words_; }
  std::uint32_t line() const { return separated_ ? separated_->line() : line_; }

  /// The rows behind this one.
  RowRange rest() const { return separated_ ? separated_->rest() : RowRange{rest_, line_, 0}; }

 private:
  bool next_words();
  void split_words(std::string_view line);

  const Source& source_;
  Dialect dialect_;
  std::optional<SeparatedValues> separated_;  ///< none when blanks tell fields apart
  std::string_view rest_;
  std::vector<Cell> words_;
  std::uint32_t line_;
};

}  // namespace facgraph::input
