#pragma once

namespace facgraph::cli {

/// What the program returns to the shell; docs/commands.md lists them for users.
enum class ExitCode : int {
  done = 0,
  found_something = 1,  ///< --check or --strict
  wrong_use = 2,
  not_found = 3,
  ambiguous = 4,
  not_a_list = 65,
  own_error = 70,  ///< something that nobody foresaw
  no_file = 74,    ///< also no memory, no thread: what the system refuses
};

}  // namespace facgraph::cli
