#include <iterator>
#include <utility>

#include "columns.hpp"
#include "edge_rows.hpp"
#include "formats.hpp"
#include "people_room.hpp"
#include "refuse.hpp"
#include "row_ranges.hpp"
#include "text_positions.hpp"

namespace facgraph::input {
namespace {

bool is_header(const std::vector<Cell>& cells) {
  return cells.size() >= 2 && meaning_of(cells[0].text) == Meaning::name &&
         (meaning_of(cells[1].text) == Meaning::topic ||
          meaning_of(cells[1].text) == Meaning::topics);
}

/// The rows below the header, if there is one.
RowRange rows_of_edges(const Source& source, Dialect dialect, const Limits& limits) {
  PlainRows rows(source, all_rows(source), dialect, limits);
  return rows.next() && is_header(rows.cells()) ? rows.rest() : all_rows(source);
}

/// Puts together what stands in several places of a file.
class EdgeList {
 public:
  EdgeList(Document& document, FileId file, RowRange rows)
      : document_(document),
        file_(file),
        room_(document.people, rows.bytes),
        first_(document.people.size()) {}

  void add(EdgeRows& rows, const RowRange& range) {
    room_.make(rows.people.size(), end_of(range));
    for (auto& person : rows.people) add(std::move(person));
    if (rows.time_line > 0) note_time(rows.time_line);
  }

 private:
  void add(PersonEntry person) {
    auto& people = document_.people;
    const auto position = positions_.find_or_add(
        person.name.value, people.size() - first_,
        [&](std::size_t known) { return std::string_view(people[first_ + known].name.value); });
    if (first_ + position == people.size()) {
      people.push_back(std::move(person));
      return;
    }
    auto& research = people[first_ + position].research;
    research.insert(research.end(), std::move_iterator(person.research.begin()),
                    std::move_iterator(person.research.end()));
  }

  void note_time(std::uint32_t line) {
    if (time_is_noted_) return;
    time_is_noted_ = true;
    document_.diagnostics.push_back({Severity::note,
                                     {file_, line},
                                     "the fourth column, a time in KONECT, is not read",
                                     Concern::unknown_key});
  }

  Document& document_;
  FileId file_;
  PeopleRoom room_;
  std::size_t first_;        ///< person of this file
  TextPositions positions_;  ///< of names, from the first person on
  bool time_is_noted_ = false;
};

}  // namespace

void read_edge_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  validate_encoding(source);
  const auto dialect = PlainRows::dialect_of(source);
  const auto rows = rows_of_edges(source, dialect, options.limits);
  EdgeList list(document, file, rows);
  read_ranges<EdgeRows>(
      RowRanges(rows, dialect), options.threads, PageRelease(source.bytes),
      [&](EdgeRows& read, RowRange range) {
        read = read_edge_rows(source, file, range, dialect, options.limits);
      },
      [&](EdgeRows& read, const RowRange& range) {
        list.add(read, range);
        return true;
      });
}

}  // namespace facgraph::input
