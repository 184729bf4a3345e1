#include "facgraph/analysis/pairs.hpp"

#include <algorithm>
#include <tuple>

#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {
namespace {

void sort_best_first(std::vector<ScoredPair>& pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const ScoredPair& x, const ScoredPair& y) {
    return std::tuple(-x.score, y.shared, x.a, x.b) < std::tuple(-y.score, x.shared, y.a, y.b);
  });
}

}  // namespace

std::vector<ScoredPair> pairs(const Scorer& scorer, double minimum) {
  Scorer::Workspace workspace(scorer);
  std::vector<ScoredPair> result;
  for (const auto a : ids<FacultyId>(scorer.network().faculty_count()))
    for (const auto& [b, score, shared] : scorer.sharing(a, workspace, a))
      if (score >= minimum) result.push_back({a, b, score, shared});
  sort_best_first(result);
  return result;
}

std::vector<ScoredPair> bounded_pairs(const Scorer& scorer, const ProjectionOptions& options) {
  if (!is_long(scorer.network(), options)) return pairs(scorer);
  std::vector<ScoredPair> result;
  nearest_of_all(
      NearestPeople(scorer), {0, scorer.network().faculty_count()}, nearest_kept, options.threads,
      [&](FacultyId person, std::span<const Neighbor> found) {
        for (const auto& [other, score, shared] : found)
          result.push_back({std::min(person, other), std::max(person, other), score, shared});
      });
  sort_best_first(result);
  const auto is_same = [](const ScoredPair& x, const ScoredPair& y) {
    return x.a == y.a && x.b == y.b;
  };
  result.erase(std::unique(result.begin(), result.end(), is_same), result.end());
  return result;
}

}  // namespace facgraph::similarity
