#include "facgraph/topics/split.hpp"

#include <array>
#include <cstddef>

#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

constexpr auto separators = std::to_array<std::string_view>(
    {",", ";", "|", "\u00B7", "\u2022", "\u3001", "\uFF0C", "\uFF1B"});

/// Whether a separator or a bracket can start so; nearly no character of a list does.
constexpr bool may_divide(char c) {
  return c == ',' || c == ';' || c == '|' || c == '(' || c == '[' || c == '"' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t separator_length(std::string_view rest) {
  for (const auto separator : separators)
    if (rest.starts_with(separator)) return separator.size();
  return 0;
}

/// What protects the separators within.
struct Brackets {
  std::string_view opening;
  std::string_view closing;
};
constexpr auto brackets = std::to_array<Brackets>({{"(", ")"},
                                                   {"[", "]"},
                                                   {"\"", "\""},
                                                   {"\u201C", "\u201D"},
                                                   {"\u201E", "\u201C"},
                                                   {"\u00AB", "\u00BB"}});

/// Where the text goes on behind the brackets that open at `at`; `at` where none open, or where
/// they do not close, so that a stray one protects nothing.
std::size_t behind_brackets(std::string_view value, std::size_t at) {
  for (const auto& [opening, closing] : brackets) {
    if (!value.substr(at).starts_with(opening)) continue;
    const auto end = value.find(closing, at + opening.size());
    if (end != std::string_view::npos) return end + closing.size();
  }
  return at;
}

}  // namespace

std::vector<std::string_view> split_list(std::string_view value) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const auto part = text::trimmed(value.substr(start, end - start));
    if (!part.empty()) parts.push_back(part);
  };
  for (std::size_t at = 0; at < value.size();) {
    if (may_divide(value[at])) {
      if (const auto behind = behind_brackets(value, at); behind > at) {
        at = behind;
        continue;
      }
      if (const auto length = separator_length(value.substr(at)); length > 0) {
        add(at);
        at += length;
        start = at;
        continue;
      }
    }
    ++at;
  }
  add(value.size());
  return parts;
}

}  // namespace facgraph::topics
