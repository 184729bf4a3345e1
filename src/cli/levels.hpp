#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ledger.hpp"

namespace facgraph::cli {

/// The values of --level.
std::vector<std::string> level_names();

/// Throws UsageError for another name.
Level level_named(std::string_view name);

}  // namespace facgraph::cli
