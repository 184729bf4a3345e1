#include "svg_style.hpp"

#include <fmt/format.h>

#include <set>

namespace facgraph::drawing {
namespace {

/// What each paint is used for: f fill, s stroke, t text, d dot.
using Uses = std::set<std::pair<Paint, char>>;

Uses uses(const Drawing& drawing) {
  Uses uses;
  for (const auto& region : drawing.regions)
    uses.insert({{region.paint, 'f'}, {region.paint, 's'}});
  for (const auto& box : drawing.boxes) uses.insert({{box.paint, 'f'}, {box.paint, 's'}});
  for (const auto& dot : drawing.dots) uses.emplace(dot.paint, 'd');
  for (const auto& line : drawing.lines) uses.emplace(line.paint, 's');
  for (const auto& label : drawing.labels) uses.emplace(label.paint, 't');
  return uses;
}

std::string_view dark_color(Paint paint, char use) {
  const auto& dark = colors(paint).dark;
  if (use == 'f') return dark.fill;
  return use == 't' ? dark.text : dark.stroke;
}

}  // namespace

std::string svg_style(const Drawing& drawing, Theme theme) {
  std::string style = ".facgraph a:hover text,.facgraph a:focus text{text-decoration:underline}";
  if (theme != Theme::automatic) return style;
  style += fmt::format("@media (prefers-color-scheme: dark){{.facgraph-auto .fg-page{{fill:{}}}",
                       dark_page);
  for (const auto& [paint, use] : uses(drawing))
    style += fmt::format(".facgraph-auto .fg-{}-{}{{{}:{}}}", use, colors(paint).name,
                         use == 's' ? "stroke" : "fill", dark_color(paint, use));
  return style + "}";
}

}  // namespace facgraph::drawing
