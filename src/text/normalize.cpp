#include "normalize.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "character_classes.hpp"

namespace facgraph::text {
namespace {

int combining_class(CodePoint code_point) {
  return utf8proc_get_property(code_point)->combining_class;
}

/// The canonical order: marks on one character by combining class, else as written.
void order_marks(CodePoints& code_points) {
  auto run = code_points.begin();
  while (true) {
    run = std::find_if(run, code_points.end(), is_combining);
    if (run == code_points.end()) {
      return;
    }
    const auto end = std::find_if_not(run, code_points.end(), is_combining);
    if (end - run > 1) {
      std::stable_sort(run, end, [](CodePoint a, CodePoint b) {
        return combining_class(a) < combining_class(b);
      });
    }
    run = end;
  }
}

CodePoints decomposed_with(const CodePoints& code_points, int options) {
  constexpr std::size_t longest_decomposition = 18;  // of U+FDFA
  CodePoints result;
  result.reserve(code_points.size() * 2);
  std::array<CodePoint, 2 * longest_decomposition> parts{};
  for (const auto code_point : code_points) {
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count = utf8proc_decompose_char(code_point, parts.data(), parts.size(),
                                               static_cast<utf8proc_option_t>(options), &boundary);
    assert(count >= 0 && static_cast<std::size_t>(count) <= parts.size());
    result.insert(result.end(), parts.begin(), parts.begin() + count);
  }
  order_marks(result);
  return result;
}

}  // namespace

CodePoints decomposed(const CodePoints& code_points) {
  return decomposed_with(code_points, UTF8PROC_DECOMPOSE);
}

CodePoints folded_and_decomposed(const CodePoints& code_points) {
  // Canonical order first: folding turns the mark U+0345 into a letter, which must come last.
  return decomposed_with(decomposed(code_points),
                         UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

CodePoints with_fewer_marks(const CodePoints& code_points, std::size_t limit) {
  CodePoints result;
  result.reserve(code_points.size());
  std::size_t marks = 0;
  for (const auto code_point : code_points) {
    marks = is_combining(code_point) ? marks + 1 : 0;
    if (marks <= limit) {
      result.push_back(code_point);
    }
  }
  return result;
}

CodePoints composed(CodePoints code_points) {
  const auto length = utf8proc_normalize_utf32(
      code_points.data(), static_cast<utf8proc_ssize_t>(code_points.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  assert(length >= 0);
  code_points.resize(static_cast<std::size_t>(length));
  return code_points;
}

}  // namespace facgraph::text
