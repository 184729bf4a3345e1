#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "formats.hpp"
#include "record_name.hpp"
#include "refuse.hpp"
#include "table_shape.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

std::string columns_seen(const std::vector<std::string>& headers) {
  constexpr std::size_t shown = 8;
  std::vector<std::string> names;
  for (const auto& header : headers) {
    if (names.size() == shown) break;
    names.push_back(fmt::format("\"{}\"", text::clean(header, 40)));
  }
  return fmt::format("{}{}", fmt::join(names, ", "), headers.size() > shown ? ", …" : "");
}

[[noreturn]] void refuse_header(const Source& source, const TableRows& rows) {
  const bool may_be_pairs = rows.headers().size() == 2 || rows.headers().size() == 3;
  refuse(source, rows.header_line(),
         fmt::format("no column names people; the columns are {}; call one \"name\", \"person\" or "
                     "\"author\", or two \"first name\" and \"last name\"{}",
                     columns_seen(rows.headers()),
                     may_be_pairs ? "; pairs of person and topic without a header are read from a "
                                    "file called *.edges"
                                  : ""));
}

/// Rows of one person repeat the title or the website; only the latest values are compared.
void add_once(std::vector<Text>& values, std::string value, SourceLocation where) {
  constexpr std::ptrdiff_t latest = 16;
  const auto compared = std::min(latest, std::ssize(values));
  const auto is_same = [&](const Text& known) { return known.value == value; };
  if (std::none_of(values.end() - compared, values.end(), is_same))
    values.push_back({std::move(value), where});
}

bool is_number(std::string_view value) {
  return value.find_first_not_of("0123456789.# ") == std::string_view::npos;
}

class TableReader {
 public:
  TableReader(Document& document, FileId file, const Source& source, char separator,
              const Limits& limits)
      : reading_(document, file),
        document_(document),
        file_(file),
        source_(source),
        rows_(source, separator, limits),
        shape_(TableRows(source, separator, limits)),
        first_member_(static_cast<std::ptrdiff_t>(document.lab_members.size())) {}

  void read() {
    note_unread_columns();
    while (rows_.next()) read_row();
    sort_members();
  }

 private:
  SourceLocation at(std::uint32_t line) const { return {file_, line}; }

  void note_unread_columns() {
    for (std::size_t i = 0; i < rows_.columns().size(); ++i)
      if (rows_.columns()[i] == Meaning::unknown && !rows_.headers()[i].empty())
        document_.diagnostics.push_back(
            {Severity::note, at(rows_.header_line()),
             fmt::format("column \"{}\" is not read", text::clean(rows_.headers()[i], 60)),
             Concern::unknown_key});
  }

  void read_row() {
    const auto name = rows_.name();
    if (name.empty()) {
      document_.diagnostics.push_back({Severity::warning, at(rows_.line()),
                                       "row without a name is left out", Concern::empty_field});
      return;
    }
    const auto person = person_of_row(name);
    const auto count = count_of_row();
    for (std::size_t i = 0; i < rows_.cells().size(); ++i)
      read_cell(person, rows_.columns()[i], rows_.cells()[i], count);
  }

  /// Position of the person whom the row is about.
  std::size_t person_of_row(const std::string& name) {
    if (shape_.has_a_topic_a_row()) {
      key_ = name;
      const auto written = identity_of(rows_);
      const auto& identity = shape_.completed(name, written);
      key_.append(1, '\0').append(identity.affiliation).append(1, '\0').append(identity.website);
      const auto [known, is_new] = positions_.try_emplace(key_, document_.people.size());
      if (!is_new) return known->second;
    }
    document_.people.push_back(person_of_record(reading_, name, at(rows_.line())));
    return document_.people.size() - 1;
  }

  std::uint32_t count_of_row() const {
    const auto column = rows_.columns().find(Meaning::count);
    if (!column) return 1;
    const auto& cell = rows_.cells()[*column];
    if (text::trimmed(cell.text).empty()) return 1;
    const auto count = positive_whole_number(cell.text);
    if (!count)
      refuse(source_, cell.line,
             fmt::format("{} \"{}\" is no positive whole number", rows_.headers()[*column],
                         text::clean(cell.text, 40)));
    return *count;
  }

  void read_cell(std::size_t position, Meaning meaning, const Cell& cell, std::uint32_t count) {
    auto& person = document_.people[position];
    const auto where = at(cell.line);
    auto value = text::clean(cell.text);
    if (value.empty()) return;
    switch (meaning) {
      case Meaning::title:
        if (!is_number(value)) add_once(person.titles, std::move(value), where);
        break;
      case Meaning::topics:
      case Meaning::topic:
        person.research.emplace_back(Text{std::move(value), where}, count,
                                     meaning == Meaning::topic || shape_.has_a_topic_a_row());
        break;
      case Meaning::website:
        add_once(person.websites, std::move(value), where);
        break;
      case Meaning::affiliation:
        add_once(person.affiliations, std::move(value), where);
        break;
      case Meaning::lab:
        read_labs(position, cell.text, where);
        break;
      default:
        break;  // names and counts are read with the row
    }
  }

  void read_labs(std::size_t person, std::string_view cell, SourceLocation where) {
    while (!cell.empty()) {
      const auto end = std::min(cell.find_first_of(";|\n"), cell.size());
      const auto lab = text::clean(cell.substr(0, end));
      if (!lab.empty()) reading_.add_to_lab(person, lab, {}, where);
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  /// A document has its members in the order of people, each lab of a person once.
  void sort_members() {
    auto& members = document_.lab_members;
    const auto first = members.begin() + first_member_;
    const auto same = [](const LabMember& x, const LabMember& y) {
      return x.person == y.person && x.lab == y.lab;
    };
    std::sort(first, members.end(), [](const LabMember& x, const LabMember& y) {
      return std::tie(x.person, x.lab, x.where) < std::tie(y.person, y.lab, y.where);
    });
    members.erase(std::unique(first, members.end(), same), members.end());
    std::stable_sort(first, members.end(), [](const LabMember& x, const LabMember& y) {
      return std::tie(x.person, x.where) < std::tie(y.person, y.where);
    });
  }

  Reading reading_;
  Document& document_;
  FileId file_;
  const Source& source_;
  TableRows rows_;
  TableShape shape_;
  std::ptrdiff_t first_member_;
  std::string key_;
  std::unordered_map<std::string, std::size_t> positions_;  ///< of people, by name and identity
};

void read_table_list(Document& document, FileId file, const Source& source, char separator,
                     const Limits& limits) {
  validate_encoding(source);
  const TableRows rows(source, separator, limits);
  if (rows.headers().empty()) return;
  if (rows.columns().name_people()) {
    TableReader(document, file, source, separator, limits).read();
  } else if (source.from_folder) {
    document.diagnostics.push_back(
        {Severity::note,
         {file, rows.header_line()},
         "no column names people; the file is passed over, as it is one of a folder",
         Concern::other});
  } else {
    refuse_header(source, rows);
  }
}

}  // namespace

void read_csv_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  const auto separator = separator_of(source.bytes);
  read_table_list(document, file, source, separator == '\0' ? ',' : separator, options.limits);
}

void read_tsv_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  read_table_list(document, file, source, '\t', options.limits);
}

}  // namespace facgraph::input
