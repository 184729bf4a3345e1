#include "facgraph/input/thesaurus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "header_words.hpp"
#include "ontology.hpp"
#include "refuse.hpp"
#include "separated_values.hpp"

namespace facgraph::input {
namespace {

using Relation = ThesaurusRow::Relation;

enum class TopicPart : std::uint8_t { label, replacement, broader, narrower };

// To accept another header: add its row, in lower case.
constexpr auto topic_words = std::to_array<HeaderWord<TopicPart>>({
    {"label", TopicPart::label},
    {"term", TopicPart::label},
    {"topic", TopicPart::label},
    {"replace by", TopicPart::replacement},
    {"replace with", TopicPart::replacement},
    {"replaced by", TopicPart::replacement},
    {"broader", TopicPart::broader},
    {"broader term", TopicPart::broader},
    {"broader topic", TopicPart::broader},
    {"narrower", TopicPart::narrower},
    {"narrower term", TopicPart::narrower},
    {"narrower topic", TopicPart::narrower},
});

std::optional<TopicPart> topic_part_of(std::string_view header) {
  const auto* part = find_header(topic_words, folded_header(header));
  return part == nullptr ? std::nullopt : std::optional(*part);
}

class TableOfTopics {
 public:
  TableOfTopics(Thesaurus& thesaurus, FileId file, const Source& source)
      : thesaurus_(thesaurus), file_(file), source_(source) {}

  void read(const Limits& limits) {
    const auto separator = separator_of(source_);
    SeparatedValues rows(source_, separator == '\0' ? ',' : separator, limits.line_bytes);
    if (!rows.next()) return;
    read_header(rows);
    while (rows.next()) read_row(rows);
  }

 private:
  void read_header(const SeparatedValues& rows) {
    for (const auto& cell : rows.cells()) parts_.push_back(topic_part_of(cell.text));
    if (!has(TopicPart::label) ||
        !(has(TopicPart::replacement) || has(TopicPart::broader) || has(TopicPart::narrower)))
      refuse(source_, rows.line(),
             fmt::format("this is no thesaurus, its first field is \"{}\"; write a header with "
                         "\"label\" and \"replace by\", \"broader\" or \"narrower\"",
                         text::clean(rows.cells()[0].text, 60)));
  }

  bool has(TopicPart part) const {
    return std::find(parts_.begin(), parts_.end(), part) != parts_.end();
  }

  void read_row(const SeparatedValues& rows) {
    const auto& cells = rows.cells();
    // Spreadsheets and VOSviewer leave out the tab before an empty last field.
    if (cells.size() > parts_.size() || (cells.size() < parts_.size() && cells.size() != 1))
      refuse(source_, rows.line(),
             fmt::format("row of \"{}\" has {} fields, the header has {}",
                         text::clean(cells[0].text, 60), cells.size(), parts_.size()));
    std::string label;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (parts_[i] == TopicPart::label && label.empty()) label = text::clean(cells[i].text);
    if (label.empty())
      refuse(source_, rows.line(), "row without a label; name the topic that the row is about");
    bool says_something = false;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (parts_[i] && parts_[i] != TopicPart::label)
        says_something = read_cell(label, *parts_[i], cells[i]) || says_something;
    if (!says_something && has(TopicPart::replacement))
      add(Relation::left_out, label, {}, rows.line());
  }

  /// False when the cell is empty.
  bool read_cell(const std::string& label, TopicPart part, const Cell& cell) {
    if (part == TopicPart::replacement) {
      const auto target = text::clean(cell.text);
      if (!target.empty()) add(Relation::same, label, target, cell.line);
      return !target.empty();
    }
    bool says_something = false;
    for (auto rest = cell.text; !rest.empty();) {
      const auto end = std::min(rest.find(';'), rest.size());
      const auto other = text::clean(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (other.empty()) continue;
      says_something = true;
      if (part == TopicPart::broader)
        add(Relation::broader, label, other, cell.line);
      else
        add(Relation::broader, other, label, cell.line);
    }
    return says_something;
  }

  void add(Relation relation, const std::string& label, const std::string& target,
           std::uint32_t line) {
    if (label != target) thesaurus_.rows.push_back({relation, label, target, {file_, line}});
  }

  Thesaurus& thesaurus_;
  FileId file_;
  const Source& source_;
  std::vector<std::optional<TopicPart>> parts_;  ///< of the columns; none is not read
};

}  // namespace

Thesaurus read_thesaurus(std::span<const Source> sources, const Limits& limits) {
  Thesaurus thesaurus;
  for (const auto& source : sources) {
    validate_encoding(source);
    const auto file = static_cast<FileId>(thesaurus.files.size());
    thesaurus.files.push_back(source.name);
    if (is_ontology(source, limits))
      read_ontology(thesaurus, file, source, limits);
    else
      TableOfTopics(thesaurus, file, source).read(limits);
  }
  return thesaurus;
}

}  // namespace facgraph::input
