#include "facgraph/topics/split.hpp"

#include <array>
#include <cstddef>

#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

constexpr auto separators = std::to_array<std::string_view>(
    {",", ";", "|", "\u00B7", "\u2022", "\u3001", "\uFF0C", "\uFF1B"});

std::size_t separator_length(std::string_view rest) {
  for (const auto separator : separators)
    if (rest.starts_with(separator)) return separator.size();
  return 0;
}

/// Whether a bracket that opens at `rest` closes again, so that a stray one protects nothing.
bool closes_later(std::string_view rest) {
  const auto closing = rest.front() == '(' ? ')' : rest.front() == '[' ? ']' : '"';
  return rest.find(closing, 1) != std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> split_list(std::string_view value) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const auto part = text::trimmed(value.substr(start, end - start));
    if (!part.empty()) parts.push_back(part);
  };
  char closing = 0;
  for (std::size_t at = 0; at < value.size();) {
    const auto c = value[at];
    if (closing != 0) {
      if (c == closing) closing = 0;
      ++at;
    } else if ((c == '(' || c == '[' || c == '"') && closes_later(value.substr(at))) {
      closing = c == '(' ? ')' : c == '[' ? ']' : '"';
      ++at;
    } else if (const auto length = separator_length(value.substr(at)); length > 0) {
      add(at);
      at += length;
      start = at;
    } else {
      ++at;
    }
  }
  add(value.size());
  return parts;
}

}  // namespace facgraph::topics
