#pragma once

#include <cstddef>
#include <vector>

#include "large_dots.hpp"
#include "large_polygon.hpp"

namespace facgraph::drawing {

/// A field, made ready for many questions: a grid of cells, each with the few sides and boxes that
/// can matter inside it. Answers are those of all sides and all boxes, to the last bit. Building:
/// O(sides + boxes) a row of cells; a question: O(1) but near the borders.
class Field {
 public:
  explicit Field(const DotField& field);

  /// Whether the point keeps clear of the borders and of what is taken.
  bool has(Point at) const;

  const Polygon& polygon() const { return polygon_; }

 private:
  struct Cell {
    std::vector<HalfPlane> sides;
    std::vector<Rect> taken;
  };

  bool is_free(const Cell& cell, Point at) const;
  Cell within(const Cell& outer, const Rect& box) const;

  Polygon polygon_;
  double clear_;
  Rect frame_;
  Cell all_;
  std::vector<Cell> cells_;  ///< by row, then by column
};

}  // namespace facgraph::drawing
