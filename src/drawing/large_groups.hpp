#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// The people of one cluster, strongest first; equal ones by name. No order hangs on that of the
/// list: a list in another order is the same map.
struct Group {
  std::size_t cluster = 0;
  std::string name;
  std::vector<FacultyId> people;
};

/// How the people of a large map are divided over its parts.
struct Groups {
  std::vector<Group> countries;      ///< largest first
  std::vector<Group> small;          ///< clusters too small for a country
  std::vector<FacultyId> ungrouped;  ///< those in no cluster, lab or affiliation, by name
  std::vector<FacultyId> isolated;   ///< those who share no topic with anyone, by name
};

/// Most countries that a map has; the smallest it has, in people and as a part of all.
constexpr std::size_t most_countries = 48;
constexpr std::size_t smallest_country = 4;
constexpr std::size_t smallest_country_part = 400;

/// How well connected each person is: `MapInput::strength`, or where there is none Σ_t (k_t - 1) /
/// k_t over their topics, the strength in the resource-allocation projection that clusters are
/// found on. Brought to 0 … 1, and to nine digits so that no order of adding shows.
std::vector<double> strengths(const MapInput& input);

/// What areas of dots stand for: strengths brought to 0 … 1 between the weakest twentieth and the
/// strongest, so that a few extremes do not make all others alike.
std::vector<double> dot_sizes(std::vector<double> strength);

Groups grouped(const MapInput& input, const std::vector<double>& strength);

}  // namespace facgraph::drawing
