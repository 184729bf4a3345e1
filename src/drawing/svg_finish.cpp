#include "svg_finish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "facgraph/drawing/palette.hpp"
#include "facgraph/model/errors.hpp"
#include "number.hpp"
#include "svg_style.hpp"

namespace facgraph::drawing {
namespace {

constexpr const char* font_family = "Arial, Helvetica, 'Liberation Sans', sans-serif";

void put(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}
void put(pugi::xml_node node, const char* name, double value) { put(node, name, number(value)); }

void put_text(pugi::xml_node parent, const char* element, const std::string& text) {
  parent.append_child(element).append_child(pugi::node_pcdata).set_value(text.c_str());
}

void put_dash(pugi::xml_node node, Dash dash, double width) {
  const double unit = std::max(2., width);
  if (dash == Dash::dashed)
    put(node, "stroke-dasharray", fmt::format("{} {}", number(3 * unit), number(2 * unit)));
  if (dash == Dash::dotted)
    put(node, "stroke-dasharray", fmt::format("{} {}", number(unit), number(2 * unit)));
}

/// Letters, digits and - only: the prefix goes into ids and into a reference between them.
std::string safe_prefix(std::string_view wanted) {
  std::string prefix;
  for (const char c : wanted) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool later = (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (letter || (later && !prefix.empty())) prefix += c;
  }
  return prefix.empty() ? "facgraph" : prefix;
}

/// The paths that Graphviz drew for the lines, by the ids that `pinned_graph` gave them.
using Paths = std::unordered_map<std::string, std::string>;

Paths line_paths(const pugi::xml_document& graphviz) {
  Paths paths;
  for (const auto& group : graphviz.child("svg").child("g").children("g")) {
    const auto path = group.child("path");
    if (path && std::string_view(group.attribute("class").value()) == "edge") {
      paths.emplace(group.attribute("id").value(), path.attribute("d").value());
    }
  }
  return paths;
}

class Figure {
 public:
  Figure(const Drawing& drawing, std::string_view id_prefix)
      : drawing_(drawing), prefix_(safe_prefix(id_prefix)), root_(document_.append_child("svg")) {
    put(root_, "xmlns", std::string("http://www.w3.org/2000/svg"));
    put(root_, "xmlns:xlink", std::string("http://www.w3.org/1999/xlink"));
    put(root_, "width", drawing.width);
    put(root_, "height", drawing.height);
    put(root_, "viewBox", fmt::format("0 0 {} {}", number(drawing.width), number(drawing.height)));
    put(root_, "class", std::string("facgraph"));
    put(root_, "role", std::string("img"));
    put(root_, "aria-labelledby", fmt::format("{0}-title {0}-desc", prefix_));
    put(root_, "font-family", std::string(font_family));
    put_text(root_, "title", drawing.title);
    put(root_.last_child(), "id", prefix_ + "-title");
    put_text(root_, "desc", drawing.description);
    put(root_.last_child(), "id", prefix_ + "-desc");
    put_text(root_, "style", svg_style());
    auto page = root_.append_child("rect");
    put(page, "class", std::string("page"));
    put(page, "width", drawing.width);
    put(page, "height", drawing.height);
    put(page, "fill", std::string(light_page));
  }

  void add_lines(const Paths& paths) {
    auto group = root_.append_child("g");
    // Graphviz's y axis points up from the page's lower edge; its paths are already turned, and
    // this moves them down to the page.
    put(group, "transform", fmt::format("translate(0 {})", number(drawing_.height)));
    put(group, "fill", std::string("none"));
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const auto path = paths.find(fmt::format("l{}", i));
      if (path != paths.end()) add_line(group, drawing_.lines[i], path->second);
    }
  }

  void add_boxes() {
    std::vector<std::vector<const Label*>> labels(drawing_.boxes.size());
    for (const auto& label : drawing_.labels) {
      if (label.owner && *label.owner < labels.size()) labels[*label.owner].push_back(&label);
    }
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i) add_box(i, labels[i]);
  }

