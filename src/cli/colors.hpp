#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace facgraph::cli {

/// The values of --color, the default one first.
std::vector<std::string> color_whens();

/// Whether a listing has colors: as --color says; by itself on a terminal that has them, unless the
/// user has set NO_COLOR (https://no-color.org). `named` is one of color_whens() or empty.
bool has_color(const std::string& named, const Environment& environment);

}  // namespace facgraph::cli
