#include "cli/run.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <algorithm>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <ostream>
#include <vector>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/levels.hpp"
#include "cli/option_set.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/edit_distance.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::cli {
namespace {

/// A parsed command line that only asked for a text.
struct Answered {
  std::string text;
};

void add_common_options(CLI::App& app, CommonOptions& options) {
  OptionSet set(app);
  set.texts("-i,--input", options.inputs, "PATH",
            "lists to read: files, folders, - for standard input; else "
            "FACGRAPH_INPUT, else input in "
            "facgraph.toml, else ./data");
  set.choice("--level", options.level, "how alike two topics must be to count as one",
             level_names());
  set.texts(
      "--thesaurus", options.thesauri, "FILE",
      "what counts as the same topic, or as a broader one: a VOSviewer thesaurus, a table with "
      "broader, or a taxonomy in CSO's form");
  set.texts("--no-merge", options.no_merge, "A=B", "two topics, or people, that stay two");
  set.texts("--no-split", options.no_split, "TOPIC", "a topic as written that stays one");
  set.flag(
      "--exact-projection", options.exact_projection,
      "all pairs, also of more than 3,000 people, where otherwise the 10 nearest of each count");
  set.flag("-q,--quiet", options.quiet, "no warnings on standard error");
}

void add_commands(CLI::App& app, Action& chosen) {
  for (const auto& row : commands()) {
    auto& command = *app.add_subcommand(std::string(row.name), std::string(row.summary));
    command.group(std::string(row.group));
    command.footer(fmt::format("Example\n  {}", row.example));
    command.fallthrough();
    OptionSet set(command);
    command.final_callback([&chosen, action = row.set_up(set)] { chosen = action; });
  }
}

[[noreturn]] void refuse_command(const std::string& given) {
  const auto names = names_of(commands());
  const auto near = text::near_matches(given, names, 1);
  throw UsageError(fmt::format("there is no command \"{}\"; {}", text::clean(given, 40),
                               near.empty() ? "\"facgraph --help\" lists them"
                                            : fmt::format("did you mean {}?", near.front())));
}

Action parse(CLI::App& app, std::span<const std::string> arguments) {
  Action chosen;
  add_commands(app, chosen);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto parsed = app.get_subcommands();
    const auto* asked = parsed.empty() ? &app : parsed.front();
    throw Answered{asked->help()};
  } catch (const CLI::CallForVersion& version) {
    throw Answered{std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  const auto rest = app.remaining();
  if (!chosen && !rest.empty()) refuse_command(rest.front());
  if (!chosen) throw UsageError("no command given; \"facgraph --help\" lists them");
  if (!rest.empty())
    throw UsageError(
        fmt::format("\"{}\" is not understood here; \"facgraph {} --help\" shows the options",
                    text::clean(rest.front(), 40), app.get_subcommands().front()->get_name()));
  return chosen;
}

ExitCode run_command(std::span<const std::string> arguments, const Environment& environment) {
  CLI::App app("facgraph: from a Markdown list of faculty to answers and maps");
  app.formatter(std::make_shared<HelpFormatter>());
  app.set_help_flag("-h,--help", "this text");
  app.set_version_flag("--version", std::string(version_text()), "the version");
  app.allow_extras();
  app.footer(
      "Example\n  facgraph similar \"Ion Stoica\" -i data/berkeley-mlsys.md\n\n"
      "\"facgraph COMMAND --help\" tells more about one command.");
  CommonOptions options;
  add_common_options(app, options);
  const auto action = parse(app, arguments);
  Session session(environment, options);
  return action(session);
}

ExitCode code_of(const InputError& error) {
  return error.kind() == InputError::Kind::unreadable ? ExitCode::no_file : ExitCode::not_a_list;
}

ExitCode code_of(const LookupError& error) {
  return error.kind() == LookupError::Kind::not_found ? ExitCode::not_found : ExitCode::ambiguous;
}

}  // namespace

ExitCode run(std::span<const std::string> arguments, const Environment& environment) {
  const auto fail = [&](const std::exception& error, ExitCode code) {
    environment.err << "facgraph: " << escape::terminal(error.what()) << '\n';
    return code;
  };
  try {
    return run_command(arguments, environment);
  } catch (const Answered& answer) {
    environment.out << answer.text;
    return ExitCode::done;
  } catch (const UsageError& error) {
    return fail(error, ExitCode::wrong_use);
  } catch (const InputError& error) {
    return fail(error, code_of(error));
  } catch (const LookupError& error) {
    return fail(error, code_of(error));
  } catch (const Error& error) {
    return fail(error, ExitCode::no_file);
  } catch (const std::bad_alloc& error) {
    environment.err << "facgraph: not enough memory for this list\n";
    return ExitCode::no_file;
  }
}

}  // namespace facgraph::cli
