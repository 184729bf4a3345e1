#include "geometry.hpp"

#include <algorithm>
#include <cmath>

namespace facgraph::drawing {
namespace {

/// > 0 when a, b, c turn one way, < 0 when the other.
double turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

Point bezier(std::span<const Point> p, double t) {
  const double s = 1 - t;
  const double w0 = s * s * s;
  const double w1 = 3 * s * s * t;
  const double w2 = 3 * s * t * t;
  const double w3 = t * t * t;
  return {w0 * p[0].x + w1 * p[1].x + w2 * p[2].x + w3 * p[3].x,
          w0 * p[0].y + w1 * p[1].y + w2 * p[2].y + w3 * p[3].y};
}

}  // namespace

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double gap(const Rect& a, const Rect& b) {
  const double x = std::max({0., b.x - a.right(), a.x - b.right()});
  const double y = std::max({0., b.y - a.bottom(), a.y - b.bottom()});
  return std::hypot(x, y);
}

double overlap(const Rect& a, const Rect& b) {
  const double x = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(0., std::min(x, y));
}

bool contains(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

bool cross(Point a, Point b, Point c, Point d) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

// Liang & Barsky (1984).
double length_inside(Point a, Point b, const Rect& box) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  double first = 0;
  double last = 1;
  const double steps[] = {-dx, dx, -dy, dy};
  const double rooms[] = {a.x - box.x, box.right() - a.x, a.y - box.y, box.bottom() - a.y};
  for (int side = 0; side < 4; ++side) {
    if (steps[side] == 0) {
      if (rooms[side] < 0) return 0;
    } else if (steps[side] < 0) {
      first = std::max(first, rooms[side] / steps[side]);
    } else {
      last = std::min(last, rooms[side] / steps[side]);
    }
  }
  return last > first ? (last - first) * std::hypot(dx, dy) : 0;
}

Point border_point(const Rect& box, Point outside) {
  const auto center = box.center();
  const double dx = outside.x - center.x;
  const double dy = outside.y - center.y;
  const double reach = std::max(std::abs(dx) / (box.width / 2), std::abs(dy) / (box.height / 2));
  if (!(reach > 1)) return center;
  return {center.x + dx / reach, center.y + dy / reach};
}

std::vector<Point> flattened(const Line& line) {
  if (!line.curved) return line.points;
  constexpr int pieces = 24;
  std::vector<Point> points{line.points.front()};
  for (std::size_t i = 0; i + 3 < line.points.size(); i += 3) {
    const std::span<const Point> piece(line.points.data() + i, 4);
    for (int step = 1; step <= pieces; ++step) points.push_back(bezier(piece, 1. * step / pieces));
  }
  return points;
}

bool passes(std::span<const Point> flattened_line, const Rect& box) {
  for (std::size_t i = 1; i < flattened_line.size(); ++i) {
    if (length_inside(flattened_line[i - 1], flattened_line[i], box) > 0) return true;
  }
  return false;
}

}  // namespace facgraph::drawing
