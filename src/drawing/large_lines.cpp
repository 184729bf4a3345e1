#include "large_lines.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "facgraph/drawing/text_width.hpp"
#include "geometry.hpp"
#include "large_neighbors.hpp"

namespace facgraph::drawing {
namespace {

constexpr double line_reach = 3;  ///< in spacings of dots
constexpr double clear_of_text = .5;

std::size_t shared_topics(const Network& network, FacultyId a, FacultyId b) {
  const auto first = network.topics_of(a);
  const auto second = network.topics_of(b);
  std::size_t count = 0;
  for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
    if (*i == *j) {
      ++count;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

class Backbone {
 public:
  Backbone(const MapInput& input, const Country& country, double far)
      : input_(input), country_(country), far_(far) {
    for (const auto& resident : country.residents) {
      points_.push_back(resident.at);
      if (resident.name) texts_.push_back(grown(*resident.name, clear_of_text));
    }
    for (const auto& line : country.title_lines()) texts_.push_back(line);
    for (const auto& province : country.provinces) texts_.push_back(extent(province));
  }

  std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
    const Neighbors near(points_, far_);
    std::set<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const auto best = partner(i, near);
      if (best != points_.size()) found.insert(std::minmax(i, best));
    }
    return {found.begin(), found.end()};
  }

 private:
  std::size_t partner(std::size_t i, const Neighbors& near) const {
    const auto& residents = country_.residents;
    std::vector<std::tuple<std::size_t, double, std::size_t>> others;  // fewest topics last
    near.visit(points_[i], [&](std::size_t j) {
      const double apart = std::hypot(points_[i].x - points_[j].x, points_[i].y - points_[j].y);
      if (i == j || apart > far_) return;
      const auto shared = shared_topics(input_.network, residents[i].person, residents[j].person);
      if (shared > 0) others.emplace_back(shared, -apart, j);
    });
    std::sort(others.rbegin(), others.rend());
    for (const auto& [shared, apart, j] : others) {
      if (is_clear(points_[i], points_[j])) return j;
    }
    return points_.size();
  }

  bool is_clear(Point a, Point b) const {
    return std::none_of(texts_.begin(), texts_.end(),
                        [&](const Rect& text) { return length_inside(a, b, text) > 0; });
  }

  const MapInput& input_;
  const Country& country_;
  double far_;
  std::vector<Point> points_;
  std::vector<Rect> texts_;
};

}  // namespace

std::vector<Neighborly> backbone(const MapInput& input, const Land& land) {
  std::vector<Neighborly> lines;
  for (std::size_t i = 0; i < land.countries.size(); ++i) {
    const auto& residents = land.countries[i].residents;
    for (const auto& [a, b] :
         Backbone(input, land.countries[i], line_reach * land.style.spacing).pairs())
      lines.push_back(
          {residents[a].at, residents[b].at, residents[a].person, residents[b].person, i});
  }
  return lines;
}

}  // namespace facgraph::drawing
