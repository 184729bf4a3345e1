#include "person_rows.hpp"

#include <algorithm>
#include <utility>

#include "add_once.hpp"
#include "facgraph/text/clean.hpp"
#include "reading.hpp"
#include "record_name.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

class PersonRowReader {
 public:
  PersonRowReader(TableRows rows, const TableShape& shape, FileId file)
      : rows_(std::move(rows)), shape_(shape), file_(file), naming_(named_, file) {}

  /// Of about so many lines.
  std::vector<PersonRows> read(std::size_t lines) {
    if (!shape_.has_a_topic_a_row()) read_.reserve(lines);
    while (rows_.next()) read_row();
    return std::move(read_);
  }

 private:
  SourceLocation at(std::uint32_t line) const { return {file_, line}; }

  void read_row() {
    auto name = rows_.name();
    if (name.empty()) {
      read_.emplace_back().person.name.where = at(rows_.line());
      return;
    }
    auto& person =
        shape_.has_a_topic_a_row() ? person_of_topic(std::move(name)) : person_of_row(name);
    const auto count = rows_.count();
    for (std::size_t i = 0; i < rows_.cells().size(); ++i)
      read_cell(person, rows_.columns()[i], rows_.cells()[i], count);
  }

  PersonRows& person_of_row(const std::string& name) {
    auto& person = read_.emplace_back();
    person.person = person_of_record(naming_, name, at(rows_.line()));
    if (!named_.diagnostics.empty()) person.notes = std::exchange(named_.diagnostics, {});
    return person;
  }

  /// The latest person when the row is about that one, else another.
  PersonRows& person_of_topic(std::string name) {
    const auto written = identity_of(rows_);
    const auto& identity = shape_.completed(name, written);
    auto key = name;
    key.append(1, '\0').append(identity.affiliation).append(1, '\0').append(identity.website);
    if (!read_.empty() && read_.back().key == key) return read_.back();
    auto& person = read_.emplace_back();
    person.person.name = {std::move(name), at(rows_.line())};
    person.key = std::move(key);
    return person;
  }

  void read_cell(PersonRows& rows, Meaning meaning, const Cell& cell, std::uint32_t count) {
    auto& person = rows.person;
    const auto where = at(cell.line);
    switch (meaning) {
      case Meaning::title:
        if (!is_row_number(text::clean(cell.text))) add(person.titles, cell.text, where);
        break;
      case Meaning::topics:
      case Meaning::topic:
        if (auto value = text::clean(cell.text); !value.empty())
          person.research.emplace_back(Text{std::move(value), where}, count,
                                       meaning == Meaning::topic || shape_.has_a_topic_a_row());
        break;
      case Meaning::website:
        add(person.websites, cell.text, where);
        break;
      case Meaning::affiliation:
        add(person.affiliations, cell.text, where);
        break;
      case Meaning::lab:
        read_labs(rows.labs, cell.text, where);
        break;
      default:
        break;  // names and counts are read with the row
    }
  }

  void add(std::vector<Text>& values, std::string_view written, SourceLocation where) const {
    if (auto value = text::clean(written); !value.empty())
      add_once(values, {std::move(value), where}, shape_.has_a_topic_a_row() ? 1 : latest_compared);
  }

  void read_labs(std::vector<Text>& labs, std::string_view cell, SourceLocation where) const {
    while (!cell.empty()) {
      const auto end = std::min(cell.find_first_of(";|\n"), cell.size());
      if (auto lab = text::clean(cell.substr(0, end)); !lab.empty())
        labs.push_back({std::move(lab), where});
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  TableRows rows_;
  const TableShape& shape_;
  FileId file_;
  Document named_;  ///< for what naming_ notes
  Reading naming_;
  std::vector<PersonRows> read_;
};

}  // namespace

std::vector<PersonRows> read_person_rows(const Source& source, FileId file,
                                         const TableHeader& header, const TableShape& shape,
                                         RowRange range, const Limits& limits) {
  return PersonRowReader({source, header, range, limits}, shape, file).read(range.lines);
}

}  // namespace facgraph::input
