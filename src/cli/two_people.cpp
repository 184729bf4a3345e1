#include "cli/two_people.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <optional>
#include <set>
#include <span>

#include "cli/usage_error.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/model/find_person.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

using Two = std::pair<FacultyId, FacultyId>;

std::optional<FacultyId> found(const Roster& roster, std::span<const std::string> words) {
  try {
    return find_person(roster, fmt::format("{}", fmt::join(words, " ")));
  } catch (const LookupError&) {
    return std::nullopt;
  }
}

/// Every way to divide the words in two names of people.
std::set<Two> divisions(const Roster& roster, std::span<const std::string> words) {
  std::set<Two> result;
  for (std::size_t first = 1; first < words.size(); ++first) {
    const auto a = found(roster, words.first(first));
    const auto b = a ? found(roster, words.subspan(first)) : std::nullopt;
    if (a && b && *a != *b) result.emplace(*a, *b);
  }
  return result;
}

Two divided(const Roster& roster, const std::vector<std::string>& words) {
  const auto ways = divisions(roster, words);
  if (ways.size() == 1) return *ways.begin();
  throw UsageError(fmt::format(
      "\"{}\" does not divide into two names in one way; put each name in quotation marks",
      text::clean(fmt::format("{}", fmt::join(words, " ")), 80)));
}

}  // namespace

Two find_two(const Roster& roster, const std::vector<std::string>& words) {
  if (words.size() > 2) return divided(roster, words);
  if (words.size() < 2)
    throw UsageError("two names are needed, such as \"Ion Stoica\" \"Matei Zaharia\"");
  const Two two{find_person(roster, words[0]), find_person(roster, words[1])};
  if (two.first == two.second)
    throw UsageError(fmt::format("\"{}\" and \"{}\" are both {}; name two people",
                                 text::clean(words[0], 40), text::clean(words[1], 40),
                                 roster[two.first].name));
  return two;
}

}  // namespace facgraph::cli
