#include "large_matching.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace facgraph::drawing {
namespace {

using Positions = std::vector<std::size_t>;

Positions counted_off(std::size_t count) {
  Positions all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

void sort_along(std::span<std::size_t> positions, std::span<const Point> points, bool across) {
  std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
    return across ? points[a].x < points[b].x : points[a].y < points[b].y;
  });
}

bool is_wide(std::span<const std::size_t> positions, std::span<const Point> points) {
  const auto& first = points[positions.front()];
  double left = first.x;
  double right = first.x;
  double top = first.y;
  double bottom = first.y;
  for (const auto i : positions) {
    left = std::min(left, points[i].x);
    right = std::max(right, points[i].x);
    top = std::min(top, points[i].y);
    bottom = std::max(bottom, points[i].y);
  }
  return right - left >= bottom - top;
}

class Matching {
 public:
  Matching(std::span<const Point> wanted, std::span<const Point> sites)
      : wanted_(wanted), sites_(sites), result_(wanted.size()) {}

  void match(std::span<std::size_t> people, std::span<std::size_t> places) {
    if (people.empty()) return;
    if (people.size() == 1) {
      result_[people.front()] = middle(places);
      return;
    }
    const bool across = is_wide(places, sites_);
    sort_along(people, wanted_, across);
    sort_along(places, sites_, across);
    const auto half = people.size() / 2;
    const auto rest = people.size() - half;
    const auto cut = std::clamp(places.size() * half / people.size(), half, places.size() - rest);
    match(people.first(half), places.first(cut));
    match(people.subspan(half), places.subspan(cut));
  }

  Positions take() { return std::move(result_); }

 private:
  /// Of these sites the one nearest to their mean.
  std::size_t middle(std::span<const std::size_t> places) const {
    Point mean;
    for (const auto i : places) {
      mean.x += sites_[i].x / static_cast<double>(places.size());
      mean.y += sites_[i].y / static_cast<double>(places.size());
    }
    const auto squared = [&](std::size_t i) {
      const double dx = sites_[i].x - mean.x;
      const double dy = sites_[i].y - mean.y;
      return dx * dx + dy * dy;
    };
    return *std::min_element(places.begin(), places.end(),
                             [&](std::size_t a, std::size_t b) { return squared(a) < squared(b); });
  }

  std::span<const Point> wanted_;
  std::span<const Point> sites_;
  Positions result_;
};

void even(std::span<std::size_t> positions, std::span<const Point> places,
          std::span<const double> masses, const Rect& area, std::vector<Point>& result) {
  if (positions.size() == 1) {
    result[positions.front()] = area.center();
    return;
  }
  const bool across = area.width >= area.height;
  sort_along(positions, places, across);
  double all = 0;
  for (const auto i : positions) all += masses[i];
  std::size_t half = 1;
  double before = masses[positions.front()];
  while (half + 1 < positions.size() && before + masses[positions[half]] / 2 < all / 2)
    before += masses[positions[half++]];
  auto first = area;
  auto second = area;
  if (across) {
    first.width = area.width * before / all;
    second = {first.right(), area.y, area.width - first.width, area.height};
  } else {
    first.height = area.height * before / all;
    second = {area.x, first.bottom(), area.width, area.height - first.height};
  }
  even(positions.first(half), places, masses, first, result);
  even(positions.subspan(half), places, masses, second, result);
}

}  // namespace

std::vector<std::size_t> matched(std::span<const Point> wanted, std::span<const Point> sites) {
  assert(wanted.size() <= sites.size());
  Matching matching(wanted, sites);
  auto people = counted_off(wanted.size());
  auto places = counted_off(sites.size());
  matching.match(people, places);
  return matching.take();
}

std::vector<Point> evened(std::span<const Point> places, std::span<const double> masses,
                          const Rect& area) {
  std::vector<Point> result(places.size());
  auto positions = counted_off(places.size());
  if (!positions.empty()) even(positions, places, masses, area, result);
  return result;
}

}  // namespace facgraph::drawing
