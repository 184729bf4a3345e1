#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/option_set.hpp"
#include "cli/session.hpp"

namespace CLI {
class App;
}

namespace facgraph::cli {

/// A command with its options, as declared.
struct CommandDescription {
  const Command* command = nullptr;
  std::vector<OptionRow> options;
};

/// The whole command line in words: what help pages, completion scripts and settings go by.
struct Description {
  std::vector<OptionRow> common;  ///< options of every command
  std::vector<CommandDescription> commands;

  /// Null when there is none.
  const CommandDescription* find(std::string_view command) const;
};

/// For declare(): all that there is.
bool every_command(std::string_view command);

/// Declares the options of every command, and the commands, each setting `chosen` when it is
/// parsed; with their own options, and in the description, those for which that is asked. Both must
/// outlive the parsing.
Description declare(CLI::App& app, CommonOptions& options, Action& chosen,
                    const std::function<bool(std::string_view command)>& with_options);

/// The same without a command line to parse.
Description describe();

}  // namespace facgraph::cli
