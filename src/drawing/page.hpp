#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "wrap.hpp"

/// What every map's page has around the map: title, subtitle, legend, caption. Each function adds
/// to the drawing below `top` and returns the y below what it added.
namespace facgraph::drawing::page {

constexpr double margin = 32;
constexpr Type title_type{19, true};
constexpr Type subtitle_type{13, false};
constexpr Type heading_type{11.5, true};
constexpr Type legend_type{12, false};
constexpr Type caption_type{11.5, false};
constexpr double smallest_type = 10.5;
constexpr Type small_type{smallest_type, false};
constexpr double card_padding = 12;
constexpr double vertical_padding = 6;  ///< of cards
constexpr double block_gap = 18;        ///< between the blocks of a page

/// Baseline of a single line of text that looks centered in a box.
constexpr double centered_baseline(double middle, double size) { return middle + .35 * size; }

inline double content_width(const Drawing& drawing) { return drawing.width - 2 * margin; }

double add_title(Drawing& drawing, const std::string& title, const std::string& subtitle);

/// A small heading over a part of the page.
double add_heading(Drawing& drawing, const std::string& text, Point at_top);

/// What the sample beside a legend's words looks like.
struct Legend {
  enum class Sample { box, pill, line, dot } sample = Sample::box;
  std::string text;
  Paint paint = Paint::cluster_1;
  Dash dash = Dash::solid;
  double stroke_width = 2;
  double radius = 4.5;  ///< of a dot
};
double add_legend(Drawing& drawing, std::span<const Legend> entries, double top);

/// A paragraph in caption type.
double add_caption(Drawing& drawing, const std::string& text, double top);

/// Ends a page below `top`: the legend and the caption as the options want them, the page's height,
/// the description for those who do not see the map.
void close(Drawing& drawing, const MapOptions& options, std::span<const Legend> legend,
           const std::string& caption, double top);

/// Lines of text, the first one's top at `top`.
double add_lines(Drawing& drawing, std::span<const std::string> lines, Label like, double top);

/// Adds a box with its text centered in it; the position of the box.
std::size_t add_box(Drawing& drawing, Box box, const std::string& text, Type type,
                    Paint text_paint);

}  // namespace facgraph::drawing::page
