#pragma once

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

/// Declares the options of every command, and the commands with theirs, each setting `chosen` when
/// it is parsed. Both must outlive the parsing.
Description declare(CLI::App& app, CommonOptions& options, Action& chosen);

/// The same without a command line to parse.
Description describe();

}  // namespace facgraph::cli
