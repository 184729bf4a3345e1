#include "large_dots.hpp"

#include <algorithm>
#include <cmath>

#include "large_field.hpp"
#include "large_matching.hpp"
#include "large_neighbors.hpp"

namespace facgraph::drawing {
namespace {

constexpr int dot_rounds = 32;
constexpr double jitter = .3;                         // of a spacing
constexpr double dot_row_height = .8660254037844386;  // of a triangular grid, over its spacing
constexpr double dot_reach = 1.25;                    // of the push between dots, in spacings
constexpr double dot_pace = .22;
constexpr double smallest_spacing = .2;

std::vector<Point> sites(const Field& field, double spacing) {
  std::vector<Point> result;
  const auto frame = bounds(field.polygon());
  const double step = spacing * dot_row_height;
  bool odd = false;
  for (double y = frame.y + step / 2; y < frame.bottom(); y += step, odd = !odd) {
    for (double x = frame.x + (odd ? spacing / 2 : 0); x < frame.right(); x += spacing) {
      if (field.has({x, y})) result.push_back({x, y});
    }
  }
  return result;
}

/// The widest grid that has enough sites, or the one of the least spacing.
double grid_spacing(const Field& field, std::size_t count, double least) {
  double fits = least;
  double too_wide = even_spacing(area(field.polygon()), count) * 1.6 + least;
  for (int i = 0; i < 12; ++i) {
    const double middle = (fits + too_wide) / 2;
    (sites(field, middle).size() >= count ? fits : too_wide) = middle;
  }
  return fits;
}

/// Moves dots off their grid, each by a number of a sequence that spreads evenly (Roberts 2018).
void unsettle(std::vector<Point>& dots, const Field& field, double spacing) {
  const auto turn = [](std::size_t i, double step) {
    const double value = static_cast<double>(i) * step;
    return 2 * (value - std::floor(value)) - 1;
  };
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const Point at{dots[i].x + jitter * spacing * turn(i + 1, .7548776662466927),
                   dots[i].y + jitter * spacing * turn(i + 1, .5698402909980532)};
    if (field.has(at)) dots[i] = at;
  }
}

/// Pushes dots that are nearer than the reach apart, as far as the field allows.
void ease(std::vector<Point>& dots, const Field& field, double spacing) {
  for (int round = 0; round < dot_rounds; ++round) {
    const Neighbors near(dots, dot_reach * spacing);
    auto moved = dots;
    for (std::size_t i = 0; i < dots.size(); ++i) {
      Point push;
      near.visit(dots[i], [&](std::size_t j) {
        const double dx = dots[i].x - dots[j].x;
        const double dy = dots[i].y - dots[j].y;
        const double squared = dx * dx + dy * dy;
        if (squared <= 0 || squared >= dot_reach * spacing * dot_reach * spacing) return;
        const double apart = std::sqrt(squared);
        const double force = (1 - apart / (dot_reach * spacing)) / apart;
        push.x += force * dx;
        push.y += force * dy;
      });
      const double step = dot_pace * dot_reach * spacing;
      const Point both{dots[i].x + step * push.x, dots[i].y + step * push.y};
      for (const Point at : {both, Point{both.x, dots[i].y}, Point{dots[i].x, both.y}}) {
        if (!field.has(at)) continue;
        moved[i] = at;
        break;
      }
    }
    dots = std::move(moved);
  }
}

}  // namespace

double even_spacing(double area, std::size_t count) {
  return std::sqrt(std::max(area, 0.) / dot_row_height /
                   static_cast<double>(std::max<std::size_t>(count, 1)));
}

std::vector<Point> dot_places(std::span<const Point> wanted, const DotField& given, double least) {
  if (wanted.empty()) return {};
  const Field field(given);
  while (sites(field, least).size() < wanted.size() && least > smallest_spacing) least *= .8;
  const double spacing = grid_spacing(field, wanted.size(), least);
  const auto grid = sites(field, spacing);
  if (grid.size() < wanted.size())
    return std::vector<Point>(wanted.size(), centroid(field.polygon()));
  std::vector<Point> dots;
  for (const auto site : matched(wanted, grid)) dots.push_back(grid[site]);
  unsettle(dots, field, spacing);
  ease(dots, field, spacing);
  return dots;
}

}  // namespace facgraph::drawing
