#include "route.hpp"

#include <algorithm>
#include <cmath>

#include "geometry.hpp"
#include "route_around.hpp"

namespace facgraph::drawing {
namespace {

constexpr double under_border = 3;
constexpr double least_clear = 2;
constexpr double least_better = .25;  ///< better than behind a box
constexpr double bow_step = 8;
constexpr double corner_radius = 22;

Line straight(const Rect& from, const Rect& to) {
  Line line;
  line.points = {ending(from, to.center()), ending(to, from.center())};
  return line;
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

class Router {
 public:
  Router(std::span<const Rect> boxes, std::size_t from, std::size_t to)
      : boxes_(boxes), from_(from), to_(to) {}

  /// Whether no third box is nearer than `clear`.
  bool is_free(const Line& line, double clear) const {
    const auto points = flattened(line);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (i != from_ && i != to_ && passes(points, grown(boxes_[i], clear))) return false;
    }
    return true;
  }

  bool find(double clear, double largest_bow, Line& line) const {
    const auto& a = boxes_[from_];
    const auto& b = boxes_[to_];
    line = straight(a, b);
    if (is_free(line, clear)) return true;
    const double length = std::hypot(a.center().x - b.center().x, a.center().y - b.center().y);
    for (double bow = bow_step; bow < largest_bow * length; bow += bow_step) {
      for (const double side : {bow, -bow}) {
        line = bowed(a, b, side);
        if (is_free(line, clear)) return true;
      }
    }
    return bent(clear, line);
  }

 private:
  bool bent(double clear, Line& line) const {
    auto way = corners_around(boxes_, from_, to_, clear);
    if (way.empty()) return false;
    const auto& first = boxes_[from_];
    const auto& last = boxes_[to_];
    way.insert(way.begin(), ending(first, way.front()));
    way.push_back(ending(last, way.back()));
    line.curved = true;
    // A corner that is cut too far may touch what it goes around.
    for (double radius = corner_radius; radius > 1; radius /= 2) {
      line.points = rounded(way, radius);
      if (is_free(line, .5 * clear)) return true;
    }
    return is_free(line, 0);
  }

  std::span<const Rect> boxes_;
  std::size_t from_;
  std::size_t to_;
};

}  // namespace

Point ending(const Rect& box, Point toward) {
  return border_point(grown(box, -under_border), toward);
}

Line routed(std::span<const Rect> boxes, std::size_t from, std::size_t to, const Routing& how) {
  const Router router(boxes, from, to);
  Line line;
  for (const double clear : {how.clear, std::min(least_clear, how.clear), least_better}) {
    if (router.find(clear, how.largest_bow, line)) return line;
  }
  return straight(boxes[from], boxes[to]);
}

Line routed(const std::vector<Box>& boxes, std::size_t from, std::size_t to, double clear,
            double largest_bow) {
  std::vector<Rect> places;
  for (const auto& box : boxes) places.push_back(box.at);
  auto line = routed(places, from, to, {clear, largest_bow});
  line.from = from;
  line.to = to;
  return line;
}

}  // namespace facgraph::drawing
