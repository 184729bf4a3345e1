#include "cli/help.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <algorithm>
#include <memory>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/version.hpp"
#include "facgraph/text/width.hpp"

namespace facgraph::cli {
namespace {

constexpr std::size_t left_column = 26;
constexpr std::size_t right_column = 70;

/// Breaks a text at blanks into lines of at most `width` characters.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    const auto word = text.substr(start, end - start);
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    start = end + 1;
  }
  return lines;
}

std::string row(const std::string& left, const std::string& right) {
  std::string result = fmt::format("  {}", left);
  std::size_t used = left.size();
  if (used + 2 > left_column) {
    result += '\n';
    used = 0;
    result += "  ";
  }
  bool first = true;
  for (const auto& line : wrapped(right, right_column)) {
    result += fmt::format("{:{}}{}\n", "", first ? left_column - used : left_column + 2, line);
    first = false;
  }
  return result;
}

std::string value_name(const CLI::Option& option) {
  return option.get_expected_max() == 0 ? "" : option.get_type_name();
}

std::string option_row(const CLI::Option& option) {
  std::string flags;
  for (const auto& name : option.get_snames()) flags += "-" + name;
  for (const auto& name : option.get_lnames()) flags += (flags.empty() ? "--" : ", --") + name;
  if (const auto value = value_name(option); !value.empty()) flags += " " + value;
  return row(flags, option.get_description());
}

std::string option_rows(const CLI::App& app, const std::string& heading,
                        const CLI::App* shown_before = nullptr) {
  std::string rows;
  for (const auto* option : app.get_options()) {
    const auto shown =
        shown_before != nullptr && shown_before->get_option_no_throw(option->get_name()) != nullptr;
    if (!option->get_positional() && option->nonpositional() && !shown) rows += option_row(*option);
  }
  return rows.empty() ? "" : fmt::format("\n{}\n{}", heading, rows);
}

/// What may be left out stands in brackets.
std::string positional_names(const CLI::App& app) {
  std::string names;
  for (const auto* option : app.get_options())
    if (option->get_positional())
      names += option->get_required() ? " " + option->get_type_name()
                                      : " [" + option->get_type_name() + "]";
  return names;
}

std::string positional_rows(const CLI::App& app) {
  std::string rows;
  for (const auto* option : app.get_options())
    if (option->get_positional()) rows += row(option->get_type_name(), option->get_description());
  return rows.empty() ? "" : "\n" + rows;
}

std::string command_groups(const CLI::App& app) {
  std::vector<std::string> groups;
  const auto all = app.get_subcommands({});
  for (const auto* command : all)
    if (std::find(groups.begin(), groups.end(), command->get_group()) == groups.end())
      groups.push_back(command->get_group());
  std::string result;
  for (const auto& group : groups) {
    result += fmt::format("\n{}\n", group);
    for (const auto* command : all)
      if (command->get_group() == group)
        result += row(command->get_name() + positional_names(*command), command->get_description());
  }
  return result;
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  const auto* parent = app->get_parent();
  if (parent == nullptr)
    return fmt::format("{}\n\nUsage: facgraph COMMAND [options]\n{}{}\n{}\n",
                       app->get_description(), command_groups(*app), option_rows(*app, "Options"),
                       app->get_footer());
  return fmt::format("facgraph {}: {}\n\nUsage: facgraph {}{} [options]\n{}{}{}\n{}\n",
                     app->get_name(), app->get_description(), app->get_name(),
                     positional_names(*app), positional_rows(*app), option_rows(*app, "Options"),
                     option_rows(*parent, "Options of every command", app), app->get_footer());
}

void set_up_program(CLI::App& app) {
  app.description("facgraph: from a Markdown list of faculty to answers and maps");
  app.formatter(std::make_shared<HelpFormatter>());
  app.set_help_flag("-h,--help", "this text");
  app.set_version_flag("--version", std::string(version_text()), "the version");
  app.allow_extras();
  app.footer(
      "Example\n  facgraph similar \"Ion Stoica\" -i data/berkeley-mlsys.md\n\n"
      "\"facgraph COMMAND --help\" tells more about one command, \"facgraph help\" about "
      "topics\nsuch as levels, measures and settings.");
}

std::string help_text(const std::string& command) {
  CLI::App app;
  set_up_program(app);
  CommonOptions options;
  Action chosen;
  declare(app, options, chosen, every_command);
  return command.empty() ? app.help() : app.get_subcommand(command)->help();
}

}  // namespace facgraph::cli
