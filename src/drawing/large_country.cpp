#include "large_country.hpp"

#include <algorithm>
#include <cmath>

#include "facgraph/drawing/text_width.hpp"
#include "geometry.hpp"
#include "large_dots.hpp"
#include "large_matching.hpp"
#include "large_provinces.hpp"
#include "large_room.hpp"
#include "large_titles.hpp"

namespace facgraph::drawing {
namespace {

constexpr double name_gap = 3;  ///< between a dot and its name
constexpr double name_margin = 3;
constexpr double from_border = 3;
constexpr double longest_name = 170;
constexpr std::size_t failures_allowed = 80;

class Settling {
 public:
  Settling(Country& country, const Settlers& settlers, const LandStyle& style)
      : country_(country),
        settlers_(settlers),
        style_(style),
        inner_(inset(country.outline, from_border)),
        room_(inner_) {}

  void run() {
    place_title(country_, settlers_.group.name, room_);
    taken_ = country_.title_lines();
    spread_evenly();
    place_first_names();
    for (const auto& at : add_provinces(country_, settlers_.input, settlers_.group, places_, room_))
      taken_.push_back(at);
    place_names();
    place_dots();
  }

 private:
  double radius(FacultyId person) const {
    const double least = style_.smallest_radius * style_.smallest_radius;
    const double most = style_.largest_radius * style_.largest_radius;
    return std::sqrt(least + settlers_.sizes[index(person)] * (most - least));
  }

  /// Where each person would stand if only dots were drawn.
  void spread_evenly() {
    const DotField field{inner_, {}, style_.smallest_radius};
    places_ = dot_places(settlers_.wanted, field, least_spacing());
  }

  double least_spacing() const { return 2 * style_.smallest_radius * .5; }

  bool is_first(std::size_t i) const {
    const auto& first = settlers_.first;
    return std::find(first.begin(), first.end(), settlers_.group.people[i]) != first.end();
  }

  /// Names that must be there, wherever there is room.
  void place_first_names() {
    named_.assign(places_.size(), false);
    const auto frame = bounds(inner_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (is_first(i)) place_name(i, area(inner_), std::max(frame.width, frame.height));
    }
  }

  /// Names of the best connected, near to where they belong.
  void place_names() {
    const auto frame = bounds(inner_);
    double title = 0;
    for (const auto& line : country_.title_lines()) title += line.width * line.height;
    double left = style_.names_part * (area(inner_) - title);
    std::size_t failures = 0;
    for (std::size_t i = 0; i < places_.size() && failures <= failures_allowed; ++i) {
      if (named_[i]) continue;
      const auto taken = place_name(i, left, std::max(frame.width, frame.height) / 2);
      left -= taken;
      if (taken == 0) ++failures;
    }
  }

  /// The area that the name takes; 0 when it has no place.
  double place_name(std::size_t i, double left, double farthest) {
    const auto person = settlers_.group.people[i];
    const double size = style_.name.size;
    const double text = text_width(settlers_.input.roster[person].name, size, style_.name.bold);
    const double dot = 2 * radius(person);
    const double width = dot + name_gap + text + name_margin;
    const double height = std::max(dot, 1.16 * size) + name_margin / 2;
    if (text > longest_name || text <= 0 || width * height > left) return 0;
    const auto at = room_.nearest(places_[i], width, height, farthest);
    if (!at) return 0;
    room_.take(*at);
    taken_.push_back(*at);
    named_[i] = true;
    const double middle = at->center().y;
    country_.residents.push_back(
        {person,
         {at->x + name_margin / 2 + dot / 2, middle},
         dot / 2,
         Rect{at->x + name_margin / 2 + dot + name_gap, middle - size * .58, text, 1.16 * size}});
    return width * height;
  }

  void place_dots() {
    std::vector<FacultyId> people;
    std::vector<Point> wanted;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (named_[i]) continue;
      people.push_back(settlers_.group.people[i]);
      wanted.push_back(places_[i]);
    }
    const DotField field{inner_, taken_, style_.largest_radius * .75 + 1};
    auto dots = dot_places(wanted, field, least_spacing());
    for (std::size_t i = 0; i < dots.size(); ++i)
      country_.residents.push_back({people[i], dots[i], radius(people[i]), std::nullopt});
  }

  Country& country_;
  const Settlers& settlers_;
  const LandStyle& style_;
  Polygon inner_;
  Room room_;
  std::vector<Rect> taken_;
  std::vector<Point> places_;  ///< by the group's people
  std::vector<bool> named_;
};

}  // namespace

void settle(Country& country, const Settlers& settlers, const LandStyle& style) {
  Settling(country, settlers, style).run();
}

}  // namespace facgraph::drawing
