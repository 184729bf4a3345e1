#include <graphviz/cgraph.h>

#include "fuzz/read_back.hpp"

namespace facgraph::fuzz {

std::optional<Texts> dot_values(const std::string& dot, const std::string& attribute) {
  agseterr(AGMAX);  // says nothing
  auto* graph = agmemread(dot.c_str());
  if (graph == nullptr) return std::nullopt;
  Texts values;
  auto name = attribute;  // cgraph takes no const
  for (auto* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    const auto* value = agget(node, name.data());
    values.emplace_back(value == nullptr ? "" : value);
  }
  agclose(graph);
  return values;
}

}  // namespace facgraph::fuzz
