#include "large_provinces.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <tuple>

#include "facgraph/drawing/text_width.hpp"
#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr Type province_type{11, true};
constexpr double longest = 170;
constexpr double province_line_height = 1.25;
constexpr double province_padding = 3;
constexpr double too_scattered = .66;  ///< an even disc has .707
constexpr std::size_t fewest = 3;
constexpr std::size_t smallest_part = 30;  ///< of the country: a thirtieth

struct Province {
  std::string text;
  Point middle;
  double merit = 0;  ///< how many people, times how close together
};

struct Sums {
  std::size_t people = 0;
  Point at;
  double squares = 0;
};

Province province(const std::string& text, const Sums& sums, double radius) {
  const auto count = static_cast<double>(sums.people);
  const Point middle{sums.at.x / count, sums.at.y / count};
  const double variance = sums.squares / count - middle.x * middle.x - middle.y * middle.y;
  const double scatter = std::sqrt(std::max(0., variance)) / radius;
  return {text, middle, std::round(1e6 * count * (too_scattered - scatter))};
}

/// Best first; equal ones by name.
std::vector<Province> candidates(const Country& country, const MapInput& input, const Group& group,
                                 std::span<const Point> places) {
  std::map<TopicId, Sums> topics;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const auto topic : input.network.topics_of(group.people[i])) {
      auto& sums = topics[topic];
      ++sums.people;
      sums.at.x += places[i].x;
      sums.at.y += places[i].y;
      sums.squares += places[i].x * places[i].x + places[i].y * places[i].y;
    }
  }
  const double radius = std::sqrt(area(country.outline) / std::numbers::pi);
  std::vector<Province> result;
  for (const auto& [topic, sums] : topics) {
    const auto& name = input.roster[topic].name;
    if (sums.people < std::max(fewest, group.people.size() / smallest_part)) continue;
    if (group.name.find(name) != std::string::npos) continue;
    if (text_width(name, province_type.size, province_type.bold) > longest) continue;
    result.push_back(province(name, sums, radius));
  }
  std::sort(result.begin(), result.end(), [](const Province& a, const Province& b) {
    return std::tie(b.merit, a.text) < std::tie(a.merit, b.text);
  });
  return result;
}

}  // namespace

std::vector<Rect> add_provinces(Country& country, const MapInput& input, const Group& group,
                                std::span<const Point> places, Room& room) {
  std::vector<Rect> taken;
  if (country.province_count == 0) return taken;
  const double farthest = .35 * std::sqrt(area(country.outline));
  for (const auto& one : candidates(country, input, group, places)) {
    if (taken.size() == country.province_count || one.merit <= 0) break;
    const auto at = room.nearest(
        one.middle,
        text_width(one.text, province_type.size, province_type.bold) + 2 * province_padding,
        province_line_height * province_type.size + province_padding, farthest);
    if (!at) continue;
    room.take(*at);
    taken.push_back(*at);
    Label label;
    label.text = one.text;
    label.size = province_type.size;
    label.bold = province_type.bold;
    label.baseline = {at->center().x, page::centered_baseline(at->center().y, province_type.size)};
    country.provinces.push_back(std::move(label));
  }
  return taken;
}

}  // namespace facgraph::drawing
