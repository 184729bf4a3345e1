#include "large_land.hpp"

#include <algorithm>
#include <cmath>

#include "../model/ordered_blocks.hpp"
#include "large_country.hpp"
#include "large_dots.hpp"
#include "large_matching.hpp"
#include "large_neighbors.hpp"
#include "large_territories.hpp"
#include "large_titles.hpp"
#include "large_topics.hpp"

namespace facgraph::drawing {
namespace {

constexpr double water = 7;      ///< between countries
constexpr double roundness = 5;  ///< exponent of the land's outline
constexpr double land_corner_radius = 16;

double people_in(const Groups& groups) {
  double sum = 0;
  for (const auto& group : groups.countries) sum += static_cast<double>(group.people.size());
  return sum;
}

/// The fewer people, the more of the land may be names; thousands of dots need their room.
double names_part(std::size_t people) {
  struct Step {
    std::size_t people;
    double part;
  };
  for (const auto& step : {Step{300, .95}, Step{700, .62}, Step{3000, .42}})
    if (people <= step.people) return step.part;
  return .34;
}

LandStyle style_for(double area_per_person, std::size_t people) {
  LandStyle style;
  style.name.size = people <= 700 ? 11.5 : 10.5;
  style.names_part = names_part(people);
  style.spacing = even_spacing(area_per_person * (1 - style.names_part), 1);
  style.largest_radius = std::clamp(.37 * style.spacing, 1.5, 7.);
  style.smallest_radius = std::max(.9, .36 * style.largest_radius);
  return style;
}

/// Where countries should stand, brought to the frame.
std::vector<Point> sites(const MapInput& input, const Groups& groups, const Rect& frame) {
  const auto places = country_places(input, groups.countries);
  std::vector<double> masses;
  for (const auto& group : groups.countries)
    masses.push_back(static_cast<double>(group.people.size()));
  return evened(places, masses, frame);
}

/// A country that the water took away is an islet.
Polygon with_land(Polygon outline, Point site) {
  constexpr double islet = 8;
  if (area(outline) >= islet) return outline;
  return superellipse({site.x - islet / 2, site.y - islet / 2, islet, islet}, 2);
}

/// From one country to each cluster that has another: at most of length 1, shorter when far away.
std::vector<Point> directions(const Groups& groups, const std::vector<Point>& middles,
                              std::size_t own, std::size_t clusters) {
  std::vector<Point> toward(clusters);
  for (std::size_t other = 0; other < middles.size(); ++other) {
    const double dx = middles[other].x - middles[own].x;
    const double dy = middles[other].y - middles[own].y;
    const double far = std::hypot(dx, dy);
    if (other != own && far > 0) toward[groups.countries[other].cluster] = {dx / far, dy / far};
  }
  return toward;
}

/// Dots that would touch become smaller, each by its share.
void part(std::vector<Resident>& residents, double largest) {
  constexpr double between = .7;
  std::vector<Point> at;
  for (const auto& resident : residents) at.push_back(resident.at);
  const Neighbors near(at, 2 * largest + between);
  std::vector<double> radii;
  for (std::size_t i = 0; i < residents.size(); ++i) {
    double radius = residents[i].radius;
    near.visit(at[i], [&](std::size_t j) {
      const double apart = std::hypot(at[i].x - at[j].x, at[i].y - at[j].y) - between;
      const double both = residents[i].radius + residents[j].radius;
      if (j != i && both > apart) radius = std::min(radius, residents[i].radius * apart / both);
    });
    radii.push_back(std::max(radius, .3));
  }
  for (std::size_t i = 0; i < residents.size(); ++i) residents[i].radius = radii[i];
}

/// How many topics are printed inside a country of this area, beside its title.
std::size_t provinces_of(double area) {
  constexpr double area_of_one = 15'000;
  constexpr std::size_t most = 8;
  return std::min(most, static_cast<std::size_t>(area / area_of_one));
}

}  // namespace

double land_height(std::size_t people, double width) {
  const double least = .72;
  const double most = 1.02;
  const double decades = std::log10(std::max(static_cast<double>(people), 100.) / 100);
  return std::round(width * std::min(most, least + .16 * decades));
}

Land laid_out(const MapInput& input, const Groups& groups, const std::vector<double>& strength,
              const Rect& frame, const std::vector<FacultyId>& first, const MapOptions& options) {
  Land land;
  land.height = frame.height;
  if (groups.countries.empty()) return land;
  const auto sizes = dot_sizes(strength);
  const auto outline = superellipse(frame, roundness);
  const double people = people_in(groups);
  const double per_person = .8 * area(outline) / people;
  land.style = style_for(per_person, input.network.faculty_count());
  const auto places = sites(input, groups, frame);
  std::vector<Territory> territories;
  for (std::size_t i = 0; i < groups.countries.size(); ++i) {
    Country country;
    country.group = i;
    const double needed = per_person * static_cast<double>(groups.countries[i].people.size());
    set_title(country, groups.countries[i].name, needed);
    country.province_count = provinces_of(needed);
    territories.push_back({places[i], needed + country.title_at.width * country.title_at.height});
    land.countries.push_back(std::move(country));
  }
  std::vector<Point> middles;
  const auto outlines = divided(outline, territories, water);
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    land.countries[i].outline =
        with_land(rounded(outlines[i], land_corner_radius), territories[i].site);
    middles.push_back(centroid(land.countries[i].outline));
  }
  struct Nothing {};
  const auto settle_one = [&](Nothing, std::size_t i) {
    auto& country = land.countries[i];
    const auto& group = groups.countries[country.group];
    const auto toward = directions(groups, middles, country.group, input.partition.cluster_count);
    settle(
        country,
        {input, group, people_places(input, group, toward, groups.countries.size()), sizes, first},
        land.style);
    part(country.residents, land.style.largest_radius);
  };
  std::size_t settled = 0;
  const auto report = [&](Nothing, std::size_t i) {
    settled += groups.countries[land.countries[i].group].people.size();
    if (options.on_progress) options.on_progress(settled, static_cast<std::size_t>(people));
  };
  OrderedBlocks(
      land.countries.size(), [] { return Nothing{}; }, settle_one, report)
      .run(options.threads);
  return land;
}

}  // namespace facgraph::drawing
