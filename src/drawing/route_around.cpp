#include "route_around.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double price_of_a_corner = 24;
constexpr double detour = 1.5;       ///< a way may be so many times as long as the straight line
constexpr double detour_more = 240;  ///< and so much longer
constexpr double hair = .01;         ///< a way along an obstacle's border is free

double distance(Point point, const Rect& box) { return gap({point.x, point.y, 0, 0}, box); }

bool is_inside(Point point, const Rect& box) {
  return box.x < point.x && point.x < box.right() && box.y < point.y && point.y < box.bottom();
}

class Search {
 public:
  Search(std::span<const Rect> boxes, std::size_t from, std::size_t to, double clear)
      : points_{boxes[from].center(), boxes[to].center()} {
    longest_ = detour * distance(points_[0], points_[1]) + detour_more;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (i == from || i == to) continue;
      const auto box = grown(boxes[i], clear - hair);
      if (distance(points_[0], box) + distance(points_[1], box) <= longest_) blocks_.push_back(box);
    }
    for (const auto& block : blocks_) add_corners(grown(block, hair));
  }

  std::vector<Point> find() {
    constexpr double far = std::numeric_limits<double>::infinity();
    std::vector<double> length(points_.size(), far);
    std::vector<std::size_t> before(points_.size(), 0);
    std::vector<bool> done(points_.size(), false);
    using Open = std::pair<double, std::size_t>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    length[0] = 0;
    open.emplace(0, 0);
    while (!open.empty()) {
      const auto here = open.top().second;
      open.pop();
      if (done[here]) continue;
      done[here] = true;
      if (here == goal) return way(before);
      for (std::size_t next = 1; next < points_.size(); ++next) {
        const double reached = length[here] + distance(points_[here], points_[next]) +
                               (next == goal ? 0 : price_of_a_corner);
        if (done[next] || reached >= length[next]) continue;
        const double whole = reached + distance(points_[next], points_[goal]);
        if (whole > longest_ || !sees(points_[here], points_[next])) continue;
        length[next] = reached;
        before[next] = here;
        open.emplace(whole, next);
      }
    }
    return {};
  }

 private:
  static constexpr std::size_t goal = 1;

  void add_corners(const Rect& box) {
    for (const auto& corner : {Point{box.x, box.y}, Point{box.right(), box.y},
                               Point{box.x, box.bottom()}, Point{box.right(), box.bottom()}}) {
      if (distance(points_[0], corner) + distance(corner, points_[goal]) > longest_) continue;
      const bool free = std::none_of(blocks_.begin(), blocks_.end(),
                                     [&](const Rect& block) { return is_inside(corner, block); });
      if (free) points_.push_back(corner);
    }
  }

  bool sees(Point a, Point b) const {
    return std::none_of(blocks_.begin(), blocks_.end(),
                        [&](const Rect& block) { return length_inside(a, b, block) > 0; });
  }

  std::vector<Point> way(const std::vector<std::size_t>& before) const {
    std::vector<Point> corners;
    for (auto at = before[goal]; at != 0; at = before[at]) corners.push_back(points_[at]);
    std::reverse(corners.begin(), corners.end());
    return corners;
  }

  std::vector<Point> points_;  ///< start, goal, corners
  std::vector<Rect> blocks_;
  double longest_ = 0;
};

}  // namespace

std::vector<Point> corners_around(std::span<const Rect> boxes, std::size_t from, std::size_t to,
                                  double clear) {
  return Search(boxes, from, to, clear).find();
}

std::vector<Point> rounded(std::span<const Point> way, double radius) {
  std::vector<Point> curve{way.front()};
  const auto straight_to = [&](Point end) {
    const auto start = curve.back();
    curve.push_back(between(start, end, 1. / 3));
    curve.push_back(between(start, end, 2. / 3));
    curve.push_back(end);
  };
  for (std::size_t i = 1; i + 1 < way.size(); ++i) {
    const auto corner = way[i];
    const double before = distance(way[i - 1], corner);
    const double after = distance(corner, way[i + 1]);
    const auto start = between(corner, way[i - 1], std::min(.5, radius / std::max(before, 1.)));
    const auto end = between(corner, way[i + 1], std::min(.5, radius / std::max(after, 1.)));
    straight_to(start);
    curve.push_back(between(start, corner, 2. / 3));
    curve.push_back(between(end, corner, 2. / 3));
    curve.push_back(end);
  }
  straight_to(way.back());
  return curve;
}

}  // namespace facgraph::drawing
