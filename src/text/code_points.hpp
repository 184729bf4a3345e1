#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 seen as code points. Signed, as utf8proc has them.
namespace facgraph::text {

using CodePoint = std::int32_t;
using CodePoints = std::vector<CodePoint>;

inline constexpr CodePoint replacement_character = 0xFFFD;

struct Decoded {
  CodePoint code_point;  ///< U+FFFD for an invalid byte
  std::size_t bytes;     ///< 1 for an invalid byte
  bool valid;
};

/// The code point at the start. Precondition: not empty.
Decoded first_code_point(std::string_view utf8);

CodePoints decoded(std::string_view utf8);
std::string encoded(const CodePoints& code_points);
void append_utf8(std::string& out, CodePoint code_point);

/// Bytes of the grapheme cluster (what a reader calls a character) at the start. Precondition: not
/// empty. Cost: O(result).
std::size_t first_grapheme(std::string_view utf8);

}  // namespace facgraph::text
