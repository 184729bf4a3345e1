#include "facgraph/drawing/text_width.hpp"

#include <cstddef>

#include "facgraph/text/width.hpp"
#include "helvetica.hpp"

namespace facgraph::drawing {
namespace {

constexpr double ascent = .76;
constexpr double descent = .24;
constexpr double unknown_width = 600;

/// Bytes of the UTF-8 sequence that starts with this byte; 1 for a stray one.
std::size_t sequence_length(unsigned char first) {
  if (first >= 0xF0) return 4;
  if (first >= 0xE0) return 3;
  return first >= 0xC0 ? 2 : 1;
}

char32_t decoded(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence.front());
  if (sequence.size() == 1) return first;
  char32_t value = first & (0x7FU >> sequence.size());
  for (const char next : sequence.substr(1)) {
    value = value << 6U | (static_cast<unsigned char>(next) & 0x3FU);
  }
  return value;
}

double width_in_thousandths(std::string_view sequence, bool bold) {
  const auto known = helvetica_width(decoded(sequence), bold);
  if (known > 0) return known;
  switch (text::terminal_width(sequence)) {
    case 0:
      return 0;
    case 1:
      return unknown_width;
    default:
      return 1000;
  }
}

}  // namespace

double text_width(std::string_view utf8, double size, bool bold) {
  double sum = 0;
  while (!utf8.empty()) {
    const auto length = sequence_length(static_cast<unsigned char>(utf8.front()));
    const auto sequence = utf8.substr(0, length);
    sum += width_in_thousandths(sequence, bold);
    utf8.remove_prefix(sequence.size());
  }
  return sum * size / 1000;
}

Rect extent(const Label& label) {
  const double width = text_width(label.text, label.size, label.bold);
  double left = label.baseline.x;
  if (label.align == Align::middle) left -= width / 2;
  if (label.align == Align::end) left -= width;
  return {left, label.baseline.y - ascent * label.size, width, (ascent + descent) * label.size};
}

}  // namespace facgraph::drawing
