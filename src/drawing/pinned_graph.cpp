#include "pinned_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "facgraph/text/escape.hpp"
#include "number.hpp"

namespace facgraph::drawing {
namespace {

/// Graphviz centers a line of text so that its baseline is this far below the node's position, for
/// any font.
constexpr double baseline_drop = .25;

class Pinned {
 public:
  Pinned(const Drawing& drawing, double dots_per_inch, Theme theme)
      : drawing_(drawing), theme_(theme), graph_(Graphviz::new_graph()) {
    set(graph_.get(), "layout", "nop2");
    set(graph_.get(), "bgcolor", std::string(page_color(theme_)));
    set(graph_.get(), "outputorder", "edgesfirst");
    set(graph_.get(), "pad", "0");
    set(graph_.get(), "margin", "0");
    set(graph_.get(), "dpi", number(dots_per_inch));
    first_ = anchor("page0", {0, 0});
    last_ = anchor("page1", {drawing_.width, drawing_.height});
  }

  void add(const Box& box, const std::string& name) {
    const auto look = colors(box.paint, theme_);
    auto* node = pin(name, box.at.center());
    set(node, "shape", "box");
    set(node, "width", inches(box.at.width));
    set(node, "height", inches(box.at.height));
    std::string style = box.corner > 0 ? "filled,rounded" : "filled";
    if (box.outline != Dash::solid) style += std::string(",") + dash_name(box.outline);
    set(node, "style", style);
    set(node, "fillcolor", std::string(look.fill));
    set(node, "color", std::string(look.stroke));
    set(node, "penwidth", number(box.stroke_width));
    set(node, "label", "");
  }

  void add(const Dot& dot, const std::string& name) {
    const auto look = colors(dot.paint, theme_);
    auto* node = pin(name, dot.center);
    set(node, "shape", "circle");
    set(node, "width", inches(2 * dot.radius));
    set(node, "height", inches(2 * dot.radius));
    set(node, "penwidth", "0");  // else the outline makes the dot larger
    set(node, "style", "filled");
    set(node, "fillcolor", std::string(look.stroke));
    set(node, "color", std::string(look.stroke));
    set(node, "label", "");
  }

  void add(const Label& label, const std::string& name) {
    // The node is larger than its text in any font, so that text set flush stands exactly at its
    // edge; but it stays on the page, whose size it would change.
    double width = extent(label).width * 1.3 + 8;
    const double room = std::min(label.baseline.y, drawing_.height - label.baseline.y);
    const double height = std::clamp(2 * room - label.size, 1., 2 * label.size);
    Point at{label.baseline.x, label.baseline.y - baseline_drop * label.size};
    const char* flush = "";
    if (label.align == Align::start) {
      width = std::min(width, std::max(drawing_.width - label.baseline.x, 1.));
      at.x += width / 2;
      flush = "\\l";
    } else if (label.align == Align::end) {
      width = std::min(width, std::max(label.baseline.x, 1.));
      at.x -= width / 2;
      flush = "\\r";
    } else {
      width = 1;
    }
    auto* node = pin(name, at);
    // Not "plain": only in a box does Graphviz set text flush with the node's edge.
    set(node, "shape", "box");
    set(node, "peripheries", "0");
    set(node, "width", inches(width));
    set(node, "height", inches(height));
    set(node, "margin", "0");
    set(node, "fontname", label.bold ? "Arial Bold" : "Arial");
    set(node, "fontsize", number(label.size));
    set(node, "fontcolor", std::string(colors(label.paint, theme_).text));
    set(node, "label", escape::graphviz_label(label.text) + flush);
  }

  /// Regions are no nodes: Graphviz knows no node of any outline. They go into the background, in
  /// the language of xdot.
  void add(const std::vector<Region>& regions) {
    std::string background;
    for (const auto& region : regions) {
      const auto look = colors(region.paint, theme_);
      const auto pen = fmt::format("setlinewidth({})", number(region_outline));
      background +=
          fmt::format("S {} -{} c {} -{} C {} -{} P {} ", pen.size(), pen, look.stroke.size(),
                      look.stroke, look.fill.size(), look.fill, region.outline.size());
      for (const auto& point : region.outline)
        background += number(point.x) + ' ' + number(drawing_.height - point.y) + ' ';
    }
    if (!background.empty()) set(graph_.get(), "_background", background);
  }

