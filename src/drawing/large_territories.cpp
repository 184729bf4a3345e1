#include "large_territories.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facgraph::drawing {
namespace {

constexpr int territory_rounds = 150;
constexpr int territory_moving_rounds = 100;  // then only weights change, so that areas settle
constexpr double territory_pace = .45;

struct Site {
  Point at;
  double weight = 0;  ///< a squared distance
  double target = 0;  ///< area
};

/// What is nearer to `own` than to `other`, less half a gap.
HalfPlane own_side(const Site& own, const Site& other, double gap) {
  const Point normal{other.at.x - own.at.x, other.at.y - own.at.y};
  const auto power = [](const Site& site) {
    return site.at.x * site.at.x + site.at.y * site.at.y - site.weight;
  };
  const double far = std::hypot(normal.x, normal.y);
  return {normal, (power(other) - power(own) - gap * far) / 2};
}

Polygon cell(const Polygon& land, const std::vector<Site>& sites, std::size_t own, double gap) {
  auto result = land;
  for (std::size_t other = 0; other < sites.size() && !result.empty(); ++other) {
    if (other != own) result = clipped(result, own_side(sites[own], sites[other], gap));
  }
  return result;
}

std::vector<Polygon> cells(const Polygon& land, const std::vector<Site>& sites, double gap) {
  std::vector<Polygon> result;
  for (std::size_t i = 0; i < sites.size(); ++i) result.push_back(cell(land, sites, i, gap));
  return result;
}

std::vector<Site> start(const Polygon& land, std::span<const Territory> territories) {
  double shares = 0;
  for (const auto& territory : territories) shares += territory.share;
  std::vector<Site> sites;
  for (const auto& territory : territories) {
    const double target = area(land) * territory.share / shares;
    sites.push_back({territory.site, target / std::numbers::pi, target});
  }
  return sites;
}

/// Two sites at one place have no line between them.
void part_equal(std::vector<Site>& sites) {
  for (std::size_t i = 0; i < sites.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double far = std::hypot(sites[i].at.x - sites[j].at.x, sites[i].at.y - sites[j].at.y);
      if (far < .01) sites[i].at.x += .1 + .01 * static_cast<double>(i);
    }
  }
}

}  // namespace

std::vector<Polygon> divided(const Polygon& land, std::span<const Territory> territories,
                             double gap) {
  auto sites = start(land, territories);
  for (int round = 0; round < territory_rounds; ++round) {
    part_equal(sites);
    const auto now = cells(land, sites, 0);
    for (std::size_t i = 0; i < sites.size(); ++i) {
      auto& site = sites[i];
      site.weight += territory_pace * (site.target - area(now[i])) / std::numbers::pi;
      if (round >= territory_moving_rounds || now[i].empty()) continue;
      const auto middle = centroid(now[i]);
      site.at.x += territory_pace * (middle.x - site.at.x);
      site.at.y += territory_pace * (middle.y - site.at.y);
    }
  }
  return cells(land, sites, gap);
}

}  // namespace facgraph::drawing
