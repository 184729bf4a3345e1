#include "facgraph/drawing/maps.hpp"

#include <algorithm>
#include <array>

#include "bipartite.hpp"
#include "collaboration.hpp"
#include "ego.hpp"
#include "matrix.hpp"
#include "pairs.hpp"
#include "topic_map.hpp"

namespace facgraph::drawing {
namespace {

constexpr auto map_rows = std::to_array<MapKind>({
    {.name = "collaboration",
     .summary = "people, the topics they share, the labs they are in",
     .draw = draw_collaboration,
     .most_people = 10'000,
     .most_top = 100'000},
    {.name = "pairs",
     .summary = "the strongest pairs, what they share printed on the line",
     .draw = draw_pairs,
     .most_people = 10'000,
     .potential = 20'000,
     .most_top = 100'000},
    {.name = "bipartite",
     .summary = "labs, people with all their topics, shared topics, in columns",
     .draw = draw_bipartite,
     .most_people = 2'000,
     .most_lines = 8'000,
     .most_top = 20'000},
    {.name = "ego",
     .summary = "one person, and nearer or farther those who share a topic or a tie",
     .draw = draw_ego,
     .shows = Shows::pairs_of_one,
     .counts_people = false,
     .most_rows = 12},
    {.name = "matrix",
     .summary = "all pairs in a table, by cluster",
     .draw = draw_matrix,
     .shows = Shows::pairs_of_all,
     .most_people = 80,
     .most_top = 300},
    {.name = "topics",
     .summary = "topics, joined by the people who list both",
     .draw = draw_topics,
     .counts_people = false,
     .most_top = 50},
});

}  // namespace

std::span<const MapKind> map_kinds() { return map_rows; }

const MapKind* find_map_kind(std::string_view name) {
  const auto found = std::find_if(map_rows.begin(), map_rows.end(),
                                  [name](const MapKind& row) { return row.name == name; });
  return found == map_rows.end() ? nullptr : &*found;
}

}  // namespace facgraph::drawing
