#include "cli/option_set.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/edit_distance.hpp"

namespace facgraph::cli {
namespace {

CLI::Validator one_of(const std::vector<std::string>& names) {
  return {[names](std::string& given) {
            return std::find(names.begin(), names.end(), given) == names.end()
                       ? refusal(given, names)
                       : std::string();
          },
          ""};
}

bool is_path(const std::string& type) { return type == "FILE" || type == "PATH"; }

template <class Number>
std::optional<Number> parsed(std::string_view given) {
  Number number{};
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error != std::errc() || end != given.data() + given.size()) return std::nullopt;
  return number;
}

/// "--output" of "-o,--output".
std::string long_flag(const std::string& flags) { return flags.substr(flags.rfind("--")); }

std::string in_words(const Range& range) {
  const auto from = range.without_least ? fmt::format("above {}", range.least)
                                        : fmt::format("from {}", range.least);
  return range.most < std::numeric_limits<double>::max()
             ? fmt::format("a number {} to {}", from, range.most)
             : fmt::format("a number {}", from);
}

bool contains(const Range& range, double number) {
  return std::isfinite(number) && number <= range.most &&
         (range.without_least ? number > range.least : number >= range.least);
}

}  // namespace

std::string refusal(std::string_view value, const std::vector<std::string>& names) {
  const auto near = text::near_matches(value, names, 1);
  return fmt::format("\"{}\" is not one of {}{}", text::clean(value, 40), fmt::join(names, ", "),
                     near.empty() ? "" : fmt::format("; did you mean {}?", near.front()));
}

void OptionSet::name(std::string& value, const std::string& type, const std::string& summary,
                     bool required) {
  note({"", type, summary, OptionKind::name, {}});
  const auto join = [&value](const std::vector<std::string>& words) {
    value = fmt::format("{}", fmt::join(words, " "));
  };
  app_.add_option_function<std::vector<std::string>>(type, join, summary)
      ->type_name(type)
      ->expected(-1)
      ->required(required);
}

void OptionSet::words(std::vector<std::string>& values, const std::string& type,
                      const std::string& summary) {
  note({"", type, summary, OptionKind::name, {}});
  app_.add_option(type, values, summary)->type_name(type)->required();
}

void OptionSet::paths(std::vector<std::string>& values, const std::string& type,
                      const std::string& summary) {
  note({"", type, summary, OptionKind::paths, {}});
  app_.add_option(type, values, summary)->type_name(type + "...");
}

void OptionSet::choice_argument(std::string& value, const std::string& type,
                                const std::string& summary, const std::vector<std::string>& names,
                                bool required) {
  note({"", type, summary, OptionKind::choice, names});
  app_.add_option(type, value, fmt::format("{}: {}", summary, fmt::join(names, ", ")))
      ->check(one_of(names))
      ->type_name(type)
      ->required(required);
}

void OptionSet::choice(const std::string& flags, std::string& value, const std::string& summary,
                       const std::vector<std::string>& names) {
  note({flags, "NAME", summary, OptionKind::choice, names});
  app_.add_option(flags, value, fmt::format("{}: {}", summary, fmt::join(names, ", ")))
      ->check(one_of(names))
      ->type_name("NAME");
}

void OptionSet::text(const std::string& flags, std::string& value, const std::string& type,
                     const std::string& summary) {
  note({flags, type, summary, is_path(type) ? OptionKind::path : OptionKind::text, {}});
  app_.add_option(flags, value, summary)->type_name(type);
}

void OptionSet::texts(const std::string& flags, std::vector<std::string>& values,
                      const std::string& type, const std::string& summary) {
  note({flags, type, summary, is_path(type) ? OptionKind::paths : OptionKind::texts, {}});
  app_.add_option(flags, values, summary)->type_name(type + "...");
}

void OptionSet::number(const std::string& flags, double& value, const std::string& type,
                       const std::string& summary, Range range) {
  const auto with_default = fmt::format("{} (default {})", summary, value);
  note({flags, type, with_default, OptionKind::number, {}});
  const auto read = [&value, range,
                     flag = long_flag(flags)](const std::vector<std::string>& given) {
    const auto number = parsed<double>(given.front());
    if (!number || !contains(range, *number))
      throw CLI::ValidationError(fmt::format("{} takes {}, not \"{}\"", flag, in_words(range),
                                             text::clean(given.front(), 40)));
    value = *number;
    return true;
  };
  app_.add_option(flags, read, with_default)->type_name(type);
}

void OptionSet::count(const std::string& flags, std::size_t& value, const std::string& type,
                      const std::string& summary) {
  add_count(flags, value, type, summary, [&value](std::size_t given) { value = given; });
}

void OptionSet::count(const std::string& flags, std::optional<std::size_t>& value,
                      std::size_t usual, const std::string& type, const std::string& summary) {
  add_count(flags, usual, type, summary, [&value](std::size_t given) { value = given; });
}

void OptionSet::add_count(const std::string& flags, std::size_t usual, const std::string& type,
                          const std::string& summary,
                          const std::function<void(std::size_t)>& take) {
  const auto with_default = fmt::format("{} (default {})", summary, usual);
  note({flags, type, with_default, OptionKind::number, {}});
  const auto read = [take, flag = long_flag(flags)](const std::vector<std::string>& given) {
    const auto number = parsed<std::size_t>(given.front());
    if (!number)
      throw CLI::ValidationError(fmt::format("{} takes a whole number from 0, not \"{}\"", flag,
                                             text::clean(given.front(), 40)));
    take(*number);
    return true;
  };
  app_.add_option(flags, read, with_default)->type_name(type);
}

void OptionSet::flag(const std::string& flags, bool& value, const std::string& summary) {
  note({flags, "", summary, OptionKind::flag, {}});
  app_.add_flag(flags, value, summary);
}

void OptionSet::listing_format(std::string& value) {
  if (value.empty()) value = "table";
  choice("--format", value, "form of the output", names_of(report::listing_formats()));
}

}  // namespace facgraph::cli
