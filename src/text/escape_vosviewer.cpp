#include <algorithm>

#include "ascii.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {

std::string vosviewer(std::string_view text) {
  std::string flat(text);
  for (auto& c : flat)
    if (text::ascii::is_white_space(c) || text::ascii::is_control(c)) c = ' ';
  auto field = csv(flat);
  const bool is_quoted = field.find_first_of("\",") != std::string::npos;
  return is_quoted || field.find(';') == std::string::npos ? field : '"' + field + '"';
}

}  // namespace facgraph::escape
