#pragma once

#include <string>
#include <string_view>

namespace facgraph::cli {

/// "facgraph 0.1.0"
std::string_view short_version();

/// The same, with the compiler and the libraries that are built in, a line each.
std::string version_text();

}  // namespace facgraph::cli
