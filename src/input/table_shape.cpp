#include "table_shape.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

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

TableShape::TableShape(TableRows rows) {
  const auto& columns = rows.columns();
  const auto topics = columns.find(Meaning::topics);
  topic_a_row_ = columns.find(Meaning::topic).has_value();
  const bool tells_homonyms = columns.find(Meaning::affiliation) || columns.find(Meaning::website);
  if (topic_a_row_ ? !tells_homonyms : !topics) return;
  bool is_repeated = false;
  bool is_listed = false;
  std::unordered_set<std::string> names;
  while (rows.next()) {
    const auto name = rows.name();
    is_repeated = !names.insert(name).second || is_repeated;
    is_listed = is_listed || (topics && lists_several(rows.cells()[*topics].text));
    if (is_listed && !topic_a_row_) return;
    if (tells_homonyms) add(name, identity_of(rows));
  }
  topic_a_row_ = topic_a_row_ || is_repeated;
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
