#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace facgraph::input {

/// A stretch of inline text of one kind. Lines of the file end in '\n'; a break that the writer
/// asked for (`<br>`, or two blanks before the end of a line) is '\v'.
struct Run {
  std::string text;
  std::string url;  ///< of the link that it stands in; else empty
  bool strong = false;
};
using Runs = std::vector<Run>;

/// The text of the runs from `first` on, joined and cleaned.
std::string plain_text(const Runs& runs, std::size_t first = 0);

/// The same with breaks that the writer asked for as commas: a cell "a <br> b" lists a, b.
std::string listed_text(const Runs& runs, std::size_t first = 0);

/// The first link from `first` on; empty without one.
std::string first_url(const Runs& runs, std::size_t first = 0);

}  // namespace facgraph::input
