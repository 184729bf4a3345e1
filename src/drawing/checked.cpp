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
  for (auto& box : result.boxes) settle(box);
  for (auto& dot : result.dots) settle(dot);
  std::erase_if(result.lines, [](const Line& line) { return !is_drawable(line); });
  for (auto& line : result.lines) settle(line);
  for (auto& label : result.labels) settle(label);
  return result;
}

}  // namespace facgraph::drawing
