#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "text_store.hpp"

namespace facgraph::input {

/// A stretch of inline text of one kind. Lines of the file end in '\n'; a break that the writer
/// asked for (`<br>`, or two blanks before the end of a line) is '\v'.
struct Run {
  std::string_view text;
  std::string_view url;  ///< of the link that it stands in; else empty
  bool strong = false;
};
using Runs = std::span<const Run>;

/// The text of the runs from `first` on, joined and cleaned.
std::string plain_text(Runs runs, std::size_t first = 0);

/// The same with breaks that the writer asked for as commas: a cell "a <br> b" lists a, b.
std::string listed_text(Runs runs, std::size_t first = 0);

/// A text, cleaned; in the store where it is not clean already.
std::string_view kept_clean(std::string_view text, TextStore& texts);

/// The same as listed_text; in the store where it is not a piece of the runs.
std::string_view listed_text(Runs runs, std::size_t first, TextStore& texts);

/// The first link from `first` on; empty without one.
std::string_view first_url(Runs runs, std::size_t first = 0);

}  // namespace facgraph::input
