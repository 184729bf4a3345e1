#pragma once

#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

constexpr Rect grown(const Rect& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}
constexpr Rect around(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, width, height};
}

double distance(Point a, Point b);

/// The point so far along the way from a to b: 0 is a, 1 is b.
constexpr Point between(Point a, Point b, double part) {
  return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

/// The shortest distance between two boxes; 0 when they touch or overlap.
double gap(const Rect& a, const Rect& b);

/// How far two boxes would have to move along one axis to part; 0 when they are apart.
double overlap(const Rect& a, const Rect& b);

bool contains(const Rect& outer, const Rect& inner);

/// Whether the two segments cross at a point inside both; not when one only touches the other.
bool cross(Point a, Point b, Point c, Point d);

/// Length of the segment's part inside the box.
double length_inside(Point a, Point b, const Rect& box);

/// Where the segment from the box's center to a point outside leaves the box.
Point border_point(const Rect& box, Point outside);

/// The drawn line as short straight pieces: Bézier pieces are sampled.
std::vector<Point> flattened(const Line& line);

/// Whether the line has a part inside the box.
bool passes(std::span<const Point> flattened_line, const Rect& box);

}  // namespace facgraph::drawing
