#include "cli/version.hpp"

#include <fmt/format.h>

namespace facgraph::cli {

std::string_view short_version() { return "facgraph " FACGRAPH_VERSION; }

std::string version_text() {
  return fmt::format("{}\nCompiler: {}\nLibraries: {}", short_version(), FACGRAPH_COMPILER,
                     FACGRAPH_LIBRARIES);
}

}  // namespace facgraph::cli
