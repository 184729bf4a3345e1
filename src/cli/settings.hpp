#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace facgraph::cli {

/// What facgraph.toml says. Paths are relative to the folder of that file.
struct Settings {
  std::vector<std::string> input;
  std::optional<std::string> level;
  std::vector<std::string> thesauri;
  std::vector<std::string> no_merge;
  std::vector<std::string> no_split;
};

/// Reads the facgraph.toml of the current folder or the nearest one above; empty settings when
/// there is none. Throws UsageError for an unknown key, a value of another type, or broken TOML.
Settings read_settings();

/// The inputs to read, in this order of preference: those named on the command line; FACGRAPH_INPUT
/// (paths separated by colons); the settings' `input`; the folder ./data. Throws UsageError when
/// there is none of them.
std::vector<std::string> choose_inputs(const std::vector<std::string>& named,
                                       const Settings& settings, const Environment& environment);

}  // namespace facgraph::cli
