#include "svg_finish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <new>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../text/ascii.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/model/errors.hpp"
#include "number.hpp"
#include "svg_style.hpp"

namespace facgraph::drawing {
namespace {

/// A stream would swallow that memory ends, and what it holds would be taken for the whole.
struct TextWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

constexpr const char* font_family = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/// pugixml says by what it returns that memory ends, and goes on without what it had no room for.
template <class Made>
Made made(Made thing) {
  if (!thing) throw std::bad_alloc();
  return thing;
}

pugi::xml_node append(pugi::xml_node parent, const char* element) {
  return made(parent.append_child(element));
}

void put(pugi::xml_node node, const char* name, const std::string& value) {
  made(made(node.append_attribute(name)).set_value(value.c_str()));
}
void put(pugi::xml_node node, const char* name, double value) { put(node, name, number(value)); }

void put_text(pugi::xml_node parent, const char* element, const std::string& text) {
  auto node = append(parent, element);
  made(made(node.append_child(pugi::node_pcdata)).set_value(text.c_str()));
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
    const bool letter = text::ascii::is_letter(c);
    const bool later = text::ascii::is_digit(c) || c == '-' || c == '_';
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

/// FNV-1a.
class Checksum {
 public:
  void add(std::string_view text) {
    for (const char c : text) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 16777619U;
    hash_ = (hash_ ^ 0xFFU) * 16777619U;  // no byte of UTF-8: the end of a text
  }
  void add(Point at) {
    add(number(at.x));
    add(number(at.y));
  }
  std::string digits() const { return fmt::format("{:08x}", hash_); }

 private:
  std::uint32_t hash_ = 2166136261U;
};

/// Eight digits that differ for different pictures, so that two maps of one kind can stand in one
/// page. Not of Graphviz's document, which differs between its versions.
std::string checksum(const Drawing& drawing, Theme theme) {
  Checksum sum;
  sum.add(drawing.title);
  sum.add(drawing.description);
  sum.add(number(static_cast<double>(theme)));
  sum.add(Point{drawing.width, drawing.height});
  for (const auto& label : drawing.labels) {
    sum.add(label.text);
    sum.add(label.baseline);
    sum.add(colors(label.paint).name);
  }
  for (const auto& box : drawing.boxes) {
    sum.add(Point{box.at.x, box.at.y});
    sum.add(colors(box.paint).name);
  }
  for (const auto& dot : drawing.dots) sum.add(dot.center);
  for (const auto& line : drawing.lines) {
    for (const auto& point : line.points) sum.add(point);
    sum.add(number(line.width));
  }
  return sum.digits();
}

/// Whether one path can show both: nothing that is said of one alone.
bool are_alike(const Line& a, const Line& b) {
  return a.tooltip.empty() && b.tooltip.empty() && a.paint == b.paint && a.width == b.width &&
         a.dash == b.dash;
}

bool has_links(const Drawing& drawing) {
  return std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                     [](const Box& box) { return !box.url.empty(); });
}

class Figure {
 public:
  Figure(const Drawing& drawing, const RenderOptions& options)
      : drawing_(drawing),
        prefix_(safe_prefix(options.id_prefix) + "-" + checksum(drawing, options.theme)),
        theme_(options.theme),
        has_links_(has_links(drawing)),
        root_(append(document_, "svg")) {
    put(root_, "xmlns", std::string("http://www.w3.org/2000/svg"));
    put(root_, "xmlns:xlink", std::string("http://www.w3.org/1999/xlink"));
    put(root_, "width", drawing.width);
    put(root_, "height", drawing.height);
    put(root_, "viewBox", fmt::format("0 0 {} {}", number(drawing.width), number(drawing.height)));
    const bool automatic = theme_ == Theme::automatic;
    put(root_, "class", std::string(automatic ? "facgraph facgraph-auto" : "facgraph"));
    // What is in an "img" cannot be reached, so a map with links is a document.
    put(root_, "role", std::string(has_links_ ? "graphics-document document" : "img"));
    put(root_, "aria-labelledby", fmt::format("{0}-title {0}-desc", prefix_));
    put(root_, "font-family", std::string(font_family));
    put_text(root_, "title", drawing.title);
    put(root_.last_child(), "id", prefix_ + "-title");
    put_text(root_, "desc", drawing.description);
    put(root_.last_child(), "id", prefix_ + "-desc");
    put_text(root_, "style", svg_style(drawing, theme_));
    auto page = append(root_, "rect");
    put(page, "class", std::string("fg-page"));
    put(page, "width", drawing.width);
    put(page, "height", drawing.height);
    put(page, "fill", std::string(page_color(theme_)));
  }

