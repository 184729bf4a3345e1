#include "cli/completion_scripts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <vector>

namespace facgraph::cli {
namespace {

/// "-o", "--output" of "-o,--output".
std::vector<std::string> flags_of(const OptionRow& option) {
  std::vector<std::string> flags;
  for (std::size_t start = 0; start < option.flags.size();) {
    const auto end = std::min(option.flags.find(',', start), option.flags.size());
    flags.push_back(option.flags.substr(start, end - start));
    start = end + 1;
  }
  return flags;
}

bool takes_path(const OptionRow& option) {
  return option.kind == OptionKind::path || option.kind == OptionKind::paths;
}

std::string with_escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const auto& row : commands()) names.emplace_back(row.name);
  return names;
}

// Bash: one function that looks at the command and at the word before.

/// The values after each flag of an option, as branches of a case.
std::string bash_values(std::string_view command, std::span<const OptionRow> options) {
  std::string branches;
  for (const auto& option : options) {
    if (option.is_positional() || option.kind == OptionKind::flag) continue;
    std::vector<std::string> patterns;
    for (const auto& flag : flags_of(option))
      patterns.push_back(fmt::format("{}' {}'", command, flag));
    const auto action = takes_path(option) ? std::string("return")
                        : option.choices.empty()
                            ? std::string("compopt +o default; return")
                            : fmt::format("words='{}'", fmt::join(option.choices, " "));
    branches += fmt::format("    {}) {} ;;\n", fmt::join(patterns, "|"), action);
  }
  return branches;
}

/// What can stand anywhere: flags, and the names of a positional choice.
std::string bash_words(std::span<const OptionRow> options) {
  std::vector<std::string> words;
  for (const auto& option : options) {
    const auto more = option.is_positional() ? option.choices : flags_of(option);
    words.insert(words.end(), more.begin(), more.end());
  }
  return fmt::format("{}", fmt::join(words, " "));
}

std::string bash_script(const Description& all) {
  std::string values;
  std::string words;
  for (const auto& [command, options] : all.commands) {
    values += bash_values(command->name, options);
    words += fmt::format("      {}) words='{}' ;;\n", command->name, bash_words(options));
  }
  return fmt::format(
      "# Completion of facgraph for bash.\n"
      "_facgraph() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  local command='' words='' word\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case $word in\n"
      "      {}) command=$word; break ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$command $prev\" in\n{}{}"
      "  esac\n"
      "  if [[ -z $words ]]; then\n"
      "    case $command in\n"
      "      '') words='{}' ;;\n{}"
      "    esac\n"
      "    words+=' {} --help'\n"
      "  fi\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
      "}}\n"
      "complete -o default -F _facgraph facgraph\n",
      fmt::join(command_names(), "|"), values, bash_values("*", all.common),
      fmt::join(command_names(), " "), words, bash_words(all.common));
}

// Zsh: specifications for _arguments.

std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char c : with_escaped(text, "[]:\\"))
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result;
}

std::string zsh_action(const OptionRow& option) {
  if (takes_path(option)) return "_files";
  if (option.choices.empty()) return " ";
  return fmt::format("({})", fmt::join(option.choices, " "));
}

std::string zsh_specs(std::span<const OptionRow> options) {
  std::string specs;
  for (const auto& option : options) {
    if (option.is_positional()) {
      specs += fmt::format(" \\\n    '*:{}:{}'", zsh_text(option.type), zsh_action(option));
      continue;
    }
    for (const auto& flag : flags_of(option))
      specs += option.kind == OptionKind::flag
                   ? fmt::format(" \\\n    '{}[{}]'", flag, zsh_text(option.summary))
                   : fmt::format(" \\\n    '*{}[{}]:{}:{}'", flag, zsh_text(option.summary),
                                 zsh_text(option.type), zsh_action(option));
  }
  return specs;
}

std::string zsh_script(const Description& all) {
  std::string descriptions;
  std::string branches;
  const auto common = zsh_specs(all.common);
  for (const auto& [command, options] : all.commands) {
    descriptions += fmt::format("    '{}:{}'\n", command->name, zsh_text(command->summary));
    branches += fmt::format("  {}) _arguments{}{} ;;\n", command->name, zsh_specs(options), common);
  }
  return fmt::format(
      "#compdef facgraph\n"
      "# Completion of facgraph for zsh.\n"
      "_facgraph() {{\n"
      "  local -a commands=(\n{}  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe 'command' commands\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n{}"
      "  esac\n"
      "}}\n"
      "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _facgraph \"$@\"; else compdef "
      "_facgraph facgraph; fi\n",
      descriptions, branches);
}

// Fish: a line an option.

std::string fish_text(std::string_view text) {
  return fmt::format("'{}'", with_escaped(text, "'\\"));
}

std::string fish_option(std::string_view condition, const OptionRow& option) {
  auto line = fmt::format("complete -c facgraph -n {}", fish_text(condition));
  if (option.is_positional() && option.choices.empty()) return "";
  for (const auto& flag : flags_of(option))
    line += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
  if (!option.is_positional() && option.kind != OptionKind::flag)
    line += takes_path(option) ? " -r -F" : " -x";
  if (!option.choices.empty())
    line += fmt::format(" -f -a {}", fish_text(fmt::format("{}", fmt::join(option.choices, " "))));
  return fmt::format("{} -d {}\n", line, fish_text(option.summary));
}

std::string fish_script(const Description& all) {
  std::string script = "# Completion of facgraph for fish.\n";
  for (const auto& [command, options] : all.commands) {
    script += fmt::format("complete -c facgraph -f -n __fish_use_subcommand -a {} -d {}\n",
                          command->name, fish_text(command->summary));
    const auto condition = fmt::format("__fish_seen_subcommand_from {}", command->name);
    for (const auto& option : options) script += fish_option(condition, option);
  }
  for (const auto& option : all.common) script += fish_option("true", option);
  return script;
}

constexpr auto shells_table = std::to_array<Shell>({
    {"bash", "facgraph completion bash > ~/.local/share/bash-completion/completions/facgraph",
     bash_script},
    {"zsh", "facgraph completion zsh > ~/.zfunc/_facgraph", zsh_script},
    {"fish", "facgraph completion fish > ~/.config/fish/completions/facgraph.fish", fish_script},
});

}  // namespace

std::span<const Shell> shells() { return shells_table; }

}  // namespace facgraph::cli
