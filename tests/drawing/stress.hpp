#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <queue>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing::looks {

/// How far distances on the page are from distances along lines, from 0: the mean over all pairs of
/// joined boxes of (s |p_i - p_j| / d_ij - 1)², with the scale s that makes it least (Gansner,
/// Koren & North 2004). Boxes without a line do not count; 0 without lines.
class Stress {
 public:
  explicit Stress(const Drawing& drawing) : drawing_(drawing), next_(drawing.boxes.size()) {
    for (const auto& line : drawing.lines) {
      if (!line.from || !line.to) continue;
      next_[*line.from].push_back(*line.to);
      next_[*line.to].push_back(*line.from);
    }
  }

  double value() {
    double sum = 0;
    double squares = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) {
      const auto steps = distances(i);
      for (std::size_t j = 0; j < i; ++j) {
        if (steps[j] == unreached) continue;
        const auto a = drawing_.boxes[i].at.center();
        const auto b = drawing_.boxes[j].at.center();
        const double ratio = std::hypot(a.x - b.x, a.y - b.y) / static_cast<double>(steps[j]);
        sum += ratio;
        squares += ratio * ratio;
        ++pairs;
      }
    }
    return pairs > 0 && squares > 0 ? 1 - sum * sum / squares / pairs : 0;
  }

 private:
  static constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

  std::vector<std::size_t> distances(std::size_t from) const {
    std::vector<std::size_t> steps(next_.size(), unreached);
    std::queue<std::size_t> open;
    steps[from] = 0;
    open.push(from);
    while (!open.empty()) {
      const auto here = open.front();
      open.pop();
      for (const auto to : next_[here]) {
        if (steps[to] != unreached) continue;
        steps[to] = steps[here] + 1;
        open.push(to);
      }
    }
    return steps;
  }

  const Drawing& drawing_;
  std::vector<std::vector<std::size_t>> next_;
};

}  // namespace facgraph::drawing::looks
