#include "edge_rows.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "refuse.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

constexpr std::size_t usual_topics = 8;  ///< of a person

class EdgeRowReader {
 public:
  EdgeRowReader(const Source& source, FileId file, PlainRows rows)
      : source_(source), file_(file), rows_(std::move(rows)) {}

  /// Of about so many lines.
  EdgeRows read(std::size_t lines) {
    read_.people.reserve(lines / usual_topics + 1);
    while (rows_.next()) read_row();
    finish_person();
    return std::move(read_);
  }

 private:
  void read_row() {
    const auto& cells = rows_.cells();
    if (cells.size() < 2 || cells.size() > 4)
      refuse(source_, rows_.line(),
             fmt::format("{} fields in \"{}\"; a line is a person, a topic and perhaps a count",
                         cells.size(), text::clean(cells.front().text, 60)));
    read_person(cells[0].text);
    auto& topic =
        topics_.emplace_back(Text{text::clean(cells[1].text), {file_, rows_.line()}}, 1, true);
    if (topic.value.empty()) refuse_empty("topic");
    if (cells.size() > 2) topic.count = count_in(cells[2]);
    if (cells.size() == 4 && read_.time_line == 0) read_.time_line = rows_.line();
  }

  /// Lines of one person mostly stand together, and are written alike.
  void read_person(std::string_view written) {
    if (is_latest(written)) return;
    auto name = text::clean(written);
    if (name.empty()) refuse_empty("person");
    if (is_latest(name)) return;
    finish_person();
    read_.people.emplace_back().name = {std::move(name), {file_, rows_.line()}};
  }

  bool is_latest(std::string_view name) const {
    return !read_.people.empty() && read_.people.back().name.value == name;
  }

  /// Topics are collected apart, so that a person's take just the memory that they need.
  void finish_person() {
    if (topics_.empty()) return;
    read_.people.back().research.assign(std::move_iterator(topics_.begin()),
                                        std::move_iterator(topics_.end()));
    topics_.clear();
  }

  [[noreturn]] void refuse_empty(std::string_view what) const {
    refuse(source_, rows_.line(),
           fmt::format("the {} is empty; a line is a person, a topic and perhaps a count", what));
  }

  std::uint32_t count_in(const Cell& cell) const {
    const auto count = positive_whole_number(cell.text);
    if (!count)
      refuse(source_, cell.line,
             fmt::format("count \"{}\" is no positive whole number; quote a name or topic that "
                         "holds the separator",
                         text::clean(cell.text, 40)));
    return *count;
  }

  const Source& source_;
  FileId file_;
  PlainRows rows_;
  EdgeRows read_;
  std::vector<Research> topics_;  ///< of the latest person
};

}  // namespace

EdgeRows read_edge_rows(const Source& source, FileId file, RowRange range, Dialect dialect,
                        const Limits& limits) {
  return EdgeRowReader(source, file, {source, range, dialect, limits}).read(range.lines);
}

}  // namespace facgraph::input
