#include "ascii.hpp"
#include "code_points.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {

std::string pajek(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (; !text.empty(); text.remove_prefix(text::first_code_point(text).bytes)) {
    const auto next = text::first_code_point(text);
    const char c = text.front();
    if (c == '"') {
      result += '\'';
    } else if (text::ascii::is_white_space(c)) {
      result += ' ';
    } else if (!text::ascii::is_control(c)) {
      text::append_utf8(result, next.code_point);
    }
  }
  return result;
}

}  // namespace facgraph::escape
