#include "svg_style.hpp"

#include <fmt/format.h>

#include "facgraph/drawing/palette.hpp"

namespace facgraph::drawing {

std::string svg_style() {
  std::string dark = fmt::format(".facgraph .page{{fill:{}}}", dark_page);
  for (const auto& row : palette()) {
    dark += fmt::format(".facgraph .f-{0}{{fill:{1}}}.facgraph .s-{0}{{stroke:{2}}}", row.name,
                        row.dark.fill, row.dark.stroke);
    dark += fmt::format(".facgraph .t-{0}{{fill:{1}}}.facgraph .d-{0}{{fill:{2}}}", row.name,
                        row.dark.text, row.dark.stroke);
  }
  return fmt::format(
      ".facgraph a:hover text,.facgraph a:focus text{{text-decoration:underline}}"
      "@media (prefers-color-scheme: dark){{{}}}",
      dark);
}

}  // namespace facgraph::drawing
