#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "columns.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "formats.hpp"
#include "plain_rows.hpp"
#include "refuse.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

constexpr std::size_t usual_topics = 4;  ///< of a person, so that they are not moved time and again

class EdgeReader {
 public:
  EdgeReader(Document& document, FileId file, const Source& source, const Limits& limits)
      : document_(document), file_(file), source_(source), rows_(source, limits) {}

  void read() {
    for (bool is_first = true; rows_.next(); is_first = false)
      if (!is_first || !is_header()) read_row();
  }

 private:
  bool is_header() const {
    const auto& cells = rows_.cells();
    return cells.size() >= 2 && meaning_of(cells[0].text) == Meaning::name &&
           (meaning_of(cells[1].text) == Meaning::topic ||
            meaning_of(cells[1].text) == Meaning::topics);
  }

  void read_row() {
    const auto& cells = rows_.cells();
    if (cells.size() < 2 || cells.size() > 4)
      refuse(source_, rows_.line(),
             fmt::format("{} fields in \"{}\"; a line is a person, a topic and perhaps a count",
                         cells.size(), text::clean(cells.front().text, 60)));
    const auto person = position_of(cells[0].text);
    auto topic = text::clean(cells[1].text);
    if (topic.empty()) refuse_empty("topic");
    const auto count = cells.size() > 2 ? count_in(cells[2]) : 1;
    if (cells.size() == 4) note_time();
    document_.people[person].research.emplace_back(Text{std::move(topic), {file_, rows_.line()}},
                                                   count, true);
  }

  /// Lines of one person mostly stand together: those after the first need no look.
  std::size_t position_of(std::string_view written) {
    if (!last_written_.empty() && written == last_written_) return last_position_;
    auto name = text::clean(written);
    if (name.empty()) refuse_empty("person");
    const auto [known, is_new] = positions_.try_emplace(std::move(name), document_.people.size());
    if (is_new) {
      auto& person = document_.people.emplace_back();
      person.name = {known->first, {file_, rows_.line()}};
      person.research.reserve(usual_topics);
    }
    last_written_ = written;
    return last_position_ = known->second;
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

  void note_time() {
    if (time_is_noted_) return;
    time_is_noted_ = true;
    document_.diagnostics.push_back({Severity::note,
                                     {file_, rows_.line()},
                                     "the fourth column, a time in KONECT, is not read",
                                     Concern::unknown_key});
  }

  Document& document_;
  FileId file_;
  const Source& source_;
  PlainRows rows_;
  bool time_is_noted_ = false;
  std::unordered_map<std::string, std::size_t> positions_;  ///< of people, by name
  std::string last_written_;
  std::size_t last_position_ = 0;
};

}  // namespace

void read_edge_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  validate_encoding(source);
  EdgeReader(document, file, source, options.limits).read();
}

}  // namespace facgraph::input
