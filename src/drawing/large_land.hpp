#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "large_groups.hpp"
#include "large_polygon.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {

/// One person on the land.
struct Resident {
  FacultyId person{};
  Point at;
  double radius = 2;
  std::optional<Rect> name;  ///< where the name is printed, beside the dot; most have no room
};

struct Country {
  /// What each line of the title covers.
  std::vector<Rect> title_lines() const;

  std::size_t group = 0;  ///< a position in Groups::countries
  Polygon outline;
  std::vector<std::string> title;  ///< in lines; empty where it has no room
  Type title_type;
  Rect title_at;                   ///< around all lines
  std::size_t province_count = 0;  ///< how many there should be
  std::vector<Label> provinces;    ///< topics, where the people who list them live
  std::vector<Resident> residents;
};

/// Sizes that hold for the whole map.
struct LandStyle {
  Type name{10.5, false};
  double spacing = 10;        ///< of dots, about
  double largest_radius = 4;  ///< of the best connected
  double smallest_radius = 2;
  double names_part = .4;  ///< of a country's area, at most
};

struct Land {
  LandStyle style;
  double height = 0;
  std::vector<Country> countries;
};

/// How high a map of this width should be.
double land_height(std::size_t people, double width);

/// Countries in proportion to their people, with room for a title each; in them the names of the
/// best connected where they fit, and all dots, none on another and none under a name. `first` are
/// people whose names come before all others. Deterministic. Cost: some seconds for 10,000 people,
/// countries in as many threads as the options say.
Land laid_out(const MapInput& input, const Groups& groups, const std::vector<double>& strength,
              const Rect& frame, const std::vector<FacultyId>& first, const MapOptions& options);

}  // namespace facgraph::drawing
