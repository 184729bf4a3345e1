#include "character_classes.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace facgraph::text {
namespace {

struct Range {
  CodePoint first;
  CodePoint last;
};

template <std::size_t size>
bool any_holds(const std::array<Range, size>& ranges, CodePoint code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [code_point](Range range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

// Letters and symbols by category, gaps to the eye; names made of them look empty.
constexpr auto blank_glyphs = std::to_array<Range>({
    {0x115F, 0x1160},  // Hangul fillers
    {0x2800, 0x2800},  // the blank of Braille
    {0x3164, 0x3164},
    {0xFFA0, 0xFFA0},
});

// Not of category Cf or Cc, and yet nothing is seen of them.
constexpr auto unseen = std::to_array<Range>({
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x2065, 0x2065},    // reserved among the format characters
    {0xFDD0, 0xFDEF},    // non-characters
    {0xFFF0, 0xFFF8},    // reserved
    {0xE0000, 0xE00FF},  // tags, which hide text
    {0xE01F0, 0xE0FFF},  // reserved
});

// Of category Cf, and seen: signs that span the digits or letters after them.
constexpr auto seen_formats = std::to_array<Range>({
    {0x0600, 0x0605},
    {0x06DD, 0x06DD},
    {0x070F, 0x070F},
    {0x0890, 0x0891},
    {0x08E2, 0x08E2},
    {0x110BD, 0x110BD},
    {0x110CD, 0x110CD},
});

constexpr auto selectors = std::to_array<Range>({
    {0x180B, 0x180D},
    {0x180F, 0x180F},
    {0xFE00, 0xFE0F},
    {0xE0100, 0xE01EF},
});

// Scripts with cursive joining or conjuncts.
constexpr auto joining_scripts = std::to_array<Range>({
    {0x0600, 0x08FF},    // Arabic, Syriac, Thaana, N'Ko, Mandaic
    {0x0900, 0x0DFF},    // the Indic scripts from Devanagari to Sinhala
    {0x0F00, 0x109F},    // Tibetan, Myanmar
    {0x1780, 0x18AF},    // Khmer, Mongolian
    {0x1A20, 0x1AAF},    // Tai Tham
    {0x1B00, 0x1BFF},    // Balinese, Sundanese, Batak
    {0xA840, 0xA8FF},    // Phags-pa, Saurashtra, Devanagari extended
    {0xA980, 0xA9DF},    // Javanese
    {0xFB50, 0xFDFF},    // Arabic presentation forms
    {0xFE70, 0xFEFC},    //
    {0x10A00, 0x10FFF},  // Kharoshthi, Manichaean, Sogdian
    {0x11000, 0x11DFF},  // Brahmi and its kin
    {0x1E900, 0x1E95F},  // Adlam
});

bool is_noncharacter(CodePoint code_point) { return (code_point & 0xFFFE) == 0xFFFE; }

}  // namespace

bool is_white_space(CodePoint code_point) {
  if (code_point < 0x80) {
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  }
  constexpr auto others = std::to_array<Range>({{0x85, 0x85},
                                                {0xA0, 0xA0},
                                                {0x1680, 0x1680},
                                                {0x2000, 0x200A},
                                                {0x2028, 0x2029},
                                                {0x202F, 0x202F},
                                                {0x205F, 0x205F},
                                                {0x3000, 0x3000}});
  return any_holds(others, code_point);
}

bool is_combining(CodePoint code_point) {
  return utf8proc_get_property(code_point)->combining_class != 0;
}

Treatment treatment(CodePoint code_point) {
  if (code_point > ' ' && code_point <= '~') return Treatment::keep;  // nearly every character
  constexpr CodePoint first_separator = 0x1C;  // file, group, record and unit separator
  if (is_white_space(code_point) || (code_point >= first_separator && code_point < ' ') ||
      any_holds(blank_glyphs, code_point)) {
    return Treatment::blank;
  }
  if (code_point == 0x200C || code_point == 0x200D) {
    return Treatment::joiner;
  }
  if (any_holds(selectors, code_point)) {
    return Treatment::selector;
  }
  if (is_noncharacter(code_point) || any_holds(unseen, code_point)) {
    return Treatment::drop;
  }
  const auto category = utf8proc_get_property(code_point)->category;
  const bool unseen_format =
      category == UTF8PROC_CATEGORY_CF && !any_holds(seen_formats, code_point);
  return category == UTF8PROC_CATEGORY_CC || unseen_format ? Treatment::drop : Treatment::keep;
}

Joining joining(CodePoint code_point) {
  constexpr Range skin_tones{0x1F3FB, 0x1F3FF};
  if (any_holds(joining_scripts, code_point)) {
    return Joining::letters;
  }
  const bool emoji =
      utf8proc_get_property(code_point)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
      (skin_tones.first <= code_point && code_point <= skin_tones.last);
  return emoji ? Joining::emoji : Joining::none;
}

}  // namespace facgraph::text
