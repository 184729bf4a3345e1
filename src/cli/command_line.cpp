#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <algorithm>

#include "cli/colors.hpp"
#include "cli/levels.hpp"

namespace facgraph::cli {
namespace {

std::vector<OptionRow> declare_common(CLI::App& app, CommonOptions& options) {
  OptionSet set(app);
  set.texts(
      "-i,--input", options.inputs, "PATH",
      "lists to read, in any order: files, folders, - for standard input; else FACGRAPH_INPUT, "
      "else input in facgraph.toml, else ./data");
  set.choice("--level", options.level, "how alike two topics must be to count as one",
             level_names());
  set.texts("--thesaurus", options.thesauri, "FILE",
            "what counts as the same topic, or as a broader one: a VOSviewer thesaurus, a table "
            "with broader, or a taxonomy in CSO's form");
  set.texts("--no-merge", options.no_merge, "A=B", "two topics, or people, that stay two");
  set.texts("--no-split", options.no_split, "TOPIC", "a topic as written that stays one");
  set.flag(
      "--exact-projection", options.exact_projection,
      "all pairs, also of more than 3,000 people, where otherwise the 10 nearest of each count");
  set.count("--max-line", options.limits.line_bytes, "BYTES",
            "the longest line that is read, or value of a table or of JSON");
  set.count("--max-section", options.limits.section_bytes, "BYTES",
            "the longest text from one heading to the next");
  set.count("--max-brackets", options.limits.open_brackets, "N",
            "the most brackets [ that are open at once");
  set.count("--max-lab", options.tie_limits.lab_members, "N",
            "the most members of a lab that makes ties between them");
  set.count(
      "--max-ties", options.tie_limits.ties, "N",
      "the most ties of all labs, or 10 a person where that is more; the smallest labs first");
  set.flag("-q,--quiet", options.quiet, "no warnings on standard error");
  set.flag("-v,--verbose", options.verbose, "say on standard error what was read");
  set.choice("--color", options.color, "bold headings on a terminal", color_whens());
  return set.rows();
}

}  // namespace

bool every_command(std::string_view /*command*/) { return true; }

const CommandDescription* Description::find(std::string_view command) const {
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const auto& row) { return row.command->name == command; });
  return found == commands.end() ? nullptr : &*found;
}

Description declare(CLI::App& app, CommonOptions& options, Action& chosen,
                    const std::function<bool(std::string_view command)>& with_options) {
  Description description;
  description.common = declare_common(app, options);
  for (const auto& row : commands()) {
    auto& command = *app.add_subcommand(std::string(row.name), std::string(row.summary));
    command.group(std::string(row.group));
    if (!with_options(row.name)) continue;
    command.footer(fmt::format("Example\n  {}", row.example));
    command.fallthrough();
    OptionSet set(command);
    command.final_callback([&chosen, action = row.set_up(set)] { chosen = action; });
    description.commands.push_back({&row, set.rows()});
  }
  return description;
}

Description describe() {
  CLI::App app;
  CommonOptions options;
  Action chosen;
  return declare(app, options, chosen, every_command);
}

}  // namespace facgraph::cli
