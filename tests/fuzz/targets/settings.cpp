#include "cli/settings.hpp"

#include <string>

#include "cli/command_line.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/text/escape.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {

/// The text of a facgraph.toml.
void settings(std::string_view bytes) {
  static const auto description = cli::describe();
  try {
    const auto settings = cli::parse_settings(bytes, "facgraph.toml", description);
    require_equal(settings.file, "facgraph.toml", "settings know their file");
    for (const auto& option : settings.options) {
      require(!option.values.empty(), "a setting has a value", option.option);
      require(option.command.empty() || description.find(option.command) != nullptr,
              "a setting is of a command that is there", option.command);
      require(option.where.starts_with("facgraph.toml:"), "a setting has a place", option.where);
    }
  } catch (const cli::UsageError& error) {
    require(std::string_view(error.what()).starts_with("facgraph.toml:"),
            "a refusal names the place", error.what());
    require_printable(escape::terminal(error.what()), "a refusal");
  }
}

}  // namespace facgraph::fuzz
