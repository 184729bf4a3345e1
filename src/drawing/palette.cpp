#include "facgraph/drawing/palette.hpp"

#include <algorithm>
#include <array>

namespace facgraph::drawing {
namespace {

// Strokes of clusters are the hues of Okabe & Ito (2008), moved a little until any two of them stay
// apart for readers with deuteranopia and protanopia (a test measures it); fills are the same hues,
// pale (light) or deep (dark). To add a paint: a row here, in the
// order of the enumeration.
constexpr auto paint_rows = std::to_array<PaintColors>({
    {Paint::ink, "ink", {"#ffffff", "#0f172a", "#0f172a"}, {"#0f172a", "#f1f5f9", "#f1f5f9"}},
    {Paint::muted, "muted", {"#ffffff", "#64748b", "#475569"}, {"#0f172a", "#94a3b8", "#b6c2d2"}},
    {Paint::across, "across", {"#ffffff", "#94a3b8", "#475569"}, {"#0f172a", "#7c8ba1", "#b6c2d2"}},
    {Paint::topic, "topic", {"#f1f5f9", "#94a3b8", "#1e293b"}, {"#1e293b", "#64748b", "#e2e8f0"}},
    {Paint::lab, "lab", {"#fff4cc", "#b45309", "#5c2c06"}, {"#3f2f0a", "#e09a3a", "#fde9b8"}},
    {Paint::isolated,
     "isolated",
     {"#f8fafc", "#64748b", "#334155"},
     {"#1b2537", "#8494a9", "#cbd5e1"}},
    {Paint::cluster_1, "c1", {"#d6e8f4", "#116ac5", "#00517f"}, {"#0d3350", "#427ef8", "#a9d6f5"}},
    {Paint::cluster_2, "c2", {"#fbe3d3", "#c95e06", "#8f3f00"}, {"#4a2409", "#d66220", "#ffcba4"}},
    {Paint::cluster_3, "c3", {"#d3efe5", "#009b62", "#00614a"}, {"#083d30", "#11b17c", "#a5ecd5"}},
    {Paint::cluster_4, "c4", {"#f6e2ee", "#cf7aa3", "#84325f"}, {"#46203a", "#db90b7", "#f7cfe4"}},
    {Paint::cluster_5, "c5", {"#e0f2fc", "#57b8f2", "#0d5c87"}, {"#133a4f", "#69dfff", "#c3e8fb"}},
    {Paint::cluster_6, "c6", {"#fdf0d3", "#eaad0a", "#7a4f00"}, {"#453207", "#fbcd49", "#fce2a6"}},
    {Paint::cluster_other,
     "c0",
     {"#eceff3", "#64748b", "#334155"},
     {"#273244", "#94a3b8", "#dbe3ec"}},
    {Paint::faded, "faded", {"#ffffff", "#d5dde6", "#64748b"}, {"#0f172a", "#334155", "#8b9bb0"}},
    {Paint::guide, "guide", {"#ffffff", "#dbe3ec", "#475569"}, {"#0f172a", "#2a3850", "#b6c2d2"}},
    {Paint::shade_1, "v1", {"#e3eef7", "#8fb3d1", "#0f172a"}, {"#12263b", "#335f86", "#f1f5f9"}},
    {Paint::shade_2, "v2", {"#c3dcee", "#6f9fc6", "#0f172a"}, {"#143350", "#3f77a6", "#f1f5f9"}},
    {Paint::shade_3, "v3", {"#9cc5e2", "#4f8bbb", "#0f172a"}, {"#164468", "#4d90c5", "#f1f5f9"}},
    {Paint::shade_4, "v4", {"#6faed6", "#2b75ab", "#0f172a"}, {"#185682", "#66a9dd", "#f1f5f9"}},
    {Paint::shade_5, "v5", {"#3f8fc6", "#0b5a94", "#0f172a"}, {"#1b6aa0", "#8cc4ef", "#f1f5f9"}},
});

constexpr auto theme_rows = std::to_array<ThemeRow>({
    {"auto", Theme::automatic},
    {"light", Theme::light},
    {"dark", Theme::dark},
    {"print", Theme::print},
});

// Grays for the steps of a scale, which would be lost without a fill.
constexpr std::array<std::string_view, scale_steps> print_shades{"#f0f0f0", "#d9d9d9", "#bdbdbd",
                                                                 "#a0a0a0", "#858585"};

std::size_t row_of(Paint paint) { return static_cast<std::size_t>(paint); }

/// Lines keep their hue, for printers that have it; tints are left out, text is black.
Colors print_colors(Paint paint) {
  const auto light = paint_rows[row_of(paint)].light;
  if (paint == Paint::guide) return {light_page, "#c8c8c8", "#000000"};
  if (paint == Paint::faded) return {light_page, "#c8c8c8", "#595959"};
  if (paint < Paint::shade_1) return {light_page, light.stroke, "#000000"};
  return {print_shades[row_of(paint) - row_of(Paint::shade_1)], "#595959", "#000000"};
}

constexpr std::size_t named_clusters = 6;

}  // namespace

std::span<const PaintColors> palette() { return paint_rows; }

const PaintColors& colors(Paint paint) { return paint_rows[row_of(paint)]; }

Colors colors(Paint paint, Theme theme) {
  if (theme == Theme::print) return print_colors(paint);
  return theme == Theme::dark ? colors(paint).dark : colors(paint).light;
}

std::string_view page_color(Theme theme) { return theme == Theme::dark ? dark_page : light_page; }

std::span<const ThemeRow> themes() { return theme_rows; }

Paint scale_paint(std::size_t step) {
  return static_cast<Paint>(row_of(Paint::shade_1) + std::min(step, scale_steps - 1));
}

Paint cluster_paint(std::size_t cluster) {
  if (cluster >= named_clusters) return Paint::cluster_other;
  return static_cast<Paint>(static_cast<std::size_t>(Paint::cluster_1) + cluster);
}

}  // namespace facgraph::drawing
