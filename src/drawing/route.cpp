#include "route.hpp"

#include <algorithm>
#include <cmath>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

/// Lines end this far under the border, so that no gap shows at a rounded corner.
constexpr double under_border = 3;

Point ending(const Rect& box, Point toward) {
  return border_point(grown(box, -under_border), toward);
}

Line bowed(const Rect& from, const Rect& to, double bow) {
  const auto a = from.center();
  const auto b = to.center();
  const double length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1.);
  const Point aside{-(b.y - a.y) / length * bow, (b.x - a.x) / length * bow};
  const auto along = [&](double part) {
    return Point{a.x + part * (b.x - a.x) + aside.x, a.y + part * (b.y - a.y) + aside.y};
  };
  Line line;
  line.curved = true;
  line.points = {ending(from, along(.3)), along(.3), along(.7), ending(to, along(.7))};
  return line;
}

std::size_t boxes_in_the_way(const Line& line, const std::vector<Box>& boxes, std::size_t from,
                             std::size_t to, double clear) {
  const auto points = flattened(line);
  std::size_t count = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (i != from && i != to && passes(points, grown(boxes[i].at, clear))) ++count;
  }
  return count;
}

/// The straight line first, then bows to either side, each larger than the one before.
std::vector<Line> possible_lines(const Rect& a, const Rect& b, double largest_bow) {
  Line straight;
  straight.points = {ending(a, b.center()), ending(b, a.center())};
  std::vector<Line> lines{std::move(straight)};
  const double length = std::hypot(a.center().x - b.center().x, a.center().y - b.center().y);
  for (double bow = 8; bow < largest_bow * length; bow += 8) {
    lines.push_back(bowed(a, b, bow));
    lines.push_back(bowed(a, b, -bow));
  }
  return lines;
}

}  // namespace

Line routed(const std::vector<Box>& boxes, std::size_t from, std::size_t to, double clear,
            double largest_bow) {
  const auto lines = possible_lines(boxes[from].at, boxes[to].at, largest_bow);
  const Line* best = nullptr;
  std::size_t least = 0;
  for (const double distance : {clear, 1.}) {
    for (const auto& line : lines) {
      const auto count = boxes_in_the_way(line, boxes, from, to, distance);
      if (best == nullptr || count < least) {
        best = &line;
        least = count;
      }
      if (least == 0) break;
    }
    if (least == 0) break;
  }
  auto line = *best;
  line.from = from;
  line.to = to;
  return line;
}

}  // namespace facgraph::drawing
