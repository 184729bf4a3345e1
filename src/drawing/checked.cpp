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
constexpr double farthest = 1e6;

void settle(std::string& value) { value = text::clean(value, longest_text); }
void settle(double& value) {
  if (!std::isfinite(value)) value = 0;
  value = std::min(std::max(value, -farthest), farthest);
}
void settle(Point& point) {
  settle(point.x);
  settle(point.y);
}
/// A line that left the page would make Graphviz move the whole page.
void keep_on_page(Line& line, const Drawing& page) {
  for (auto& point : line.points) {
    point.x = std::clamp(point.x, 0., page.width);
    point.y = std::clamp(point.y, 0., page.height);
  }
}
void keep_on_page(Rect& box, const Drawing& page) {
  const double right = std::clamp(box.right(), 0., page.width);
  const double bottom = std::clamp(box.bottom(), 0., page.height);
  box.x = std::clamp(box.x, 0., page.width);
  box.y = std::clamp(box.y, 0., page.height);
  box.width = std::max(right - box.x, 0.);
  box.height = std::max(bottom - box.y, 0.);
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

bool is_drawable(const Line& line) {
  const auto count = line.points.size();
  return count >= 2 && (!line.curved || count % 3 == 1);
}

}  // namespace

Drawing checked(const Drawing& drawing) {
  auto result = drawing;
  settle(result.width);
  settle(result.height);
  if (result.width < 1 || result.height < 1) throw RenderError("The drawing has no area.");
  settle(result.title);
  settle(result.description);
  for (auto& box : result.boxes) {
    settle(box);
    keep_on_page(box.at, result);
  }
  for (auto& dot : result.dots) settle(dot);
  std::erase_if(result.lines, [](const Line& line) { return !is_drawable(line); });
  for (auto& line : result.lines) {
    settle(line);
    keep_on_page(line, result);
  }
  for (auto& label : result.labels) settle(label);
  return result;
}

}  // namespace facgraph::drawing
