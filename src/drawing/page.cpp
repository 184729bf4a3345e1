#include "page.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "facgraph/drawing/text_width.hpp"
#include "facgraph/text/clean.hpp"
#include "map_words.hpp"

namespace facgraph::drawing::page {
namespace {

constexpr double line_spacing = 1.4;
constexpr double sample_width = 30;
constexpr double sample_height = 14;
constexpr double sample_gap = 8;
constexpr double entry_gap = 24;
constexpr double row_height = 23;
// In characters; what is over that is a list's title of pages, or names of pages in a caption.
constexpr std::size_t most_of_a_title = 400;
constexpr std::size_t most_of_a_caption = 5000;

Label flush_left(Type type, Paint paint) {
  Label label;
  label.baseline.x = margin;
  label.size = type.size;
  label.bold = type.bold;
  label.align = Align::start;
  label.paint = paint;
  return label;
}

void add_sample(Drawing& drawing, const Legend& entry, Point left_middle) {
  if (entry.sample == Legend::Sample::line) {
    Line line;
    line.points = {left_middle, {left_middle.x + sample_width, left_middle.y}};
    line.paint = entry.paint;
    line.dash = entry.dash;
    line.width = entry.stroke_width;
    drawing.lines.push_back(std::move(line));
    return;
  }
  if (entry.sample == Legend::Sample::dot) {
    Dot dot;
    dot.center = {left_middle.x + sample_width / 2, left_middle.y};
    dot.radius = std::min(entry.radius, sample_height / 2);
    dot.paint = entry.paint;
    drawing.dots.push_back(std::move(dot));
    return;
  }
  Box box;
  box.at = {left_middle.x, left_middle.y - sample_height / 2, sample_width, sample_height};
  box.corner = entry.sample == Legend::Sample::pill ? sample_height / 2 : 4;
  box.paint = entry.paint;
  box.outline = entry.dash;
  box.stroke_width = std::min(entry.stroke_width, 1.5);
  drawing.boxes.push_back(std::move(box));
}

/// A caption with at most so many characters before its last sentence, which says what it rests on.
std::string shortened_caption(const std::string& caption) {
  if (caption.size() <= most_of_a_caption) return caption;
  const std::string_view last = caption.ends_with(basis) ? basis : "";
  const auto rest = std::string_view(caption).substr(0, caption.size() - last.size());
  return text::clean(rest, most_of_a_caption) + (last.empty() ? "" : " ") + std::string(last);
}

}  // namespace

double add_lines(Drawing& drawing, std::span<const std::string> lines, Label like, double top) {
  const double step = line_spacing * like.size;
  for (const auto& line : lines) {
    like.text = line;
    like.baseline.y = centered_baseline(top + step / 2, like.size);
    drawing.labels.push_back(like);
    top += step;
  }
  return top;
}

double add_title(Drawing& drawing, const std::string& title, const std::string& subtitle) {
  const double width = content_width(drawing);
  auto y =
      add_lines(drawing, wrapped_sentences(text::clean(title, most_of_a_title), width, title_type),
                flush_left(title_type, Paint::ink), margin - 8);
  if (!subtitle.empty()) {
    y = add_lines(drawing,
                  wrapped_sentences(text::clean(subtitle, most_of_a_title), width, subtitle_type),
                  flush_left(subtitle_type, Paint::muted), y + 1);
  }
  return y;
}

double add_heading(Drawing& drawing, const std::string& text, Point at_top) {
  auto label = flush_left(heading_type, Paint::muted);
  label.baseline.x = at_top.x;
  const std::string lines[] = {text};
  return add_lines(drawing, lines, label, at_top.y);
}

double add_legend(Drawing& drawing, std::span<const Legend> entries, double top) {
  const double right = drawing.width - margin;
  Point at{margin, top + row_height / 2};
  for (const auto& entry : entries) {
    const double room = content_width(drawing) - sample_width - sample_gap;
    const auto text = fitted(entry.text, room, legend_type);
    const double width =
        sample_width + sample_gap + text_width(text, legend_type.size, legend_type.bold);
    if (at.x > margin && at.x + width > right) at = {margin, at.y + row_height};
    add_sample(drawing, entry, at);
    auto label = flush_left(legend_type, Paint::muted);
    label.text = text;
    label.baseline = {at.x + sample_width + sample_gap, centered_baseline(at.y, label.size)};
    drawing.labels.push_back(std::move(label));
    at.x += width + entry_gap;
  }
  return entries.empty() ? top : at.y + row_height / 2;
}

double add_caption(Drawing& drawing, const std::string& text, double top) {
  return add_lines(drawing, wrapped_sentences(text, content_width(drawing), caption_type),
                   flush_left(caption_type, Paint::muted), top);
}

void close(Drawing& drawing, const MapOptions& options, std::span<const Legend> legend,
           const std::string& caption, double top) {
  constexpr double gap = 9;
  auto y = options.legend ? add_legend(drawing, legend, top) + gap : top;
  auto printed = options.caption.empty() ? shortened_caption(caption) : options.caption;
  for (auto* text : {&printed, &drawing.description}) {
    if (text == &drawing.description) *text = caption;
    if (!options.note.empty()) *text += (text->empty() ? "" : " ") + options.note;
  }
  if (!options.caption.empty()) drawing.description = options.caption + " " + drawing.description;
  y = add_caption(drawing, printed, y);
  drawing.height = std::ceil(y + margin - 8);
}

std::size_t add_box(Drawing& drawing, Box box, const std::string& text, Type type,
                    Paint text_paint) {
  const auto position = drawing.boxes.size();
  Label label;
  label.text = text;
  label.size = type.size;
  label.bold = type.bold;
  label.paint = text_paint;
  label.baseline = {box.at.center().x, centered_baseline(box.at.center().y, type.size)};
  label.owner = position;
  drawing.boxes.push_back(std::move(box));
  drawing.labels.push_back(std::move(label));
  return position;
}

}  // namespace facgraph::drawing::page
