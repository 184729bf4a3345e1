#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::topics {

/// A name in words for comparison: folded, without accents, dots and hyphens.
struct NameWords {
  std::vector<std::string> given;
  std::string family;  ///< the last word, but for Jr., III and the like
  std::string number;  ///< that tells homonyms apart: "0001"; else empty

  bool operator==(const NameWords&) const = default;
};

/// "Last, First" is turned around.
NameWords name_words(std::string_view name);

/// Whether two names can be one person's: same family name and number, and the given names of the
/// one that has fewer occur in order among those of the other, as such, as initials, or as a usual
/// short form (Ben, Jim, Bob). Symmetric. A single word is compatible with itself only. Cost:
/// O(words).
bool are_compatible(const NameWords& a, const NameWords& b);

}  // namespace facgraph::topics
