#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "add_once.hpp"
#include "facgraph/text/clean.hpp"
#include "formats.hpp"
#include "people_room.hpp"
#include "person_rows.hpp"
#include "record_name.hpp"
#include "refuse.hpp"
#include "row_ranges.hpp"
#include "text_positions.hpp"

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

[[noreturn]] void refuse_header(const Source& source, const TableHeader& header) {
  const bool may_be_pairs = header.names.size() == 2 || header.names.size() == 3;
  refuse(source, header.line,
         fmt::format("no column names people; the columns are {}; call one \"name\", \"person\" or "
                     "\"author\", or two \"first name\" and \"last name\"{}",
                     columns_seen(header.names),
                     may_be_pairs ? "; pairs of person and topic without a header are read from a "
                                    "file called *.edges"
                                  : ""));
}

void note_unread_columns(Document& document, FileId file, const TableHeader& header) {
  for (std::size_t i = 0; i < header.columns.size(); ++i)
    if (header.columns[i] == Meaning::unknown && !header.names[i].empty())
      document.diagnostics.push_back(
          {Severity::note,
           {file, header.line},
           fmt::format("column \"{}\" is not read", text::clean(header.names[i], 60)),
           Concern::unknown_key});
}

/// Puts together what stands in several places of a table.
class TableList {
 public:
  TableList(Document& document, FileId file, RowRange rows)
      : reading_(document, file),
        document_(document),
        room_(document.people, rows.bytes),
        first_person_(document.people.size()),
        first_member_(static_cast<std::ptrdiff_t>(document.lab_members.size())) {}

  void add(std::vector<PersonRows>& people, const RowRange& range) {
    room_.make(people.size(), end_of(range));
    for (auto& rows : people) add(std::move(rows));
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

 private:
  void add(PersonRows rows) {
    auto& person = rows.person;
    if (person.name.value.empty()) {
      reading_.warn(person.name.where, Concern::empty_field, "row without a name is left out");
      return;
    }
    for (auto& note : rows.notes) document_.diagnostics.push_back(std::move(note));
    auto position = document_.people.size();
    if (rows.key.empty())
      document_.people.push_back(std::move(person));
    else
      position = add_topics(std::move(person), std::move(rows.key));
    for (const auto& lab : rows.labs) reading_.add_to_lab(position, lab.value, {}, lab.where);
  }

  /// Adds what rows of topics say to the person that they are about; the person's position.
  std::size_t add_topics(PersonEntry rows, std::string key) {
    const auto known = positions_.find_or_add(
        key, keys_.size(), [&](std::size_t at) { return std::string_view(keys_[at]); });
    const auto position = first_person_ + known;
    if (known == keys_.size()) {
      keys_.push_back(std::move(key));
      document_.people.push_back(person_of_record(reading_, rows.name.value, rows.name.where));
    }
    auto& person = document_.people[position];
    for (auto& title : rows.titles) add_once(person.titles, std::move(title));
    for (auto& website : rows.websites) add_once(person.websites, std::move(website));
    for (auto& affiliation : rows.affiliations)
      add_once(person.affiliations, std::move(affiliation));
    person.research.insert(person.research.end(), std::move_iterator(rows.research.begin()),
                           std::move_iterator(rows.research.end()));
    return position;
  }

  Reading reading_;
  Document& document_;
  PeopleRoom room_;
  std::size_t first_person_;  ///< of this file
  std::ptrdiff_t first_member_;
  std::vector<std::string> keys_;  ///< of people, where rows are topics
  TextPositions positions_;        ///< of keys_
};

void read_people(Document& document, FileId file, Source& source, const TableHeader& header,
                 const ReadOptions& options) {
  note_unread_columns(document, file, header);
  const TableShape shape(source, header, options.limits, options.threads);
  TableList list(document, file, header.rows);
  read_ranges<std::vector<PersonRows>>(
      RowRanges(header.rows, header.dialect), options.threads, PageRelease(source.bytes),
      [&](std::vector<PersonRows>& people, RowRange range) {
        people = read_person_rows(source, file, header, shape, range, options.limits);
      },
      [&](std::vector<PersonRows>& people, const RowRange& range) {
        list.add(people, range);
        return true;
      });
  list.sort_members();
}

void read_table_list(Document& document, FileId file, Source& source, char separator,
                     const ReadOptions& options) {
  validate_encoding(source);
  const auto header = read_header(source, {separator}, options.limits);
  if (header.names.empty()) return;
  if (header.columns.name_people()) {
    read_people(document, file, source, header, options);
  } else if (source.from_folder) {
    document.diagnostics.push_back(
        {Severity::note,
         {file, header.line},
         "no column names people; the file is passed over, as it is one of a folder",
         Concern::other});
  } else {
    refuse_header(source, header);
  }
}

}  // namespace

void read_csv_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  const auto separator = separator_of(source);
  read_table_list(document, file, source, separator == '\0' ? ',' : separator, options);
}

void read_tsv_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  read_table_list(document, file, source, '\t', options);
}

}  // namespace facgraph::input
