#pragma once

#include <span>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// One row a kind of map. To add one: a function in a file of its own and a row; `facgraph map`,
/// its help and the tests read the table.
struct MapKind {
  std::string_view name;
  std::string_view summary;
  Drawing (*draw)(const MapInput&, const MapOptions&);
};

std::span<const MapKind> map_kinds();
const MapKind* find_map_kind(std::string_view name);

}  // namespace facgraph::drawing