  void add_regions() {
    for (const auto& region : drawing_.regions) {
      auto shape = append(root_, "polygon");
      put_class(shape, "fs", region.paint);
      std::string points;
      for (const auto& point : region.outline)
        points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
      put(shape, "points", points);
      put(shape, "fill", std::string(colors(region.paint, theme_).fill));
      put(shape, "stroke", std::string(colors(region.paint, theme_).stroke));
      put(shape, "stroke-width", region_outline);
      if (!region.tooltip.empty()) put_text(shape, "title", region.tooltip);
    }
  }

  void add_lines(const Paths& paths) {
    auto group = append(root_, "g");
    // Graphviz's y axis points up from the page's lower edge; its paths are already turned, and
    // this moves them down to the page.
    put(group, "transform", fmt::format("translate(0 {})", number(drawing_.height)));
    put(group, "fill", std::string("none"));
    put(group, "aria-hidden", std::string("true"));  // the description and the boxes say it
    const auto& lines = drawing_.lines;
    for (std::size_t i = 0; i < lines.size();) {
      // Thousands of lines that look alike are one path.
      std::string d;
      const auto first = i;
      do {
        const auto path = paths.find(fmt::format("l{}", i));
        if (path != paths.end()) d += path->second;
        ++i;
      } while (i < lines.size() && are_alike(lines[first], lines[i]));
      if (d.empty()) continue;
      add_line(group, lines[first], d);
      if (i == first + 1) put_ends(group.last_child(), lines[first]);
    }
  }

  /// In reading order: each box with its text where its first label stands.
  void add_boxes_and_labels() {
    std::vector<std::vector<const Label*>> labels(drawing_.boxes.size());
    const auto owned = [&](const Label& label) {
      return label.owner && *label.owner < labels.size();
    };
    for (const auto& label : drawing_.labels)
      if (owned(label)) labels[*label.owner].push_back(&label);
    for (const auto& label : drawing_.labels) {
      if (!owned(label)) {
        add_label(root_, label);
      } else if (labels[*label.owner].front() == &label) {
        add_box(*label.owner, labels[*label.owner]);
      }
    }
  }

  /// Samples of a legend, cells of a matrix.
  void add_boxes_without_text() {
    std::vector<char> has_text(drawing_.boxes.size());
    for (const auto& label : drawing_.labels)
      if (label.owner && *label.owner < has_text.size()) has_text[*label.owner] = 1;
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i)
      if (has_text[i] == 0) add_box_without_text(drawing_.boxes[i]);
  }

  /// Dots of one paint are a group, which says it once.
  void add_dots() {
    pugi::xml_node group;
    const Dot* before = nullptr;
    for (const auto& dot : drawing_.dots) {
      if (before == nullptr || before->paint != dot.paint) {
        group = append(root_, "g");
        put_class(group, "d", dot.paint);
        put(group, "fill", std::string(colors(dot.paint, theme_).stroke));
      }
      before = &dot;
      auto circle = append(group, "circle");
      put(circle, "cx", dot.center.x);
      put(circle, "cy", dot.center.y);
      put(circle, "r", dot.radius);
      if (!dot.tooltip.empty()) put_text(circle, "title", dot.tooltip);
    }
  }

  std::string text() const {
    TextWriter out;
    document_.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(out.text) + "\n";
  }

 private:
  /// Classes serve the dark colors alone.
  void put_class(pugi::xml_node node, std::string_view what, Paint paint) const {
    if (theme_ != Theme::automatic) return;
    auto names = fmt::format("fg-{}-{}", what.front(), colors(paint).name);
    if (what.size() > 1) names += fmt::format(" fg-{}-{}", what.back(), colors(paint).name);
    put(node, "class", names);
  }

