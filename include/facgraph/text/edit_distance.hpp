#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::text {

/// Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment), over code
/// points; `limit + 1` as soon as it exceeds `limit`. Cost: O(|a|·limit).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidates nearest to `written` after folding (case and diacritics do not count), best
/// first, each once, at most `count`, none further than a third of the length of `written`; for
/// "did you mean" sentences. A candidate also counts as near by as many of its words as `written`
/// has: "stocia" is near to "Ion Stoica". At equal distance what is near as a whole comes first;
/// then the order given. Cost: O(bytes of the candidates · length of `written`).
std::vector<std::string> near_matches(std::string_view written,
                                      std::span<const std::string> candidates,
                                      std::size_t count = 3);

}  // namespace facgraph::text
