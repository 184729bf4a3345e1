#include "facgraph/analysis/ranking_quality.hpp"

#include <algorithm>
#include <cassert>
#include <functional>

namespace facgraph::evaluation {
namespace {

constexpr double first_shown = 10;
constexpr double first_listed = 50;

/// What the best of `right` among `equals` in random order adds, `above` of others being before.
void add_first(double above, double equals, double right, RankingQuality& quality) {
  double later = 1;  // the chance that the first right one comes at this place or later
  for (double place = 0; right <= equals - place && later > 1e-18; ++place) {
    const auto here = later * right / (equals - place);
    quality.reciprocal_rank += here / (above + place + 1);
    if (above + place < first_shown) quality.hits_at_10 += here;
    later -= here;
  }
}

}  // namespace

void RankingJudge::start(std::span<const double> right) {
  assert(!right.empty());
  std::vector<double> sorted;
  for (const auto score : right) sorted.push_back(std::max(score, 0.0));
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  levels_.clear();
  rights_.clear();
  for (const auto score : sorted) {
    if (levels_.empty() || levels_.back() != score) {
      levels_.push_back(score);
      rights_.push_back(0);
    }
    ++rights_.back();
  }
  counts_.assign(2 * levels_.size() + 1, 0);
}

std::size_t RankingJudge::slot(double score) const {
  const auto level =
      std::lower_bound(levels_.begin(), levels_.end(), std::max(score, 0.0), std::greater<>());
  const auto at = 2 * static_cast<std::size_t>(level - levels_.begin());
  return level != levels_.end() && *level == std::max(score, 0.0) ? at + 1 : at;
}

RankingQuality RankingJudge::quality() const {
  double wrong = 0;
  for (const auto count : counts_) wrong += static_cast<double>(count);
  double right = 0;
  for (const auto count : rights_) right += static_cast<double>(count);
  RankingQuality result;
  double above = 0;        // both kinds
  double wrong_above = 0;  // of them wrong
  double pairs = 0;
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    const auto here = static_cast<double>(rights_[i]);
    const auto between = static_cast<double>(counts_[2 * i]);
    const auto equal = static_cast<double>(counts_[2 * i + 1]);
    above += between;
    wrong_above += between;
    if (i == 0) add_first(above, equal + here, here, result);
    result.recall_at_50 +=
        here / right * std::clamp((first_listed - above) / (equal + here), 0.0, 1.0);
    pairs += here * (wrong - wrong_above - equal / 2);
    above += equal + here;
    wrong_above += equal;
  }
  result.auc = wrong > 0 ? pairs / (right * wrong) : .5;
  return result;
}

}  // namespace facgraph::evaluation