  void add(const Line& line, const std::string& name) {
    auto* tail = end(line.from, name + "a", line.points.front());
    auto* head = end(line.to, name + "z", line.points.back());
    add(line, name, tail, head);
  }

  /// Between corners of the page: where a line is drawn, only its points say.
  void add_without_ends(const Line& line, const std::string& name) {
    add(line, name, first_, last_);
  }

  /// Graphviz draws the lines of the first node first: guides lie behind the other lines.
  void add_ends_of_guides() {
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const auto& line = drawing_.lines[i];
      if (line.paint == Paint::guide && !line.from)
        anchor(fmt::format("l{}a", i), line.points.front());
    }
  }

  GraphPointer take() { return std::move(graph_); }

 private:
  void add(const Line& line, const std::string& name, Agnode_t* tail, Agnode_t* head) {
    auto* edge = add_edge(graph_.get(), tail, head, name.c_str());
    set(edge, "id", name);
    set(edge, "pos", spline(line));
    set(edge, "color", std::string(colors(line.paint, theme_).stroke));
    set(edge, "penwidth", number(line.width));
    set(edge, "style", dash_name(line.dash));
    set(edge, "dir", "none");
  }

  static const char* dash_name(Dash dash) {
    if (dash == Dash::dashed) return "dashed";
    return dash == Dash::dotted ? "dotted" : "solid";
  }
  static std::string inches(double pixels) {
    return fmt::format("{:.6f}", pixels / points_per_inch);
  }
  /// Graphviz's y axis points up.
  std::string position(Point at) const {
    return number(at.x) + "," + number(drawing_.height - at.y);
  }

  Agnode_t* pin(const std::string& name, Point at) {
    auto* node = node_named(graph_.get(), name);
    set(node, "pos", position(at));
    set(node, "fixedsize", "true");
    return node;
  }

  Agnode_t* anchor(const std::string& name, Point at) {
    auto* node = pin(name, at);
    for (const char* size : {"width", "height"}) set(node, size, "0");
    set(node, "shape", "point");
    set(node, "style", "invis");
    set(node, "label", "");
    return node;
  }

  Agnode_t* end(std::optional<std::size_t> box, const std::string& name, Point at) {
    if (!box || *box >= drawing_.boxes.size()) return anchor(name, at);
    return node_named(graph_.get(), fmt::format("b{}", *box));
  }

  std::string spline(const Line& line) const {
    auto text = position(line.points.front());
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const auto& before = line.points[i - 1];
      const auto& point = line.points[i];
      if (!line.curved) {
        for (const double part : {1. / 3, 2. / 3}) {
          text += ' ' + position({before.x + part * (point.x - before.x),
                                  before.y + part * (point.y - before.y)});
        }
      }
      text += ' ' + position(point);
    }
    return text;
  }

  const Drawing& drawing_;
  Theme theme_;
  GraphPointer graph_;
  Agnode_t* first_ = nullptr;  ///< corners of the page
  Agnode_t* last_ = nullptr;
};

template <class Shape>
void add_all(Pinned& graph, const std::vector<Shape>& shapes, char kind) {
  for (std::size_t i = 0; i < shapes.size(); ++i)
    graph.add(shapes[i], fmt::format("{}{}", kind, i));
}

}  // namespace

GraphPointer pinned_lines(const Drawing& drawing, Theme theme) {
  Pinned graph(drawing, points_per_inch, theme);
  for (std::size_t i = 0; i < drawing.lines.size(); ++i)
    graph.add_without_ends(drawing.lines[i], fmt::format("l{}", i));
  return graph.take();
}

GraphPointer pinned_graph(const Drawing& drawing, double dots_per_inch, Theme theme) {
  Pinned graph(drawing, dots_per_inch, theme);
  graph.add_ends_of_guides();
  graph.add(drawing.regions);
  add_all(graph, drawing.boxes, 'b');
  add_all(graph, drawing.dots, 'd');
  add_all(graph, drawing.labels, 't');
  add_all(graph, drawing.lines, 'l');
  return graph.take();
}

}  // namespace facgraph::drawing
