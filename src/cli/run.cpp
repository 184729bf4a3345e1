#include "cli/run.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/help.hpp"
#include "cli/session.hpp"
#include "cli/settings.hpp"
#include "cli/standard_output.hpp"
#include "cli/usage_error.hpp"
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

[[noreturn]] void refuse_command(const std::string& given) {
  const auto names = names_of(commands());
  const auto near = text::near_matches(given, names, 1);
  throw UsageError(fmt::format("there is no command \"{}\"; {}", text::clean(given, 40),
                               near.empty() ? "\"facgraph --help\" lists them"
                                            : fmt::format("did you mean {}?", near.front())));
}

bool is_about_commands(std::string_view name) {
  const auto rows = commands();
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Command& row) { return row.is_about_commands && row.name == name; });
}

/// As CLI11 takes them: the last first; names of commands that are arguments stand behind "--", as
/// it would run them else.
std::vector<std::string> arranged(std::span<const std::string> arguments) {
  std::vector<std::string> result(arguments.begin(), arguments.end());
  if (!result.empty() && is_about_commands(result.front())) {
    const auto words =
        std::stable_partition(result.begin() + 1, result.end(),
                              [](const std::string& word) { return word.starts_with('-'); });
    if (words != result.end()) result.insert(words, "--");
  }
  std::reverse(result.begin(), result.end());
  return result;
}

/// What the command line asks for; options that it leaves out are set from the settings.
Action parse(CLI::App& app, std::span<const std::string> arguments, CommonOptions& options,
             Settings& settings) {
  Action chosen;
  // Only a command whose name stands somewhere can be parsed, and options take time to declare.
  declare(app, options, chosen, [&](std::string_view command) {
    return std::find(arguments.begin(), arguments.end(), command) != arguments.end();
  });
  auto reversed = arranged(arguments);
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto parsed = app.get_subcommands();
    throw Answered{help_text(parsed.empty() ? "" : parsed.front()->get_name())};
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
  // Whoever looks for help may look for what is wrong in the settings.
  if (is_about_commands(app.get_subcommands().front()->get_name())) return chosen;
  settings = read_settings();
  apply(settings, app);
  return chosen;
}

ExitCode finish(const Environment& environment, ExitCode code) {
  if (environment.finished) environment.finished(code);
  return code;
}

ExitCode run_command(std::span<const std::string> arguments, const Environment& environment) {
  CLI::App app;
  set_up_program(app);
  CommonOptions options;
  Settings settings;
  Action action;
  try {
    action = parse(app, arguments, options, settings);
  } catch (const Answered& answer) {
    write_out(environment.out, answer.text);
    return finish(environment, ExitCode::done);
  }
  Session session(environment, options, settings);
  return finish(environment, action(session));
}

ExitCode code_of(const InputError& error) {
  return error.kind() == InputError::Kind::unreadable ? ExitCode::no_file : ExitCode::not_a_list;
}

ExitCode code_of(const LookupError& error) {
  return error.kind() == LookupError::Kind::not_found ? ExitCode::not_found : ExitCode::ambiguous;
}

/// Runs the command; what was thrown becomes one sentence. May throw when there is no memory to
/// say it.
ExitCode run_and_say(std::span<const std::string> arguments, const Environment& environment) {
  const auto fail = [&](const std::exception& error, ExitCode code) {
    const auto sentence = fmt::format("facgraph: {}\n", escape::terminal(error.what()));
    environment.err << sentence << std::flush;
    return code;
  };
  try {
    return run_command(arguments, environment);
  } catch (const UsageError& error) {
    return fail(error, ExitCode::wrong_use);
  } catch (const InputError& error) {
    return fail(error, code_of(error));
  } catch (const LookupError& error) {
    return fail(error, code_of(error));
  } catch (const Error& error) {
    return fail(error, ExitCode::no_file);
  } catch (const std::system_error& error) {  // of the file system, of threads
    return fail(error, ExitCode::no_file);
  }
}

/// Without any memory.
ExitCode say_plainly(const Environment& environment, const char* sentence, ExitCode code) {
  environment.err << "facgraph: " << sentence << '\n' << std::flush;
  return code;
}

}  // namespace

ExitCode run(std::span<const std::string> arguments, const Environment& environment) {
  try {
    return run_and_say(arguments, environment);
  } catch (const std::bad_alloc&) {
    return say_plainly(environment, no_memory, ExitCode::no_file);
  } catch (const std::length_error&) {  // more than any machine has
    return say_plainly(environment, no_memory, ExitCode::no_file);
  } catch (const std::exception& error) {
    return say_plainly(environment, error.what(), ExitCode::own_error);
  }
}

}  // namespace facgraph::cli
