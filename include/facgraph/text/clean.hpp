#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace facgraph::text {

/// The one door for text from outside: what is shown or written anywhere went through here once.
///
/// Invalid UTF-8 becomes U+FFFD; control characters (C0, DEL, C1), bidirectional marks, embeddings,
/// overrides and isolates, zero-width characters, soft hyphens, byte-order marks, line and
/// paragraph separators, tag characters and non-characters are dropped (those that separate words
/// become a blank), and so are the other format characters that nobody sees; letters that are only
/// a gap (Hangul fillers) become a blank. Zero-width joiners stay only between characters that join
/// (Indic, Arabic, emoji), variation selectors singly after a visible character, combining marks up
/// to 30 a character. The result is NFC with single blanks. Idempotent. Cost: O(bytes); printable
/// ASCII and Latin text that is clean already is only looked through.
std::string clean(std::string_view utf8);

/// Whether a text is seen at a glance to be as `clean` would write it: printable ASCII and Latin.
bool is_clean(std::string_view utf8);

/// `clean`, then cut to at most `code_points` code points at a grapheme border; what was cut is
/// told by "…" at the end.
std::string clean(std::string_view utf8, std::size_t code_points);

}  // namespace facgraph::text
