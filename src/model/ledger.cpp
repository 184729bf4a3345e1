#include "facgraph/model/ledger.hpp"

#include <array>
#include <cstddef>

namespace facgraph {

std::string_view name(Level level) {
  constexpr auto names = std::to_array<std::string_view>({"exact", "alias", "full"});
  return names[static_cast<std::size_t>(level)];
}

std::string_view name(Rule rule) {
  constexpr auto names =
      std::to_array<std::string_view>({"case", "spelling", "lexicon", "document", "coordination"});
  return names[static_cast<std::size_t>(rule)];
}

}  // namespace facgraph
