#include "cli/table_option.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <array>

#include "cli/usage_error.hpp"
#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/edit_distance.hpp"

namespace facgraph::cli {
namespace {

constexpr auto levels = std::to_array({Level::exact, Level::alias, Level::full});

std::string refusal(const std::string& value, const std::vector<std::string>& names) {
  const auto near = text::near_matches(value, names, 1);
  return fmt::format("\"{}\" is not one of {}{}", text::clean(value, 40), fmt::join(names, ", "),
                     near.empty() ? "" : fmt::format("; did you mean {}?", near.front()));
}

}  // namespace

CLI::Option* add_table_option(CLI::App& command, const std::string& flags, std::string& value,
                              const std::string& summary, const std::vector<std::string>& names) {
  const CLI::Validator is_row(
      [names](std::string& given) {
        return std::find(names.begin(), names.end(), given) == names.end() ? refusal(given, names)
                                                                           : std::string();
      },
      "");
  return command.add_option(flags, value, fmt::format("{}: {}", summary, fmt::join(names, ", ")))
      ->check(is_row)
      ->type_name("NAME");
}

void add_listing_format(CLI::App& command, std::string& format) {
  format = "table";
  add_table_option(command, "--format", format, "form of the output",
                   names_of(report::listing_formats()));
}

std::vector<std::string> level_names() {
  std::vector<std::string> names;
  for (const auto level : levels) names.emplace_back(name(level));
  return names;
}

Level level_named(std::string_view wanted) {
  for (const auto level : levels)
    if (name(level) == wanted) return level;
  throw UsageError("level: " + refusal(std::string(wanted), level_names()));
}

}  // namespace facgraph::cli
