#pragma once

#include <string_view>

namespace facgraph::cli {

/// "facgraph 0.1.0"
std::string_view version_text();

}  // namespace facgraph::cli