  void add_dots() {
    for (const auto& dot : drawing_.dots) {
      const auto& look = colors(dot.paint);
      auto circle = root_.append_child("circle");
      put(circle, "class", fmt::format("d-{}", look.name));
      put(circle, "cx", dot.center.x);
      put(circle, "cy", dot.center.y);
      put(circle, "r", dot.radius);
      put(circle, "fill", std::string(look.light.stroke));
      if (!dot.tooltip.empty()) put_text(circle, "title", dot.tooltip);
    }
  }

  void add_free_labels() {
    for (const auto& label : drawing_.labels) {
      if (!label.owner || *label.owner >= drawing_.boxes.size()) add_label(root_, label);
    }
  }

  std::string text() const {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    document_.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str() + "\n";
  }

 private:
  static void add_line(pugi::xml_node group, const Line& line, const std::string& d) {
    const auto& look = colors(line.paint);
    auto path = group.append_child("path");
    put(path, "class", fmt::format("s-{}", look.name));
    put(path, "d", d);
    put(path, "stroke", std::string(look.light.stroke));
    put(path, "stroke-width", line.width);
    put_dash(path, line.dash, line.width);
    if (!line.tooltip.empty()) put_text(path, "title", line.tooltip);
  }

  void add_box(std::size_t position, const std::vector<const Label*>& labels) {
    const auto& box = drawing_.boxes[position];
    auto group = root_.append_child(box.url.empty() ? "g" : "a");
    put(group, "id", fmt::format("{}-b{}", prefix_, position));
    if (!box.url.empty()) {
      put(group, "href", box.url);
      put(group, "xlink:href", box.url);
      put(group, "rel", std::string("noopener"));
    }
    if (!box.tooltip.empty()) put_text(group, "title", box.tooltip);
    add_rectangle(group, box);
    for (const auto* label : labels) add_label(group, *label);
  }

  static void add_rectangle(pugi::xml_node group, const Box& box) {
    const auto& look = colors(box.paint);
    auto rectangle = group.append_child("rect");
    put(rectangle, "class", fmt::format("f-{0} s-{0}", look.name));
    put(rectangle, "x", box.at.x);
    put(rectangle, "y", box.at.y);
    put(rectangle, "width", std::max(box.at.width, 0.));
    put(rectangle, "height", std::max(box.at.height, 0.));
    put(rectangle, "rx", std::max(box.corner, 0.));
    put(rectangle, "fill", std::string(look.light.fill));
    put(rectangle, "stroke", std::string(look.light.stroke));
    put(rectangle, "stroke-width", box.stroke_width);
    put_dash(rectangle, box.outline, box.stroke_width);
  }

  static void add_label(pugi::xml_node group, const Label& label) {
    const auto& look = colors(label.paint);
    put_text(group, "text", label.text);
    auto text = group.last_child();
    put(text, "class", fmt::format("t-{}", look.name));
    put(text, "x", label.baseline.x);
    put(text, "y", label.baseline.y);
    put(text, "font-size", label.size);
    if (label.bold) put(text, "font-weight", std::string("bold"));
    if (label.align == Align::middle) put(text, "text-anchor", std::string("middle"));
    if (label.align == Align::end) put(text, "text-anchor", std::string("end"));
    put(text, "fill", std::string(look.light.text));
  }

  const Drawing& drawing_;
  std::string prefix_;
  pugi::xml_document document_;
  pugi::xml_node root_;
};

}  // namespace

std::string finish_svg(std::string_view graphviz_svg, const Drawing& drawing,
                       std::string_view id_prefix) {
  pugi::xml_document graphviz;
  const auto parsed = graphviz.load_buffer(graphviz_svg.data(), graphviz_svg.size());
  if (!parsed) throw RenderError(fmt::format("Graphviz's SVG is odd: {}", parsed.description()));
  Figure figure(drawing, id_prefix);
  figure.add_lines(line_paths(graphviz));
  figure.add_boxes();
  figure.add_dots();
  figure.add_free_labels();
  return figure.text();
}

}  // namespace facgraph::drawing
