#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <span>
#include <string_view>

#include "cli/session.hpp"

namespace facgraph::cli {

/// What runs a command once its options are parsed.
using Action = std::function<void(Session&)>;

/// One row a command. To add one: a file with a set_up function, its declaration below, and a row;
/// the help, the check of unknown commands and the tests read the table.
struct Command {
  std::string_view name;
  std::string_view group;  ///< heading in --help
  std::string_view summary;
  std::string_view example;  ///< a command line that runs on the sample list
  /// Declares the options on the subcommand and returns its action, which owns their values.
  Action (*set_up)(CLI::App&);
};

std::span<const Command> commands();

Action set_up_similar(CLI::App& command);
Action set_up_show(CLI::App& command);
Action set_up_clusters(CLI::App& command);
Action set_up_map(CLI::App& command);
Action set_up_list(CLI::App& command);

}  // namespace facgraph::cli
