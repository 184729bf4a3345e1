#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Which of MapInput::similar a kind shows.
enum class Shows : std::uint8_t {
  no_similarity,
  pairs_of_one,  ///< those of MapInput::center, which the kind needs
  pairs_of_all
};

/// One row a kind of map. To add one: a function in a file of its own and a row; `facgraph map`,
/// its help and the tests read the table.
struct MapKind {
  std::string_view name;
  std::string_view summary;
  Drawing (*draw)(const MapInput&, const MapOptions&);
  Shows shows = Shows::no_similarity;
  std::size_t most_people = 0;  ///< more would not be legible; 0: no such limit
  std::size_t most_lines = 0;   ///< of people to topics and labs: likewise
  bool counts_people = true;    ///< what `top` counts: people of the map, else the kind's own rows
  std::size_t most_rows = 0;    ///< MapOptions::top where nothing is asked; 0: the kind decides
  std::size_t potential = 0;    ///< how many potential pairs it wants beside the named ones
  std::size_t most_top = 0;     ///< the highest `top` that is drawn; 0: no such limit
};

std::span<const MapKind> map_kinds();
const MapKind* find_map_kind(std::string_view name);

}  // namespace facgraph::drawing
