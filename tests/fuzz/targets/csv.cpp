#include <array>
#include <string>

#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {

/// Tables and edge lists: the first byte chooses the ending.
void csv(std::string_view bytes) {
  constexpr std::array<const char*, 4> names{"list.csv", "list.tsv", "list.edges", "list.tab"};
  Bytes input(bytes);
  const std::string name = names[input.choose(names.size())];
  check_list(name, input.rest());
}

}  // namespace facgraph::fuzz
