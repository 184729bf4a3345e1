#include "table_shape.hpp"

#include <algorithm>
#include <utility>

#include "row_ranges.hpp"

namespace facgraph::input {
namespace {

/// More homonyms than any field has; a table made to cost time has more, and is not compared on.
constexpr std::size_t most_homonyms = 64;

bool lists_several(std::string_view topics) {
  return topics.find_first_of(",;|\n") != std::string_view::npos ||
         topics.find("·") != std::string_view::npos || topics.find("•") != std::string_view::npos;
}

bool covers(const Identity& whole, const Identity& part) {
  return (part.affiliation.empty() || part.affiliation == whole.affiliation) &&
         (part.website.empty() || part.website == whole.website);
}

}  // namespace

TableShape::TableShape(const Source& source, const TableHeader& header, const Limits& limits,
                       std::size_t threads) {
  const auto& columns = header.columns;
  topic_a_row_ = columns.find(Meaning::topic).has_value();
  tells_homonyms_ = columns.find(Meaning::affiliation) || columns.find(Meaning::website);
  if (topic_a_row_ ? !tells_homonyms_ : !columns.find(Meaning::topics)) return;
  bool is_listed = false;
  read_ranges<Seen>(
      RowRanges(header.rows, header.dialect), threads, {},
      [&](Seen& seen, RowRange range) {
        seen = seen_in({source, header, range, limits});
      },
      [&](Seen& seen, const RowRange&) {
        is_listed = seen.lists_topics;
        if (!is_listed) add(std::move(seen));
        return !is_listed;
      });
  topic_a_row_ = topic_a_row_ || (is_repeated_ && !is_listed);
  names_ = {};
}

TableShape::Seen TableShape::seen_in(TableRows rows) const {
  const auto topics = rows.columns().find(Meaning::topics);
  Seen seen;
  while (rows.next()) {
    seen.lists_topics = !topic_a_row_ && topics && lists_several(rows.cells()[*topics].text);
    if (seen.lists_topics) return seen;
    seen.names.push_back(rows.name());
    if (tells_homonyms_) seen.identities.push_back(identity_of(rows));
  }
  return seen;
}

void TableShape::add(Seen seen) {
  if (tells_homonyms_)
    for (std::size_t i = 0; i < seen.names.size(); ++i)
      add(seen.names[i], std::move(seen.identities[i]));
  for (auto& name : seen.names) {
    if (is_repeated_) break;
    is_repeated_ = !names_.insert(std::move(name)).second;
  }
}

void TableShape::add(const std::string& name, Identity identity) {
  auto& known = identities_[name];
  if (known.size() < most_homonyms &&
      std::find(known.begin(), known.end(), identity) == known.end())
    known.push_back(std::move(identity));
}

const Identity& TableShape::completed(const std::string& name, const Identity& written) const {
  const auto found = identities_.find(name);
  if (found == identities_.end() || found->second.size() == most_homonyms) return written;
  const auto& known = found->second;
  const Identity* whole = &written;
  for (const auto& identity : known) {
    if (!covers(identity, written) || covers(*whole, identity)) continue;
    if (whole != &written && !covers(identity, *whole)) return written;
    whole = &identity;
  }
  return *whole;
}

Identity identity_of(const TableRows& rows) {
  return {rows.all(Meaning::affiliation), rows.all(Meaning::website)};
}

}  // namespace facgraph::input
