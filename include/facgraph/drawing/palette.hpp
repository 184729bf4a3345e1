#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// Colors for one background, as #rrggbb. Text keeps a contrast of 4.5:1 or more both on the fill
/// and on the page; strokes keep 3:1 on the page where they alone carry meaning.
struct Colors {
  std::string_view fill;
  std::string_view stroke;
  std::string_view text;
};

/// Which colors a picture has.
enum class Theme : std::uint8_t {
  automatic,  ///< light; in SVG, dark where the reader prefers a dark page
  light,
  dark,
  print  ///< no tints, black text: for gray printers
};

struct ThemeRow {
  std::string_view name;
  Theme theme;
};
/// To add a theme: a row, and its colors.
std::span<const ThemeRow> themes();

/// One row a Paint.
struct PaintColors {
  Paint paint;
  std::string_view name;  ///< the class in SVG
  Colors light;
  Colors dark;
};

constexpr std::string_view light_page = "#ffffff";
constexpr std::string_view dark_page = "#0f172a";

std::span<const PaintColors> palette();
const PaintColors& colors(Paint paint);

/// The colors that are written as attributes.
Colors colors(Paint paint, Theme theme);
std::string_view page_color(Theme theme);

/// The paint of a cluster by its number; clusters past the sixth share one.
Paint cluster_paint(std::size_t cluster);

/// The paint of a step of a scale, 0 the lowest. Precondition: step < scale_steps.
constexpr std::size_t scale_steps = 5;
Paint scale_paint(std::size_t step);

}  // namespace facgraph::drawing
