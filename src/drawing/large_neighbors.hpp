#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// Points by the square of a grid that they stand in: who is within `reach` of a place is in its
/// square or one of the eight around.
class Neighbors {
 public:
  Neighbors(std::span<const Point> points, double reach) : reach_(std::max(reach, 1e-3)) {
    if (!points.empty()) low_ = points.front();
    for (const auto& point : points) low_ = {std::min(low_.x, point.x), std::min(low_.y, point.y)};
    for (const auto& point : points) {
      columns_ = std::max(columns_, step(point.x, low_.x) + 1);
      rows_ = std::max(rows_, step(point.y, low_.y) + 1);
    }
    starts_.assign(columns_ * rows_ + 1, 0);
    for (const auto& point : points) ++starts_[square(point) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    members_.resize(points.size());
    auto next = starts_;
    for (std::size_t i = 0; i < points.size(); ++i) members_[next[square(points[i])]++] = i;
  }

  /// Calls `each` with the position of every point near `at`, itself among them when it is one.
  template <class Each>
  void visit(Point at, const Each& each) const {
    if (members_.empty()) return;
    const auto x = std::min(step(at.x, low_.x), columns_ - 1);
    const auto y = std::min(step(at.y, low_.y), rows_ - 1);
    for (auto row = y > 0 ? y - 1 : 0; row <= std::min(y + 1, rows_ - 1); ++row) {
      for (auto left = x > 0 ? x - 1 : 0; left <= std::min(x + 1, columns_ - 1); ++left) {
        const auto here = row * columns_ + left;
        for (auto i = starts_[here]; i < starts_[here + 1]; ++i) each(members_[i]);
      }
    }
  }

 private:
  std::size_t step(double value, double low) const {
    return static_cast<std::size_t>(std::max(0., (value - low) / reach_));
  }
  std::size_t square(const Point& point) const {
    return step(point.y, low_.y) * columns_ + step(point.x, low_.x);
  }

  double reach_;
  Point low_{};
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<std::size_t> starts_;
  std::vector<std::size_t> members_;
};

}  // namespace facgraph::drawing
