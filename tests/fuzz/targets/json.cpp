#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {

void json(std::string_view bytes) { check_list("list.json", bytes); }

}  // namespace facgraph::fuzz
