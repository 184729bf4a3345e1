#pragma once

#include <span>
#include <vector>

#include "facgraph/drawing/drawing.hpp"

/// Convex polygons: the countries of a large map, and the land that they share.
namespace facgraph::drawing {

/// Convex, without repeated points, clockwise as seen on the page; empty: nothing.
using Polygon = std::vector<Point>;

/// The points p with p · normal <= limit.
struct HalfPlane {
  Point normal;
  double limit = 0;
};

double area(const Polygon& polygon);

/// The center of mass; the mean of the points when the polygon has no area.
Point centroid(const Polygon& polygon);

Rect bounds(const Polygon& polygon);

/// The part of the polygon inside the half-plane. Sutherland & Hodgman (1974).
Polygon clipped(const Polygon& polygon, const HalfPlane& side);

/// The polygon as what lies inside all its sides, normals of length 1: ready for many questions.
std::vector<HalfPlane> sides(const Polygon& polygon);

/// Whether a point is inside, and at least `by` from the border; where that is negative, it may be
/// outside as far. Without sides nothing is.
bool is_deep(std::span<const HalfPlane> sides, Point at, double by);

/// The polygon without what is nearer to its border than `by`.
Polygon inset(const Polygon& polygon, double by);

/// The polygon with round corners: each is cut where an arc of this radius would begin, several
/// times over.
Polygon rounded(const Polygon& polygon, double radius);

/// A rectangle with bulging sides (Lamé 1818): |x/a|^e + |y/b|^e = 1.
Polygon superellipse(const Rect& box, double exponent);

}  // namespace facgraph::drawing
