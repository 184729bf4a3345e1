#include "cli/map_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "cli/groundwork.hpp"
#include "cli/similar_pairs.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using drawing::SimilarPair;
using similarity::Scorer;

constexpr std::size_t most_people_with_all_pairs = 200;
constexpr std::size_t most_nearest = 10;

/// Whether somebody is drawn.
class Drawn {
 public:
  Drawn(std::size_t everybody, const std::vector<FacultyId>& people) : is_drawn_(everybody) {
    for (const auto person : people) is_drawn_[index(person)] = 1;
  }
  bool operator()(FacultyId person) const { return is_drawn_[index(person)] != 0; }

 private:
  std::vector<char> is_drawn_;
};

void add_pairs_of_one(const List& list, const Scorer& scorer, const Drawn& is_drawn,
                      const PairRequest& request, MapPairs& pairs) {
  const auto center = *request.center;
  std::size_t all = 0;
  for (const auto& neighbor : scorer.neighbors(center)) {
    if (neighbor.score < request.minimum || !is_drawn(neighbor.person)) continue;
    if (++all > request.top && request.top > 0) continue;
    pairs.similar.push_back({center, neighbor.person, neighbor.score,
                             shared_names(list, scorer, center, neighbor.person)});
  }
  if (all > pairs.similar.size())
    pairs.note = fmt::format("{} more share a topic; --top shows more of them.",
                             counted(all - pairs.similar.size(), "person", "people"));
}

/// Best first; equal scores in the order of ids.
void add_pairs_of_all(const List& list, const Scorer& scorer, const std::vector<FacultyId>& people,
                      const Drawn& is_drawn, double minimum, MapPairs& pairs) {
  const bool all = people.size() <= most_people_with_all_pairs;
  std::set<std::pair<FacultyId, FacultyId>> found;
  for (const auto person : people) {
    auto neighbors = scorer.neighbors(person);
    std::erase_if(neighbors, [&](const similarity::Neighbor& one) {
      return one.score < minimum || !is_drawn(one.person);
    });
    if (!all && neighbors.size() > most_nearest) neighbors.resize(most_nearest);
    for (const auto& neighbor : neighbors) {
      const auto [a, b] = std::minmax(person, neighbor.person);
      if (!found.emplace(a, b).second) continue;
      pairs.similar.push_back({a, b, neighbor.score, shared_names(list, scorer, a, b)});
    }
  }
  std::sort(pairs.similar.begin(), pairs.similar.end(),
            [](const SimilarPair& x, const SimilarPair& y) {
              if (x.score != y.score) return x.score > y.score;
              return std::pair(x.a, x.b) < std::pair(y.a, y.b);
            });
}

void add_potential(const List& list, const Drawn& is_drawn, std::size_t most, MapPairs& pairs) {
  auto ranking = usual_potential(list).ranked_pairs(
      most, [&](FacultyId a, FacultyId b) { return is_drawn(a) && is_drawn(b); });
  for (auto& pair : ranking.strongest)
    pairs.potential.push_back({pair.a, pair.b, pair.score, std::move(pair.shared)});
  pairs.potential_pairs = ranking.pairs;
}

}  // namespace

MapPairs pairs_for_map(const List& list, const Scorer& scorer, const std::vector<FacultyId>& people,
                       const PairRequest& request) {
  MapPairs pairs;
  const Drawn is_drawn(list.roster.faculty.size(), people);
  add_potential(list, is_drawn, request.potential, pairs);
  if (request.shows == drawing::Shows::pairs_of_one)
    add_pairs_of_one(list, scorer, is_drawn, request, pairs);
  if (request.shows == drawing::Shows::pairs_of_all)
    add_pairs_of_all(list, scorer, people, is_drawn, request.minimum, pairs);
  return pairs;
}

}  // namespace facgraph::cli
