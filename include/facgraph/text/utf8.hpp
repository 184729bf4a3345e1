#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// UTF-8 as bytes: validation and the two normal forms that the rest of facgraph uses.
namespace facgraph::text {

/// Position of the first byte that is not part of valid UTF-8 (no overlong forms, no surrogates,
/// nothing above U+10FFFF); nullopt when all is valid. Cost: O(bytes).
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// For comparing: NFKC and full case folding. Invalid UTF-8 is replaced by U+FFFD first. Cost:
/// O(bytes).
std::string fold(std::string_view utf8);

/// For finding names: `fold`, and without diacritics ("Müller" and "muller" are equal, and so are
/// "Søren Łukasz" and "soren lukasz"; Hebrew points and Arabic vowels go as well). Marks that make
/// another letter (Indic, Japanese) stay. Cost: O(bytes).
std::string fold_without_marks(std::string_view utf8);

/// ASCII white space cut off at both ends.
std::string_view trimmed(std::string_view value);

/// Runs of Unicode white space become one blank; none at the ends.
std::string with_single_blanks(std::string_view utf8);

/// Number of code points; each invalid byte counts as one.
std::size_t code_point_count(std::string_view utf8);

}  // namespace facgraph::text
