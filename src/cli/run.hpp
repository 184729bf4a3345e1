#pragma once

#include <span>
#include <string>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"

namespace facgraph::cli {

/// Runs one command line, the program's name not included. The only place that catches: every error
/// becomes one sentence on `err` and an exit code.
ExitCode run(std::span<const std::string> arguments, const Environment& environment);

}  // namespace facgraph::cli
