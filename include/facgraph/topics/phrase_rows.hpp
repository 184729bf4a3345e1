#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::topics {

/// Rows of cells by their first cell, in one text with a hash table of places: nothing is left to
/// do where both stand in the program. Cells hold neither tabs nor line ends, and at least one
/// row's text is what a key has. Copies share the text.
class PhraseRows {
 public:
  /// The cells of each row behind its key, with tabs between them.
  using Draft = std::map<std::string, std::vector<std::string>, std::less<>>;

  PhraseRows() = default;

  /// Takes what text() and slots() of other rows gave; both must outlive it.
  PhraseRows(std::string_view text, std::span<const std::uint32_t> slots)
      : text_(text), slots_(slots) {}

  /// Keys come into order, rows of one key stay in theirs. Cost: O(bytes).
  explicit PhraseRows(const Draft& draft);

  /// The rows of a key, one a line; empty where there is none. Cost: O(letters).
  std::string_view rows_of(std::string_view key) const;

  bool contains(std::string_view key) const { return !rows_of(key).empty(); }

  /// The second cell of the first row of a key; with no data() where there is none.
  std::string_view value_of(std::string_view key) const;

  /// Every row, by key.
  std::string_view text() const { return text_; }
  std::span<const std::uint32_t> slots() const { return slots_; }

  /// How many keys there are. Cost: O(bytes).
  std::size_t size() const;

  /// Every key, in order.
  template <class Visit>
  void for_each_key(Visit visit) const {
    for (std::size_t at = 0; at < text_.size();) {
      const auto lines = lines_at(at);
      visit(lines.substr(0, lines.find_first_of("\t\n")));
      at += lines.size();
    }
  }

 private:
  struct Owned {
    std::string text;
    std::vector<std::uint32_t> slots;
  };

  /// The rows of the key that begins there.
  std::string_view lines_at(std::size_t at) const;

  std::string_view text_;
  std::span<const std::uint32_t> slots_;  ///< 0, or where the rows of a key begin, plus 1
  std::shared_ptr<const Owned> owned_;    ///< none where the text stands in the program
};

/// Cuts the first cell off a row, which is a line or the rest of one.
std::string_view take_cell(std::string_view& row);

/// Cuts the first row off some.
std::string_view take_row(std::string_view& rows);

}  // namespace facgraph::topics
