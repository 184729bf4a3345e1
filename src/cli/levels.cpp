#include "cli/levels.hpp"

#include <array>

#include "cli/option_set.hpp"
#include "cli/usage_error.hpp"

namespace facgraph::cli {
namespace {

constexpr auto levels = std::to_array({Level::exact, Level::alias, Level::full, Level::broad});

}  // namespace

std::vector<std::string> level_names() {
  std::vector<std::string> names;
  for (const auto level : levels) names.emplace_back(name(level));
  return names;
}

Level level_named(std::string_view wanted) {
  for (const auto level : levels)
    if (name(level) == wanted) return level;
  throw UsageError("level: " + refusal(wanted, level_names()));
}

}  // namespace facgraph::cli
