#include "large_polygon.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double closest_points = 1e-6;

/// Twice the area of the triangle from the origin over the edge.
double twice_area(Point a, Point b) { return a.x * b.y - b.x * a.y; }

const Point& after(const Polygon& polygon, std::size_t i) {
  return polygon[i + 1 == polygon.size() ? 0 : i + 1];
}

double beyond(const HalfPlane& side, Point at) {
  return at.x * side.normal.x + at.y * side.normal.y - side.limit;
}

/// Without points that stand where the one before them stands.
Polygon tidied(const Polygon& polygon) {
  Polygon result;
  for (const auto& point : polygon) {
    if (result.empty() || distance(result.back(), point) > closest_points) result.push_back(point);
  }
  while (result.size() > 1 && distance(result.front(), result.back()) <= closest_points)
    result.pop_back();
  if (result.size() < 3) result.clear();
  return result;
}

}  // namespace

double area(const Polygon& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) sum += twice_area(polygon[i], after(polygon, i));
  return sum / 2;
}

Point centroid(const Polygon& polygon) {
  Point sum;
  Point mean;
  double total = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto& a = polygon[i];
    const auto& b = after(polygon, i);
    const double part = twice_area(a, b);
    sum.x += part * (a.x + b.x);
    sum.y += part * (a.y + b.y);
    total += part;
    mean.x += a.x / static_cast<double>(polygon.size());
    mean.y += a.y / static_cast<double>(polygon.size());
  }
  if (std::abs(total) < closest_points) return mean;
  return {sum.x / (3 * total), sum.y / (3 * total)};
}

Rect bounds(const Polygon& polygon) {
  if (polygon.empty()) return {};
  auto low = polygon.front();
  auto high = low;
  for (const auto& point : polygon) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Polygon clipped(const Polygon& polygon, const HalfPlane& side) {
  Polygon result;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto& a = polygon[i];
    const auto& b = after(polygon, i);
    const double from = beyond(side, a);
    const double to = beyond(side, b);
    if (from <= 0) result.push_back(a);
    if ((from < 0 && to > 0) || (from > 0 && to < 0))
      result.push_back(between(a, b, from / (from - to)));
  }
  return tidied(result);
}

std::vector<HalfPlane> sides(const Polygon& polygon) {
  std::vector<HalfPlane> result;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto& a = polygon[i];
    const auto& b = after(polygon, i);
    const double size = distance(a, b);
    const Point outward{(b.y - a.y) / size, (a.x - b.x) / size};
    result.push_back({outward, outward.x * a.x + outward.y * a.y});
  }
  return result;
}

bool is_deep(std::span<const HalfPlane> sides, Point at, double by) {
  return !sides.empty() && std::all_of(sides.begin(), sides.end(), [&](const HalfPlane& side) {
    return beyond(side, at) <= -by;
  });
}

Polygon inset(const Polygon& polygon, double by) {
  auto result = polygon;
  for (const auto& side : sides(polygon)) result = clipped(result, {side.normal, side.limit - by});
  return result;
}

Polygon rounded(const Polygon& polygon, double radius) {
  auto result = polygon;
  for (double reach = radius / 2; reach >= radius / 8; reach /= 2) {
    Polygon cut;
    for (std::size_t i = 0; i < result.size(); ++i) {
      const auto& a = result[i];
      const auto& b = after(result, i);
      const double part = std::min(.3, reach / distance(a, b));
      cut.push_back(between(a, b, part));
      cut.push_back(between(a, b, 1 - part));
    }
    result = tidied(cut);
  }
  return result;
}

Polygon superellipse(const Rect& box, double exponent) {
  constexpr int points = 72;
  const auto bent = [exponent](double value) {
    return std::copysign(std::pow(std::abs(value), 2 / exponent), value);
  };
  Polygon result;
  for (int i = 0; i < points; ++i) {
    const double angle = 2 * std::numbers::pi * i / points;
    result.push_back({box.center().x + box.width / 2 * bent(std::cos(angle)),
                      box.center().y + box.height / 2 * bent(std::sin(angle))});
  }
  return tidied(result);
}

}  // namespace facgraph::drawing
