#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// "Cloud computing" at the head of "Cloud computing, AI systems, distributed systems" as "cloud
/// computing": the capital belongs to the list, not to the topic. Applies to the first part of a
/// value whose other parts begin in lower case or with an acronym or name, at least one of them in
/// lower case; acronyms and the lexicon's proper words stay.
std::string without_list_capital(const std::vector<std::string_view>& parts,
                                 const Lexicon& lexicon);

/// A way in which a topic was written, and how it was.
struct Spelling {
  std::string text;
  bool spelled_out = true;  ///< no alias was needed to understand it
  std::size_t uses = 1;
};

/// Counts one more use of a spelling.
void note_spelling(std::vector<Spelling>& spellings, const std::string& text, bool spelled_out);

/// The form to show: spelled out before abbreviated, the most used, in lower case before capitals,
/// then alphabetical.
const std::string& best_spelling(const std::vector<Spelling>& spellings);

}  // namespace facgraph::topics
