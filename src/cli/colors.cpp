#include "cli/colors.hpp"

namespace facgraph::cli {

std::vector<std::string> color_whens() { return {"auto", "always", "never"}; }

bool has_color(const std::string& named, const Environment& environment) {
  if (named == "always") return true;
  if (named == "never" || !environment.out_is_terminal) return false;
  const auto no_color = environment.variable("NO_COLOR");
  if (no_color && !no_color->empty()) return false;
  return environment.variable("TERM").value_or("") != "dumb";
}

}  // namespace facgraph::cli
