#include "cli/version.hpp"

namespace facgraph::cli {

std::string_view version_text() { return "facgraph " FACGRAPH_VERSION; }

}  // namespace facgraph::cli
