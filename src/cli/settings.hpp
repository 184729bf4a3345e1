#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace CLI {
class App;
}

namespace facgraph::cli {

struct Description;

/// An option's value in the settings, for all commands or for one.
struct OptionSetting {
  std::string command;  ///< empty: for all
  std::string option;   ///< long name, without the dashes
  std::vector<std::string> values;
  std::string where;  ///< "facgraph.toml:3"
};

/// What facgraph.toml says. Paths are relative to the folder of that file.
struct Settings {
  std::string file;  ///< its path; empty: there is none
  std::vector<std::string> input;
  std::optional<std::string> level;
  std::vector<std::string> thesauri;
  std::vector<std::string> no_merge;
  std::vector<std::string> no_split;
  std::vector<OptionSetting> options;
};

/// Reads the facgraph.toml of the current folder or the nearest one above; empty settings when
/// there is none. Throws UsageError for an unknown key or command, a value of another type, or
/// broken TOML.
Settings read_settings();

/// The same of the text of a facgraph.toml; `file` is its path, for messages.
Settings parse_settings(std::string_view toml, const std::string& file,
                        const Description& description);

/// Gives every option of the parsed command that the command line leaves out the settings' value.
/// Throws UsageError for a value that does not fit.
void apply(const Settings& settings, CLI::App& app);

/// What the command line names, then what the settings name, where both count.
std::vector<std::string> both(std::vector<std::string> named,
                              const std::vector<std::string>& settled);

/// The inputs to read, in this order of preference: those named on the command line; FACGRAPH_INPUT
/// (paths separated by colons); the settings' `input`; the folder ./data. Throws UsageError when
/// there is none of them. Sorted, so that the order in which they were named changes no answer.
std::vector<std::string> choose_inputs(const std::vector<std::string>& named,
                                       const Settings& settings, const Environment& environment);

}  // namespace facgraph::cli
