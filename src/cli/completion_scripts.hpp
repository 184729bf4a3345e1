#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.hpp"

namespace facgraph::cli {

/// A shell, and the script that completes facgraph's command line in it: commands, options, the
/// names that an option takes, files.
struct Shell {
  std::string_view name;
  std::string_view summary;  ///< how to use the script
  std::string (*script)(const Description&);
};

/// To add one: a function and a row.
std::span<const Shell> shells();

}  // namespace facgraph::cli
