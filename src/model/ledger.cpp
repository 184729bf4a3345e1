#include "facgraph/model/ledger.hpp"

#include <array>
#include <cstddef>

namespace facgraph {

std::string_view name(Level level) {
  constexpr auto names = std::to_array<std::string_view>({"exact", "alias", "full", "broad"});
  return names[static_cast<std::size_t>(level)];
}

std::string_view name(Rule rule) {
  constexpr auto names =
      std::to_array<std::string_view>({"case", "spelling", "taxonomy", "lexicon", "document",
                                       "thesaurus", "separation", "coordination", "containment"});
  return names[static_cast<std::size_t>(rule)];
}

}  // namespace facgraph