  void add_line(pugi::xml_node group, const Line& line, const std::string& d) const {
    auto path = append(group, "path");
    put_class(path, "s", line.paint);
    put(path, "d", d);
    put(path, "stroke", std::string(colors(line.paint, theme_).stroke));
    put(path, "stroke-width", line.width);
    put_dash(path, line.dash, line.width);
    if (!line.tooltip.empty()) put_text(path, "title", line.tooltip);
  }

  /// What the line joins, for a page that lights it.
  void put_ends(pugi::xml_node path, const Line& line) const {
    const auto key = [&](std::optional<std::size_t> box) {
      return box && *box < drawing_.boxes.size() ? drawing_.boxes[*box].key : std::string();
    };
    if (key(line.from).empty() || key(line.to).empty()) return;
    auto from = key(line.from);
    for (const auto box : line.also_from) from += " " + key(box);
    put(path, "data-from", from);
    put(path, "data-to", key(line.to));
  }

  void add_box(std::size_t position, const std::vector<const Label*>& labels) {
    const auto& box = drawing_.boxes[position];
    auto group = append(root_, box.url.empty() ? "g" : "a");
    if (!box.key.empty()) put(group, "data-key", box.key);
    put(group, "id", fmt::format("{}-b{}", prefix_, position));
    if (has_links_ && box.url.empty() && !labels.empty()) put(group, "role", std::string("group"));
    if (!box.url.empty()) put_link(group, box.url);
    if (!box.tooltip.empty()) put_text(group, "title", box.tooltip);
    add_rectangle(group, box);
    for (const auto* label : labels) add_label(group, *label);
  }

  /// Without a group of its own: a matrix has thousands.
  void add_box_without_text(const Box& box) {
    auto parent = root_;
    if (!box.url.empty()) {
      parent = append(root_, "a");
      put_link(parent, box.url);
    }
    add_rectangle(parent, box);
    if (!box.tooltip.empty()) put_text(parent.last_child(), "title", box.tooltip);
  }

  static void put_link(pugi::xml_node node, const std::string& url) {
    put(node, "href", url);
    put(node, "xlink:href", url);
    put(node, "rel", std::string("noopener"));
  }

  void add_rectangle(pugi::xml_node group, const Box& box) const {
    const auto look = colors(box.paint, theme_);
    auto rectangle = append(group, "rect");
    put_class(rectangle, "fs", box.paint);
    put(rectangle, "x", box.at.x);
    put(rectangle, "y", box.at.y);
    put(rectangle, "width", std::max(box.at.width, 0.));
    put(rectangle, "height", std::max(box.at.height, 0.));
    put(rectangle, "rx", std::max(box.corner, 0.));
    put(rectangle, "fill", std::string(look.fill));
    put(rectangle, "stroke", std::string(look.stroke));
    put(rectangle, "stroke-width", box.stroke_width);
    put_dash(rectangle, box.outline, box.stroke_width);
  }

  void add_label(pugi::xml_node group, const Label& label) const {
    put_text(group, "text", label.text);
    auto text = group.last_child();
    put_class(text, "t", label.paint);
    put(text, "x", label.baseline.x);
    put(text, "y", label.baseline.y);
    put(text, "font-size", label.size);
    if (label.bold) put(text, "font-weight", std::string("bold"));
    if (label.align == Align::middle) put(text, "text-anchor", std::string("middle"));
    if (label.align == Align::end) put(text, "text-anchor", std::string("end"));
    put(text, "fill", std::string(colors(label.paint, theme_).text));
  }

  const Drawing& drawing_;
  std::string prefix_;
  Theme theme_;
  bool has_links_;
  pugi::xml_document document_;
  pugi::xml_node root_;
};

}  // namespace

std::string finish_svg(std::string_view graphviz_svg, const Drawing& drawing,
                       const RenderOptions& options) {
  pugi::xml_document graphviz;
  const auto parsed = graphviz.load_buffer(graphviz_svg.data(), graphviz_svg.size());
  if (!parsed) throw RenderError(fmt::format("Graphviz's SVG is odd: {}", parsed.description()));
  Figure figure(drawing, options);
  figure.add_regions();
  figure.add_lines(line_paths(graphviz));
  figure.add_boxes_without_text();
  figure.add_dots();
  figure.add_boxes_and_labels();
  return figure.text();
}

}  // namespace facgraph::drawing
