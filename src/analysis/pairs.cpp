#include "facgraph/analysis/pairs.hpp"

#include <algorithm>
#include <tuple>

namespace facgraph::similarity {

std::vector<ScoredPair> pairs(const Scorer& scorer, double minimum) {
  Scorer::Workspace workspace(scorer);
  std::vector<ScoredPair> result;
  for (const auto a : ids<FacultyId>(scorer.network().faculty_count()))
    for (const auto& [b, score, shared] : scorer.sharing(a, workspace))
      if (a < b && score >= minimum) result.push_back({a, b, score, shared});
  std::sort(result.begin(), result.end(), [](const ScoredPair& x, const ScoredPair& y) {
    return std::tuple(-x.score, y.shared, x.a, x.b) < std::tuple(-y.score, x.shared, y.a, y.b);
  });
  return result;
}

}  // namespace facgraph::similarity
