#include "large_field.hpp"

#include <algorithm>
#include <iterator>

namespace facgraph::drawing {
namespace {

constexpr std::size_t cells_a_side = 24;

/// Rounding never decides which sides matter in a cell.
constexpr double slack = 1e-6;

double farthest_beyond(const HalfPlane& side, const Rect& box) {
  const double x = side.normal.x > 0 ? box.right() : box.x;
  const double y = side.normal.y > 0 ? box.bottom() : box.y;
  return x * side.normal.x + y * side.normal.y - side.limit;
}

}  // namespace

Field::Field(const DotField& field)
    : polygon_(field.polygon), clear_(field.clear), frame_(bounds(field.polygon)) {
  all_.sides = sides(polygon_);
  all_.taken.assign(field.taken.begin(), field.taken.end());
  if (polygon_.empty()) return;
  constexpr auto parts = static_cast<double>(cells_a_side);
  const double width = frame_.width / parts;
  const double height = frame_.height / parts;
  for (std::size_t row = 0; row < cells_a_side; ++row) {
    const double y = frame_.y + height * static_cast<double>(row);
    const auto of_row = within(all_, {frame_.x, y, frame_.width, height});
    for (std::size_t column = 0; column < cells_a_side; ++column)
      cells_.push_back(
          within(of_row, {frame_.x + width * static_cast<double>(column), y, width, height}));
  }
}

Field::Cell Field::within(const Cell& outer, const Rect& box) const {
  const Rect wide{box.x - slack, box.y - slack, box.width + 2 * slack, box.height + 2 * slack};
  Cell cell;
  std::copy_if(
      outer.sides.begin(), outer.sides.end(), std::back_inserter(cell.sides),
      [&](const HalfPlane& side) { return farthest_beyond(side, wide) > -clear_ - slack; });
  std::copy_if(outer.taken.begin(), outer.taken.end(), std::back_inserter(cell.taken),
               [&](const Rect& taken) {
                 return wide.right() > taken.x - clear_ && wide.x < taken.right() + clear_ &&
                        wide.bottom() > taken.y - clear_ && wide.y < taken.bottom() + clear_;
               });
  return cell;
}

bool Field::is_free(const Cell& cell, Point at) const {
  return (cell.sides.empty() || is_deep(cell.sides, at, clear_)) &&
         std::none_of(cell.taken.begin(), cell.taken.end(), [&](const Rect& box) {
           return at.x > box.x - clear_ && at.x < box.right() + clear_ && at.y > box.y - clear_ &&
                  at.y < box.bottom() + clear_;
         });
}

bool Field::has(Point at) const {
  if (all_.sides.empty()) return false;
  const bool is_framed = at.x >= frame_.x && at.x <= frame_.right() && at.y >= frame_.y &&
                         at.y <= frame_.bottom() && frame_.width > 0 && frame_.height > 0;
  if (!is_framed) return is_free(all_, at);
  const auto place = [](double from, double length) {
    const auto at_part = from / length * static_cast<double>(cells_a_side);
    return std::min(static_cast<std::size_t>(at_part), cells_a_side - 1);
  };
  return is_free(cells_[place(at.y - frame_.y, frame_.height) * cells_a_side +
                        place(at.x - frame_.x, frame_.width)],
                 at);
}

}  // namespace facgraph::drawing
