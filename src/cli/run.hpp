#pragma once

#include <span>
#include <string>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"

namespace facgraph::cli {

/// What is said when memory runs out.
inline constexpr auto no_memory =
    "not enough memory for this; choose fewer files, or ask for less (--top)";

/// Runs one command line, the program's name not included. The only place that catches: every error
/// becomes one sentence on `err` and an exit code.
ExitCode run(std::span<const std::string> arguments, const Environment& environment);

}  // namespace facgraph::cli
