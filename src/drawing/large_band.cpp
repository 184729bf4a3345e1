#include "large_band.hpp"

#include <algorithm>
#include <utility>

#include "facgraph/drawing/text_width.hpp"
#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr double band_row_height = 15;
constexpr double between_dots = 2.5;
constexpr double before_text = 4;
constexpr double between_items = 12;

class Band {
 public:
  Band(Drawing& drawing, double top)
      : drawing_(drawing), right_(drawing.width - page::margin), at_{page::margin, top} {}

  void add(BandItem item) {
    const auto text = item.text.empty() ? ""
                                        : fitted(item.text, page::content_width(drawing_) - 160,
                                                 page::small_type);
    const double words =
        text.empty() ? 0
                     : before_text + text_width(text, page::small_type.size, page::small_type.bold);
    double width = words;
    for (const auto& dot : item.dots) width += 2 * dot.radius + between_dots;
    if (at_.x > page::margin && at_.x + width > right_) break_row();
    for (auto& dot : item.dots) add(std::move(dot));
    if (!text.empty()) add(text, words);
    at_.x += text.empty() ? between_dots : between_items;
  }

  double bottom() const { return at_.y + band_row_height; }

 private:
  void break_row() { at_ = {page::margin, at_.y + band_row_height}; }

  void add(Dot dot) {
    if (at_.x + 2 * dot.radius > right_) break_row();
    dot.center = {at_.x + dot.radius, at_.y + band_row_height / 2};
    at_.x += 2 * dot.radius + between_dots;
    drawing_.dots.push_back(std::move(dot));
  }

  void add(const std::string& text, double width) {
    if (at_.x + width > right_) break_row();
    Label label;
    label.text = text;
    label.size = page::small_type.size;
    label.align = Align::start;
    label.paint = Paint::muted;
    label.baseline = {at_.x + before_text - between_dots,
                      page::centered_baseline(at_.y + band_row_height / 2, page::small_type.size)};
    at_.x += width - between_dots;
    drawing_.labels.push_back(std::move(label));
  }

  Drawing& drawing_;
  double right_;
  Point at_;
};

}  // namespace

double add_band(Drawing& drawing, const std::string& heading, std::vector<BandItem> items,
                double top) {
  if (items.empty()) return top;
  Band band(drawing, page::add_heading(drawing, heading, {page::margin, top}) + 2);
  for (auto& item : items) band.add(std::move(item));
  return band.bottom() + 6;
}

}  // namespace facgraph::drawing
