#include "large_room.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geometry.hpp"
#include "large_field.hpp"

namespace facgraph::drawing {
namespace {

constexpr double cell_side = 2.5;
constexpr double ring_step = 3;

std::size_t cells(double length) {
  return static_cast<std::size_t>(std::max(0., std::ceil(length / cell_side)));
}

}  // namespace

Room::Room(const Polygon& polygon) : frame_(bounds(polygon)) {
  const Field field({polygon, {}, 0});
  columns_ = cells(frame_.width);
  rows_ = cells(frame_.height);
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column) {
      const Rect at{frame_.x + cell_side * static_cast<double>(column),
                    frame_.y + cell_side * static_cast<double>(row), cell_side, cell_side};
      bool inside = true;
      for (const Point corner : {Point{at.x, at.y}, Point{at.right(), at.y},
                                 Point{at.x, at.bottom()}, Point{at.right(), at.bottom()}})
        inside = inside && field.has(corner);
      free_.push_back(inside ? 1 : 0);
    }
  }
}

std::span<const Point> Room::steps_to(std::size_t ring) {
  for (auto i = rings_.size(); i <= ring; ++i) {
    const double distance = ring_step * static_cast<double>(i);
    // Names are wide: a step across tries more than a step down, so rings are flat.
    const auto tries =
        std::max(1, static_cast<int>(2 * std::numbers::pi * distance / ring_step / 2));
    auto& steps = rings_.emplace_back();
    for (int k = 0; k < tries; ++k) {
      const double angle = 2 * std::numbers::pi * k / tries;
      steps.push_back({distance * std::cos(angle), distance * std::sin(angle)});
    }
  }
  return rings_[ring];
}

std::optional<Rect> Room::nearest(Point wanted, double width, double height, double farthest) {
  for (std::size_t ring = 0; ring_step * static_cast<double>(ring) <= farthest; ++ring) {
    for (const auto& step : steps_to(ring)) {
      const auto box = around({wanted.x + step.x, wanted.y + step.y}, width, height);
      if (is_free(box)) return box;
    }
  }
  return std::nullopt;
}

void Room::take(const Rect& box) {
  for (std::size_t row = 0; row < rows_; ++row) {
    const double y = frame_.y + cell_side * static_cast<double>(row);
    if (y + cell_side <= box.y || y >= box.bottom()) continue;
    for (std::size_t column = 0; column < columns_; ++column) {
      const double x = frame_.x + cell_side * static_cast<double>(column);
      if (x + cell_side > box.x && x < box.right()) free_[row * columns_ + column] = 0;
    }
  }
}

bool Room::is_free(const Rect& box) const {
  const double left = (box.x - frame_.x) / cell_side;
  const double top = (box.y - frame_.y) / cell_side;
  const double right = (box.right() - frame_.x) / cell_side;
  const double bottom = (box.bottom() - frame_.y) / cell_side;
  if (left < 0 || top < 0 || right > static_cast<double>(columns_) ||
      bottom > static_cast<double>(rows_))
    return false;
  for (auto row = static_cast<std::size_t>(top); static_cast<double>(row) < bottom; ++row) {
    for (auto column = static_cast<std::size_t>(left); static_cast<double>(column) < right;
         ++column) {
      if (free_[row * columns_ + column] == 0) return false;
    }
  }
  return true;
}

}  // namespace facgraph::drawing
