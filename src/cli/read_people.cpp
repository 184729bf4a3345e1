#include "cli/read_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/people_by_name.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {

NamedPeople read_people(Session& session, const List& list, const std::string& path) {
  const auto source = session.load(path);
  PeopleByName names(list.roster);
  NamedPeople result;
  for (std::string_view rest = source.bytes; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto name = text::clean(line.substr(0, line.find('\t')));
    if (name.empty()) continue;
    if (const auto person = names.find(name)) result.people.push_back(*person);
  }
  std::sort(result.people.begin(), result.people.end());
  result.people.erase(std::unique(result.people.begin(), result.people.end()), result.people.end());
  if (result.people.empty())
    throw LookupError(
        LookupError::Kind::not_found,
        fmt::format("{} names nobody of the list; write one name a line", text::clean(path)), {});
  result.unknown = names.unknown();
  return result;
}

}  // namespace facgraph::cli
