#pragma once

#include <string>
#include <string_view>

#include "cli/settings.hpp"

namespace facgraph::cli {

/// What the text of a facgraph.toml says; `file` is its path. Throws UsageError as read_settings().
Settings parse_settings(std::string_view toml, const std::string& file,
                        const Description& description);

}  // namespace facgraph::cli
