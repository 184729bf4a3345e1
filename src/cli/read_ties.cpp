#include "cli/read_ties.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "cli/people_by_name.hpp"
#include "cli/wording.hpp"
#include "facgraph/input/ties.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {

ResolvedTies read_ties(Session& session, const List& list, const std::string& path) {
  PeopleByName people(list.roster);
  std::vector<WeightedPair> rows;
  for (const auto& tie : input::read_ties(session.load(path), session.options().limits)) {
    const auto a = people.find(tie.a.value);
    const auto b = people.find(tie.b.value);
    if (a && b && *a != *b) rows.push_back({std::min(*a, *b), std::max(*a, *b), tie.weight});
  }
  // By weight as well, so that sums do not depend on the order of lines.
  std::sort(rows.begin(), rows.end(), [](const WeightedPair& x, const WeightedPair& y) {
    return std::tie(x.a, x.b, x.weight) < std::tie(y.a, y.b, y.weight);
  });
  ResolvedTies result{{}, people.unknown()};
  for (const auto& row : rows) {
    if (result.pairs.empty() || result.pairs.back().a != row.a || result.pairs.back().b != row.b)
      result.pairs.push_back({row.a, row.b, 0});
    result.pairs.back().weight += row.weight;
  }
  return result;
}

std::vector<WeightedPair> known_ties(Session& session, const List& list, const std::string& path,
                                     std::vector<std::string>& notes) {
  std::vector<WeightedPair> ties;
  for (const auto& tie : list.roster.ties) ties.push_back({tie.a, tie.b, 1});
  if (path.empty()) return ties;
  const auto given = read_ties(session, list, path);
  ties.insert(ties.end(), given.pairs.begin(), given.pairs.end());
  if (!given.unknown.empty()) notes.push_back(unknown_names(path, given.unknown) + ".");
  return ties;
}

std::string unknown_names(const std::string& what, const std::vector<std::string>& unknown) {
  constexpr std::size_t shown = 5;
  std::vector<std::string> names;
  for (const auto& name : unknown)
    if (names.size() < shown) names.push_back(fmt::format("\"{}\"", text::clean(name, 60)));
  return fmt::format(
      "{}: {} nobody in the list, or several, and {} left out: {}{}", what,
      unknown.size() == 1 ? "1 name means" : fmt::format("{} names mean", unknown.size()),
      unknown.size() == 1 ? "is" : "are", fmt::join(names, ", "),
      unknown.size() > shown ? ", …" : "");
}

}  // namespace facgraph::cli
