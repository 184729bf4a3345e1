#include "code_points.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {
namespace {

/// The production Char of XML 1.0.
bool is_xml_character(text::CodePoint c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

void append_xml(std::string& out, text::CodePoint c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    case '\t':  // a parser turns these three into blanks inside an attribute
      out += "&#9;";
      break;
    case '\n':
      out += "&#10;";
      break;
    case '\r':
      out += "&#13;";
      break;
    default:
      if (is_xml_character(c)) {
        text::append_utf8(out, c);
      }
  }
}

}  // namespace

std::string xml(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = text::first_code_point(text);
    append_xml(result, next.code_point);
    text.remove_prefix(next.bytes);
  }
  return result;
}

}  // namespace facgraph::escape
