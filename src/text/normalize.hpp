#pragma once

#include "code_points.hpp"

/// Unicode normalization over utf8proc's tables. utf8proc_map() itself is not used: it sorts marks
/// by insertion, so a text of n marks takes it O(n²).
namespace facgraph::text {

/// No character of any language has more marks (the bound of the Stream-Safe Text Format of Unicode
/// Standard Annex 15).
inline constexpr std::size_t most_marks = 30;

/// NFD.
CodePoints decomposed(const CodePoints& code_points);

/// NFKD of the full case folding.
CodePoints folded_and_decomposed(const CodePoints& code_points);

/// Marks beyond `limit` on one character are dropped. Precondition: decomposed.
CodePoints with_fewer_marks(const CodePoints& code_points, std::size_t limit);

/// From NFD to NFC, from NFKD to NFKC.
CodePoints composed(CodePoints code_points);

}  // namespace facgraph::text
