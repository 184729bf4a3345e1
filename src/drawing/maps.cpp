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

constexpr auto rows = std::to_array<MapKind>({
    {"collaboration", "people, the topics they share, the labs they are in", draw_collaboration,
     Shows::no_similarity, 10'000},
    {"pairs", "the strongest pairs, what they share printed on the line", draw_pairs,
     Shows::no_similarity, 10'000, 0, true, 0, 20'000},
    {"bipartite", "labs, people with all their topics, shared topics, in columns", draw_bipartite,
     Shows::no_similarity, 2'000, 8'000},
    {"ego", "one person, and nearer or farther those who share a topic or a tie", draw_ego,
     Shows::pairs_of_one, 0, 0, false, 12},
    {"matrix", "all pairs in a table, by cluster", draw_matrix, Shows::pairs_of_all, 80},
    {"topics", "topics, joined by the people who list both", draw_topics, Shows::no_similarity, 0,
     0, false},
});

}  // namespace

std::span<const MapKind> map_kinds() { return rows; }

const MapKind* find_map_kind(std::string_view name) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [name](const MapKind& row) { return row.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace facgraph::drawing
