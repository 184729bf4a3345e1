#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "large_polygon.hpp"

namespace facgraph::drawing {

/// What is still free inside a polygon, for rectangles that must not overlap; kept as a raster.
class Room {
 public:
  explicit Room(const Polygon& polygon);

  /// Of the free places for a rectangle of this size the one whose center is nearest to the wanted
  /// one; nothing when there is none within `farthest`. Cost: O(places tried · cells of the size).
  std::optional<Rect> nearest(Point wanted, double width, double height, double farthest);

  /// Takes the cells under the rectangle.
  void take(const Rect& box);

 private:
  bool is_free(const Rect& box) const;
  std::span<const Point> steps_to(std::size_t ring);

  Rect frame_;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<char> free_;
  /// Steps to the places around one, the nearest first; as many rings as somebody asked for.
  std::vector<std::vector<Point>> rings_;
};

}  // namespace facgraph::drawing
