#include "large_colors.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "facgraph/drawing/palette.hpp"

namespace facgraph::drawing {
namespace {

constexpr double neighborly = 16;  ///< pixels between the borders of neighbors, at most
constexpr std::size_t own_colors = 6;

/// The outline of a country, ready to be compared with all others.
struct Border {
  const Polygon& outline;
  std::vector<HalfPlane> sides_of_it;

  explicit Border(const Polygon& polygon) : outline(polygon), sides_of_it(sides(polygon)) {}

  bool is_near(const Border& other) const {
    return std::any_of(other.outline.begin(), other.outline.end(),
                       [this](Point point) { return is_deep(sides_of_it, point, -neighborly); });
  }
};

bool touch(const Border& a, const Border& b) { return a.is_near(b) || b.is_near(a); }

}  // namespace

std::vector<Paint> country_paints(const Groups& groups, const Land& land) {
  std::vector<Border> borders;
  for (const auto& country : land.countries) borders.emplace_back(country.outline);
  std::vector<Paint> paints;
  for (std::size_t i = 0; i < land.countries.size(); ++i) {
    const auto cluster = groups.countries[land.countries[i].group].cluster;
    auto paint = cluster_paint(cluster);
    if (paint == Paint::cluster_other) {
      std::set<Paint> around;
      for (std::size_t j = 0; j < land.countries.size(); ++j) {
        const bool painted =
            j < i || groups.countries[land.countries[j].group].cluster < own_colors;
        if (j == i || !painted) continue;
        if (!touch(borders[i], borders[j])) continue;
        around.insert(j < i ? paints[j]
                            : cluster_paint(groups.countries[land.countries[j].group].cluster));
      }
      for (std::size_t color = 0; color < own_colors; ++color) {
        const auto candidate = cluster_paint((i + color) % own_colors);
        if (around.count(candidate) > 0) continue;
        paint = candidate;
        break;
      }
    }
    paints.push_back(paint);
  }
  return paints;
}

bool colors_repeat(const std::vector<Paint>& paints) {
  const std::set<Paint> different(paints.begin(), paints.end());
  return different.size() < paints.size();
}

}  // namespace facgraph::drawing
