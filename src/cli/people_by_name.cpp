#include "cli/people_by_name.hpp"

#include "facgraph/model/errors.hpp"
#include "facgraph/model/find_person.hpp"

namespace facgraph::cli {
namespace {

bool has_several_words(const std::string& key) { return key.find(' ') != std::string::npos; }

}  // namespace

PeopleByName::PeopleByName(const Roster& roster) : roster_(roster) {
  const auto add = [](Map& map, const std::string& name, FacultyId person) {
    const auto [row, is_new] = map.try_emplace(name, person);
    if (!is_new && row->second != person) row->second.reset();
  };
  for (const auto person : ids<FacultyId>(roster.faculty.size())) {
    add(by_spelling_, roster[person].name, person);
    add(by_key_, name_key(roster[person].name), person);
    for (const auto& other : roster[person].other_names) add(by_key_, name_key(other), person);
  }
}

std::optional<FacultyId> PeopleByName::find(const std::string& written) {
  auto row = by_spelling_.find(written);
  if (row == by_spelling_.end()) row = by_spelling_.emplace(written, looked_up(written)).first;
  if (!row->second) unknown_.insert(written);
  return row->second;
}

std::optional<FacultyId> PeopleByName::looked_up(const std::string& written) const {
  const auto key = name_key(written);
  if (const auto row = by_key_.find(key); row != by_key_.end()) return row->second;
  if (has_several_words(key)) return std::nullopt;
  try {
    return find_person(roster_, written);
  } catch (const LookupError&) {
    return std::nullopt;
  }
}

}  // namespace facgraph::cli
