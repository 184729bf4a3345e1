#pragma once

#include <cstddef>
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

/// One row a Paint. Light colors are what every format shows; dark ones only SVG, where the reader
/// prefers a dark page.
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

/// The paint of a cluster by its number; clusters past the sixth share one.
Paint cluster_paint(std::size_t cluster);

}  // namespace facgraph::drawing
