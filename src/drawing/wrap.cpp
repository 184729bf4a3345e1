#include "wrap.hpp"

#include <utility>

#include "facgraph/drawing/text_width.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::string_view dot_between = " ·";
constexpr std::string_view between_names = ", ";
constexpr std::size_t most_of_a_name = 120;  ///< characters
constexpr std::size_t most_names = 16;       ///< of those that stand in one text

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// With a reserve: Cairo fits glyphs to whole pixels and so draws small type up to 4 % wider.
double width_of(std::string_view text, Type type) {
  constexpr double reserve = 1.04;
  return reserve * text_width(text, type.size, type.bold);
}

/// Bytes of the longest start that is no wider than `width`; at least one character.
std::size_t fitting_start(std::string_view text, double width, Type type) {
  std::size_t end = 0;
  double sum = 0;
  while (end < text.size()) {
    auto next = end + 1;
    while (next < text.size() && continues_character(text[next])) ++next;
    sum += width_of(text.substr(end, next - end), type);
    if (sum > width && end > 0) break;
    end = next;
  }
  return end;
}

/// Collects words into lines.
class Lines {
 public:
  Lines(double width, Type type) : width_(width), type_(type) {}

  bool fits(std::string_view text) const {
    const auto joined = line_.empty() ? std::string(text) : line_ + " " + std::string(text);
    return width_of(joined, type_) <= width_;
  }
  void end_line() {
    if (!line_.empty()) lines_.push_back(std::exchange(line_, {}));
  }
  void add(std::string_view word) {
    if (!fits(word)) end_line();
    while (!fits(word)) {
      const auto length = fitting_start(word, width_, type_);
      if (length == word.size()) break;
      lines_.emplace_back(word.substr(0, length));
      word.remove_prefix(length);
    }
    if (!line_.empty()) line_ += ' ';
    line_ += word;
  }
  std::vector<std::string> take() {
    end_line();
    if (lines_.empty()) lines_.emplace_back();
    return std::move(lines_);
  }

 private:
  double width_;
  Type type_;
  std::string line_;
  std::vector<std::string> lines_;
};

void add_words(Lines& lines, std::string_view text) {
  while (!text.empty()) {
    const auto blank = text.find(' ');
    if (blank != 0) lines.add(text.substr(0, blank));
    if (blank == std::string_view::npos) return;
    text.remove_prefix(blank + 1);
  }
}

}  // namespace

std::string shortened(std::string_view names) {
  // No text has more characters than bytes.
  if (names.size() <= most_of_a_name) return std::string(names);
  std::string result;
  for (std::size_t part = 0; part < most_names; ++part) {
    const auto comma = names.find(between_names);
    result += text::clean(names.substr(0, comma), most_of_a_name);
    if (comma == std::string_view::npos) return result;
    result += between_names;
    names.remove_prefix(comma + between_names.size());
  }
  return result + "…";
}

std::vector<std::string> wrapped(std::string_view names, double width, Type type) {
  return wrapped_sentences(shortened(names), width, type);
}

std::vector<std::string> wrapped_sentences(std::string_view text, double width, Type type) {
  Lines lines(width, type);
  add_words(lines, text);
  return lines.take();
}

std::vector<std::string> wrapped_list(std::span<const std::string> items, double width, Type type) {
  Lines lines(width, type);
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto item = shortened(items[i]);
    // The dot stays with the last word.
    const auto last = item.rfind(' ');
    if (i + 1 < items.size()) item += dot_between;
    if (!lines.fits(item)) lines.end_line();
    const auto words = last == std::string::npos ? 0 : last + 1;
    add_words(lines, std::string_view(item).substr(0, words));
    lines.add(std::string_view(item).substr(words));
  }
  return lines.take();
}

std::string fitted(std::string_view text, double width, Type type) {
  if (width_of(text, type) <= width) return std::string(text);
  const std::string mark = "…";
  auto start = text.substr(0, fitting_start(text, width - width_of(mark, type), type));
  while (!start.empty() && start.back() == ' ') start.remove_suffix(1);
  return std::string(start) + mark;
}

}  // namespace facgraph::drawing
