#include "checked.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/url.hpp"

namespace facgraph::drawing {
namespace {

// DOT strings of 16 KiB and more are written by Graphviz but cannot be read back; a code point
// has up to four bytes.
constexpr std::size_t longest_text = 2000;
constexpr double farthest_place = 1e6;
constexpr double least_size = 1;  ///< of a node in Graphviz

void settle(std::string& value) { value = text::clean(value, longest_text); }
void settle(double& value) {
  if (!std::isfinite(value)) value = 0;
  value = std::min(std::max(value, -farthest_place), farthest_place);
}
void settle(Point& point) {
  settle(point.x);
  settle(point.y);
}
/// A shape that left the page would make Graphviz enlarge and move the whole page.
void keep_on_page(Line& line, const Drawing& page) {
  for (auto& point : line.points) {
    point.x = std::clamp(point.x, 0., page.width);
    point.y = std::clamp(point.y, 0., page.height);
  }
}
void keep_on_page(Rect& box, const Drawing& page) {
  const double right = std::clamp(box.right(), least_size, page.width);
  const double bottom = std::clamp(box.bottom(), least_size, page.height);
  box.x = std::clamp(box.x, 0., right - least_size);
  box.y = std::clamp(box.y, 0., bottom - least_size);
  box.width = right - box.x;
  box.height = bottom - box.y;
}
void settle(Box& box) {
  for (double* value : {&box.at.x, &box.at.y, &box.at.width, &box.at.height, &box.corner}) {
    settle(*value);
  }
  settle(box.tooltip);
  if (!box.url.empty()) box.url = text::safe_url(box.url).value_or("");
}
void settle(Dot& dot) {
  settle(dot.center);
  settle(dot.radius);
  settle(dot.tooltip);
}
void settle(Line& line) {
  for (auto& point : line.points) settle(point);
  settle(line.width);
  settle(line.tooltip);
}
void settle(Label& label) {
  settle(label.baseline);
  settle(label.size);
  settle(label.text);
}

void keep_on_page(Region& region, const Drawing& page) {
  for (auto& point : region.outline) {
    settle(point);
    point.x = std::clamp(point.x, 0., page.width);
    point.y = std::clamp(point.y, 0., page.height);
  }
  settle(region.tooltip);
}

bool is_drawable(const Line& line) {
  const auto count = line.points.size();
  return count >= 2 && (!line.curved || count % 3 == 1);
}

}  // namespace

Drawing checked(const Drawing& drawing) {
  auto result = drawing;
  settle(result.width);
  settle(result.height);
  if (result.width < 2 * least_size || result.height < 2 * least_size)
    throw RenderError("The drawing has no area.");
  settle(result.title);
  settle(result.description);
  std::erase_if(result.regions, [](const Region& region) { return region.outline.size() < 3; });
  for (auto& region : result.regions) keep_on_page(region, result);
  for (auto& box : result.boxes) {
    settle(box);
    keep_on_page(box.at, result);
  }
  for (auto& dot : result.dots) {
    settle(dot);
    dot.radius = std::clamp(dot.radius, 0., std::min(result.width, result.height) / 2);
    dot.center.x = std::clamp(dot.center.x, dot.radius, result.width - dot.radius);
    dot.center.y = std::clamp(dot.center.y, dot.radius, result.height - dot.radius);
  }
  std::erase_if(result.lines, [](const Line& line) { return !is_drawable(line); });
  for (auto& line : result.lines) {
    settle(line);
    keep_on_page(line, result);
  }
  for (auto& label : result.labels) {
    settle(label);
    label.baseline.x = std::clamp(label.baseline.x, least_size, result.width - least_size);
    label.baseline.y = std::clamp(label.baseline.y, least_size, result.height - least_size);
  }
  return result;
}

}  // namespace facgraph::drawing
