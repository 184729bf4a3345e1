#include "large_arcs.hpp"

#include <cmath>
#include <limits>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double bows[] = {0, .1, -.1, .2, -.2, .3, -.3, .4, -.4, .5, -.5};
constexpr double price_of_bow = .2;   ///< of the length, to cover no text
constexpr double price_of_bend = .1;  ///< the same for a line that bows to both sides
constexpr double price_of_cover = 4;  ///< of the length that covers text

/// Bows so far after three tenths of its way, and so far after seven.
Line arc(Point from, Point to, double first, double second) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const auto at = [&](double along, double bow) {
    return Point{from.x + along * dx - bow * dy, from.y + along * dy + bow * dx};
  };
  Line line;
  line.points = {from, at(.3, first), at(.7, second), to};
  line.curved = true;
  return line;
}

double covered(const std::vector<Point>& points, std::span<const Rect> texts) {
  double sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    for (const auto& text : texts) sum += length_inside(points[i - 1], points[i], text);
  }
  return sum;
}

}  // namespace

Line bowed(Point from, Point to, std::span<const Rect> texts, const Rect& frame) {
  Line best;
  double least = std::numeric_limits<double>::max();
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  for (const double first : bows)
    for (const double second : bows) {
      double price = price_of_bow * (std::abs(first) + std::abs(second)) / 2 * length +
                     price_of_bend * std::abs(first - second) * length;
      if (price >= least) continue;
      auto line = arc(from, to, first, second);
      const auto points = flattened(line);
      price += price_of_cover * covered(points, texts);
      for (const auto& point : points)
        if (!contains(frame, {point.x, point.y, 0, 0})) price += length;
      if (price >= least) continue;
      least = price;
      best = std::move(line);
    }
  return best;
}

std::vector<std::pair<std::size_t, std::size_t>> shortest_tree(std::span<const Point> points) {
  std::vector<std::pair<std::size_t, std::size_t>> tree;
  std::vector<double> far(points.size(), std::numeric_limits<double>::max());
  std::vector<std::size_t> nearest(points.size(), 0);
  std::vector<char> joined(points.size(), 0);
  std::size_t last = 0;
  for (std::size_t round = 1; round < points.size(); ++round) {
    joined[last] = 1;
    std::size_t next = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (joined[i] != 0) continue;
      const double apart = std::hypot(points[i].x - points[last].x, points[i].y - points[last].y);
      if (apart < far[i]) {
        far[i] = apart;
        nearest[i] = last;
      }
      if (far[i] < least) {
        least = far[i];
        next = i;
      }
    }
    tree.emplace_back(nearest[next], next);
    last = next;
  }
  return tree;
}

}  // namespace facgraph::drawing
