#pragma once

#include <CLI/Formatter.hpp>
#include <string>

namespace facgraph::cli {

/// The text of --help: usage, commands in their groups, options, an example. A subcommand also
/// shows the options that all commands have.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
};

/// What `facgraph --help` is made from: description, flags and footer of the program.
void set_up_program(CLI::App& app);

/// What `facgraph COMMAND --help` prints, or for "" what `facgraph --help` does. Precondition: the
/// command is in the table.
std::string help_text(const std::string& command);

}  // namespace facgraph::cli
