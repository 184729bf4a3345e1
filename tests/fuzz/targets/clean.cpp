#include "facgraph/text/clean.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string>

#include "facgraph/text/edit_distance.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/text/width.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

struct Range {
  utf8proc_int32_t first;
  utf8proc_int32_t last;
};

/// What no text may have: written down here a second time, on purpose.
constexpr auto forbidden = std::to_array<Range>({
    {0x00, 0x1F},       {0x7F, 0xA0},       {0xAD, 0xAD},       {0x61C, 0x61C},
    {0x115F, 0x1160},   {0x1680, 0x1680},   {0x180E, 0x180E},   {0x2000, 0x200B},
    {0x200E, 0x200F},   {0x2028, 0x202F},   {0x205F, 0x206F},   {0x2800, 0x2800},
    {0x3000, 0x3000},   {0x3164, 0x3164},   {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x1FFFE, 0x1FFFF},
    {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF}, {0xFFFFE, 0xFFFFF}, {0x10FFFE, 0x10FFFF},
});

void check_characters(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(bytes, left, &c);
    require(size > 0, "clean text is UTF-8", text);
    require(std::none_of(forbidden.begin(), forbidden.end(),
                         [c](Range range) { return range.first <= c && c <= range.last; }),
            "clean text has no characters that hide", text);
    bytes += size;
    left -= size;
  }
}

void check_normal_form(std::string_view text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(composed, std::free);
  require(size >= 0, "clean text is UTF-8", text);
  require_equal(text, {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)},
                "clean text is NFC");
}

void check_cut(std::string_view bytes, std::size_t most) {
  const auto cut = text::clean(bytes, most);
  require(text::code_point_count(cut) <= most, "a cut text is no longer than asked", cut);
  require_equal(text::clean(cut), cut, "a cut text is clean");
  require_equal(text::clean(cut, most), cut, "a cut text is not cut again");
}

void check_width(const std::string& text, std::size_t columns) {
  require(text::terminal_width(text::fitted(text, columns)) <= columns, "a text fits", text);
  const auto start = text::fitting_start(text, columns);
  require(text.empty() || (!start.empty() && text.starts_with(start)), "a start is one", text);
}

void check_folding(std::string_view bytes) {
  for (const auto fold : {text::fold, text::fold_without_marks}) {
    const auto folded = fold(bytes);
    require(!text::find_invalid_utf8(folded), "folded text is UTF-8", folded);
    require_equal(fold(folded), folded, "folded text is folded");
  }
}

void check_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t limit = 4;
  const auto distance = text::edit_distance(a, b, limit);
  require(distance <= limit + 1, "a distance keeps its limit", a, b);
  require(distance == text::edit_distance(b, a, limit), "a distance has no direction", a, b);
  if (a == b) require(distance == 0, "equal texts are at no distance", a);
}

}  // namespace

/// The first byte is a length; the rest is a text from outside.
void clean(std::string_view bytes) {
  Bytes input(bytes);
  const auto length = input.choose(64);
  const auto raw = input.rest();
  const auto text = text::clean(raw);
  check_characters(text);
  require(!text.starts_with(' ') && !text.ends_with(' ') && text.find("  ") == std::string::npos,
          "clean text has single blanks between words", text);
  require_equal(text::clean(text), text, "clean text stays as it is");
  require(text.size() <= 3 * raw.size(), "clean text does not grow", text);
  check_normal_form(text);
  check_cut(raw, length);
  check_width(text, length + 1);
  check_folding(raw);
  check_distance(raw.substr(0, raw.size() / 2), raw.substr(raw.size() / 2));
}

}  // namespace facgraph::fuzz
