#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What every map produces and every format draws: shapes and text at final positions.
///
/// Units are CSS pixels (Graphviz draws one as one point); x grows to the right, y down, the origin
/// is the page's top left corner. Colors are rows of the palette (palette.hpp), never values, so
/// that light, dark and print follow from one drawing. Text of the input is cleaned
/// (text/clean.hpp) before it comes here; writers escape it.
namespace facgraph::drawing {

struct Point {
  double x = 0;
  double y = 0;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  constexpr Point center() const { return {x + width / 2, y + height / 2}; }
  constexpr double right() const { return x + width; }
  constexpr double bottom() const { return y + height; }
};

/// A row of the palette: what a thing is, not how it looks.
enum class Paint : std::uint8_t {
  ink,        ///< titles, names
  muted,      ///< captions, legend text, column headings
  across,     ///< lines between clusters
  topic,      ///< topic pills
  lab,        ///< lab pills, lines of ties that exist
  isolated,   ///< people who share nothing
  cluster_1,  ///< the largest cluster
  cluster_2,
  cluster_3,
  cluster_4,
  cluster_5,
  cluster_6,
  cluster_other,  ///< all further clusters
  faded,          ///< people, topics and lines that are not in focus
  guide,          ///< grids and rings; they lie behind everything
  shade_1,        ///< the lowest step of a scale
  shade_2,
  shade_3,
  shade_4,
  shade_5
};

enum class Dash : std::uint8_t { solid, dashed, dotted };
enum class Align : std::uint8_t { start, middle, end };

/// A box without text; its text is a Label that names it as owner.
struct Box {
  Rect at;
  double corner = 8;  ///< radius; half the height makes a pill
  Paint paint = Paint::topic;
  double stroke_width = 1.5;
  Dash outline = Dash::solid;
  std::string url;      ///< passed text::safe_url, or empty
  std::string tooltip;  ///< may be empty
  std::string key{};    ///< what it stands for (box_key.hpp); empty: nothing of the list
};

struct Dot {
  Point center;
  double radius = 4;
  Paint paint = Paint::cluster_1;
  std::string tooltip;
};

/// Straight lines through the points, or, when curved, cubic Bézier pieces (3k + 1 points).
struct Line {
  std::vector<Point> points;
  bool curved = false;
  Paint paint = Paint::across;
  double width = 1.5;
  Dash dash = Dash::solid;
  std::optional<std::size_t> from;  ///< the boxes that it joins, where it joins any
  std::optional<std::size_t> to;
  std::vector<std::size_t> also_from{};  ///< the rest of the stack of boxes that it leaves
  std::string tooltip;
};

/// An area in the pale color of its paint with a thin outline, behind everything else.
struct Region {
  std::vector<Point> outline;  ///< closed; at least three points
  Paint paint = Paint::cluster_1;
  std::string tooltip;
};

constexpr double region_outline = .75;  ///< the width of every region's outline

/// One line of text.
struct Label {
  Point baseline;  ///< y of the baseline; x of the start, middle or end of the text
  std::string text;
  double size = 12;
  bool bold = false;
  Align align = Align::middle;
  Paint paint = Paint::ink;
  std::optional<std::size_t> owner;  ///< the box that it stands in
};

/// A finished page. Vectors are in reading order; regions are drawn first, then lines, boxes, dots,
/// labels.
struct Drawing {
  double width = 900;
  double height = 600;
  std::string title;        ///< for <title>, and printed by the labels as well
  std::string description;  ///< for <desc>: what the map shows, in sentences
  std::vector<Region> regions;
  std::vector<Box> boxes;
  std::vector<Dot> dots;
  std::vector<Line> lines;
  std::vector<Label> labels;
};

}  // namespace facgraph::drawing
