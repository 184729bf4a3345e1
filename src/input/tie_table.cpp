#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "../text/ascii.hpp"
#include "columns.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "header_words.hpp"
#include "refuse.hpp"
#include "separated_values.hpp"
#include "tie_parts.hpp"

namespace facgraph::input {
namespace {

enum class TieColumn : std::uint8_t { none, name, weight, year };

// To accept another header: add its row, in lower case. Digits at the end do not matter.
constexpr auto tie_words = std::to_array<HeaderWord<TieColumn>>({
    {"a", TieColumn::name},
    {"b", TieColumn::name},
    {"person a", TieColumn::name},
    {"person b", TieColumn::name},
    {"author a", TieColumn::name},
    {"author b", TieColumn::name},
    {"from", TieColumn::name},
    {"to", TieColumn::name},
    {"source", TieColumn::name},
    {"target", TieColumn::name},
    {"coauthor", TieColumn::name},
    {"co-author", TieColumn::name},
    {"with", TieColumn::name},
    {"papers", TieColumn::weight},
    {"strength", TieColumn::weight},
    {"publications", TieColumn::weight},
    {"year", TieColumn::year},
    {"date", TieColumn::year},
});

TieColumn tie_column_of(std::string_view header) {
  auto folded = folded_header(header);
  while (!folded.empty() && (folded.back() == ' ' || text::ascii::is_digit(folded.back())))
    folded.pop_back();
  if (const auto* column = find_header(tie_words, folded)) return *column;
  const auto meaning = meaning_of(folded);
  if (meaning == Meaning::count) return TieColumn::weight;
  return meaning == Meaning::name ? TieColumn::name : TieColumn::none;
}

class TieTable {
 public:
  TieTable(const Source& source, char separator, const Limits& limits)
      : source_(source), rows_(source, separator, limits.line_bytes) {}

  std::vector<NamedTie> read() {
    if (!rows_.next()) return {};
    const bool has_header = read_header();
    do {
      if (!has_header || rows_.line() != header_line_) read_row();
    } while (rows_.next());
    return std::move(ties_);
  }

 private:
  /// A header has words for both names; without one the columns stand in their usual order.
  bool read_header() {
    header_line_ = rows_.line();
    for (const auto& cell : rows_.cells()) parts_.push_back(tie_column_of(cell.text));
    if (std::count(parts_.begin(), parts_.end(), TieColumn::name) == 2) return true;
    const auto size = rows_.cells().size();
    if (size < 2 || size > 4)
      refuse(source_, header_line_,
             fmt::format("{} fields in \"{}\"; a row is two people, perhaps a weight and a year",
                         size, text::clean(rows_.cells()[0].text, 60)));
    parts_ = {TieColumn::name, TieColumn::name, TieColumn::weight, TieColumn::year};
    parts_.resize(size);
    return false;
  }

  void read_row() {
    const auto& cells = rows_.cells();
    if (cells.size() != parts_.size())
      refuse(source_, rows_.line(),
             fmt::format("row of \"{}\" has {} fields, the first row has {}",
                         text::clean(cells[0].text, 60), cells.size(), parts_.size()));
    std::vector<std::string_view> names;
    double weight = 1;
    std::optional<int> year;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (parts_[i] == TieColumn::name) names.push_back(cells[i].text);
      if (text::trimmed(cells[i].text).empty()) continue;
      if (parts_[i] == TieColumn::weight)
        weight = checked(weight_in(cells[i].text), cells[i], "weight");
      if (parts_[i] == TieColumn::year) year = checked(year_in(cells[i].text), cells[i], "year");
    }
    add_tie(ties_, source_, rows_.line(), names[0], names[1], weight, year);
  }

  template <class Number>
  Number checked(std::optional<Number> number, const Cell& cell, std::string_view what) const {
    if (!number)
      refuse(
          source_, cell.line,
          fmt::format("\"{}\" is no {}; {}", text::clean(cell.text, 40), what,
                      what == "year" ? "write one from 1800 to 2199" : "write a positive number"));
    return *number;
  }

  const Source& source_;
  SeparatedValues rows_;
  std::vector<TieColumn> parts_;  ///< of the columns
  std::uint32_t header_line_ = 0;
  std::vector<NamedTie> ties_;
};

}  // namespace

std::vector<NamedTie> read_tie_table(const Source& source, char separator, const Limits& limits) {
  return TieTable(source, separator, limits).read();
}

}  // namespace facgraph::input
