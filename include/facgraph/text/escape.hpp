#pragma once

#include <string>
#include <string_view>

/// One escaper a format; nothing of facgraph writes TOML, so there is none for it. Each takes
/// cleaned text (see clean.hpp) and returns what stands between the delimiters of its format; a
/// writer emits no text of the input past its escaper. All: O(bytes), total, no input refused.
namespace facgraph::escape {

/// Element content and attribute values of XML, SVG and HTML, with either quote: & < > " '. HTML
/// reads all of it alike, the apostrophe too, which is written as a number because HTML 4 knows no
/// &apos;. Characters that XML 1.0 forbids are dropped; tabs and line breaks become character
/// references. Not for scripts and styles: no text of the input stands there.
std::string xml(std::string_view text);

/// A whole CSV field (RFC 4180), quoted when needed; a field that a spreadsheet would run as a
/// formula (starts with = + - @ tab CR LF or a full-width = + - @, unless it is a plain number) is
/// prefixed with an apostrophe.
std::string csv(std::string_view text);

/// A field of VOSviewer's tab-separated files: as csv(), and quoted when it has a semicolon; tabs,
/// line breaks and controls become blanks.
std::string vosviewer(std::string_view text);

/// Inside a double-quoted label of Pajek, which has no way to write a double quote: it becomes an
/// apostrophe; line breaks and tabs become blanks, other controls are dropped.
std::string pajek(std::string_view text);

/// Inside a double-quoted string of DOT that is a label: \ and " escaped, & as &amp; (Graphviz
/// decodes entities); line breaks and tabs become blanks, other controls are dropped.
std::string dot_label(std::string_view text);

/// A string of DOT, with its quotes, of what dot_label() made. Graphviz reads no piece of 16 KiB or
/// more, so a longer string comes in pieces that it joins.
std::string dot_string(std::string_view labels);

/// A label that Graphviz gets as a value, not as DOT: as dot_label(), but a double quote stays.
/// Graphviz writes its own \ before it, and one more of ours would end the string.
std::string graphviz_label(std::string_view text);

/// Inline Markdown, also inside a GFM table cell: all ASCII punctuation that could start a
/// construct where it stands is backslash-escaped, < > & as entities, line breaks as blanks, none
/// at the ends. The text may stand at the start of a line.
std::string markdown(std::string_view text);

/// For a terminal: escape sequences, controls, line breaks and bytes that are not UTF-8 as visible
/// \x1b forms, characters that hide or turn text as \u202e forms.
std::string terminal(std::string_view text);

/// Inside a double-quoted JSON string (RFC 8259), also safe inside an HTML <script> element (< as
/// \u003c).
std::string json(std::string_view text);

}  // namespace facgraph::escape
