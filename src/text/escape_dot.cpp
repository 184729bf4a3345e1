#include <algorithm>

#include "ascii.hpp"
#include "code_points.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {

namespace {

std::string label(std::string_view text, std::string_view escaped) {
  std::string result;
  result.reserve(text.size());
  for (; !text.empty(); text.remove_prefix(text::first_code_point(text).bytes)) {
    const auto next = text::first_code_point(text);
    const char c = text.front();
    if (escaped.find(c) != std::string_view::npos) {
      result += {'\\', c};
    } else if (c == '&') {
      result += "&amp;";
    } else if (text::ascii::is_white_space(c)) {
      result += ' ';
    } else if (!text::ascii::is_control(c)) {
      text::append_utf8(result, next.code_point);
    }
  }
  return result;
}

}  // namespace

std::string dot_label(std::string_view text) { return label(text, "\\\""); }

std::string dot_string(std::string_view labels) {
  constexpr std::size_t longest = 16'000;
  std::string result = "\"";
  std::size_t piece = 0;
  while (!labels.empty()) {
    const std::size_t bytes = labels.front() == '\\' ? 2 : text::first_code_point(labels).bytes;
    if (piece + bytes > longest) {
      result += "\" + \"";
      piece = 0;
    }
    result += labels.substr(0, bytes);
    piece += bytes;
    labels.remove_prefix(std::min(bytes, labels.size()));
  }
  return result + '"';
}

std::string graphviz_label(std::string_view text) { return label(text, "\\"); }

}  // namespace facgraph::escape
