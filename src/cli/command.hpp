#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/exit_code.hpp"
#include "cli/option_set.hpp"
#include "cli/session.hpp"

namespace facgraph::cli {

/// What runs a command once its options are parsed. The code is `done` unless a check found
/// something; failures are thrown.
using Action = std::function<ExitCode(Session&)>;

/// One row a command. To add one: a file with a set_up function, its declaration below, and a row;
/// the help, the check of unknown commands and the tests read the table.
struct Command {
  std::string_view name;
  std::string_view group;  ///< heading in --help
  std::string_view summary;
  std::string_view example;  ///< a command line that runs on the sample list
  /// Declares the command's options and returns its action, which owns their values.
  Action (*set_up)(OptionSet&);
  /// Its arguments may be names of commands. Needs no settings.
  bool is_about_commands = false;
};

std::span<const Command> commands();

Action set_up_similar(OptionSet& set);
Action set_up_show(OptionSet& set);
Action set_up_explain(OptionSet& set);
Action set_up_potential(OptionSet& set);
Action set_up_experts(OptionSet& set);
Action set_up_clusters(OptionSet& set);
Action set_up_brokers(OptionSet& set);
Action set_up_match(OptionSet& set);
Action set_up_gaps(OptionSet& set);
Action set_up_compare(OptionSet& set);
Action set_up_evaluate(OptionSet& set);
Action set_up_help(OptionSet& set);
Action set_up_completion(OptionSet& set);
Action set_up_map(OptionSet& set);
Action set_up_report(OptionSet& set);
Action set_up_export(OptionSet& set);
Action set_up_embed(OptionSet& set);
Action set_up_list(OptionSet& set);
Action set_up_index(OptionSet& set);
Action set_up_check(OptionSet& set);

}  // namespace facgraph::cli
