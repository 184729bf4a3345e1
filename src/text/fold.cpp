#include <algorithm>
#include <array>
#include <string_view>

#include "ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "normalize.hpp"

namespace facgraph::text {
namespace {

struct PlainForm {
  CodePoint letter;
  std::string_view plain;
};

// Letters that people leave out the stroke of, and Unicode does not decompose.
constexpr auto plain_forms = std::to_array<PlainForm>({
    {0x00E6, "ae"},  // æ
    {0x00F0, "d"},   // ð
    {0x00F8, "o"},   // ø
    {0x00FE, "th"},  // þ
    {0x0111, "d"},   // đ
    {0x0127, "h"},   // ħ
    {0x0131, "i"},   // ı
    {0x0142, "l"},   // ł
    {0x0153, "oe"},  // œ
    {0x0167, "t"},   // ŧ
    {0x0180, "b"},   // ƀ
    {0x0268, "i"},   // ɨ
});

/// Marks that a writer may leave out. Those of Indic scripts or Japanese are not among them: they
/// make another syllable.
bool is_diacritic(CodePoint c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F) || (c >= 0x0591 && c <= 0x05BD) ||  // Hebrew points
         (c >= 0x064B && c <= 0x065F) || c == 0x0670;                     // Arabic vowels
}

}  // namespace

std::string fold(std::string_view utf8) {
  if (ascii::all_ascii(utf8)) {
    return ascii::lowered(utf8);
  }
  return encoded(composed(folded_and_decomposed(decoded(utf8))));
}

std::string fold_without_marks(std::string_view utf8) {
  if (ascii::all_ascii(utf8)) {
    return ascii::lowered(utf8);
  }
  CodePoints plain;
  for (const auto c : folded_and_decomposed(decoded(utf8))) {
    const auto* const form = std::find_if(plain_forms.begin(), plain_forms.end(),
                                          [c](const PlainForm& row) { return row.letter == c; });
    if (form != plain_forms.end()) {
      plain.insert(plain.end(), form->plain.begin(), form->plain.end());
    } else if (!is_diacritic(c)) {
      plain.push_back(c);
    }
  }
  return encoded(composed(std::move(plain)));
}

}  // namespace facgraph::text
