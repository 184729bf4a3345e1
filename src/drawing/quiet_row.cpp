#include "quiet_row.hpp"

#include <algorithm>
#include <cmath>

#include "page.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {
namespace {

constexpr Type quiet_name_type{13, true};
constexpr double quiet_word_step = 14;
constexpr double name_height = 22;
constexpr double column_gap = 16;
constexpr double row_gap = 10;
constexpr double heading_height = 20;
constexpr double narrowest_card = 240;
constexpr std::size_t quiet_most_lines = 4;

struct Placed {
  const QuietCard* card;
  std::string heading;  ///< of the first of a group
  std::vector<std::string> lines;
  double height() const {
    return std::ceil(2 * page::vertical_padding + name_height +
                     quiet_word_step * static_cast<double>(lines.size()));
  }
};

std::vector<std::string> word_lines(const std::vector<std::string>& words, double width) {
  if (words.empty()) return {};
  for (auto shown = words.size(); shown > 0; --shown) {
    std::vector<std::string> items(words.begin(), words.begin() + static_cast<long>(shown));
    if (shown < words.size()) items.push_back(std::to_string(words.size() - shown) + " more");
    auto lines = wrapped_list(items, width, page::small_type);
    if (lines.size() <= quiet_most_lines) return lines;
  }
  return {};
}

void add_card(Drawing& drawing, const Placed& placed, const Rect& at) {
  const auto& card = *placed.card;
  const auto position = drawing.boxes.size();
  Box box;
  box.at = at;
  box.paint = card.paint;
  box.outline = card.outline;
  box.stroke_width = 1.25;
  box.url = card.url;
  box.tooltip = card.tooltip;
  box.key = card.key;
  drawing.boxes.push_back(std::move(box));
  Label label;
  label.owner = position;
  label.align = Align::start;
  label.size = quiet_name_type.size;
  label.bold = true;
  label.paint = card.paint;
  label.text = fitted(card.name, at.width - 2 * page::card_padding, quiet_name_type);
  const double middle = at.y + page::vertical_padding + name_height / 2;
  label.baseline = {at.x + page::card_padding, page::centered_baseline(middle, label.size)};
  drawing.labels.push_back(label);
  label.size = page::small_type.size;
  label.bold = false;
  for (std::size_t i = 0; i < placed.lines.size(); ++i) {
    const double line_top =
        at.y + page::vertical_padding + name_height + quiet_word_step * static_cast<double>(i);
    label.text = placed.lines[i];
    label.baseline.y = page::centered_baseline(line_top + quiet_word_step / 2, label.size);
    drawing.labels.push_back(label);
  }
}

double add_row(Drawing& drawing, const std::vector<Placed>& row, double card_width, double top) {
  double height = 0;
  bool has_heading = false;
  for (const auto& placed : row) {
    height = std::max(height, placed.height());
    has_heading = has_heading || !placed.heading.empty();
  }
  double x = page::margin;
  const double y = std::round(top + (has_heading ? heading_height : 0));
  for (const auto& placed : row) {
    if (!placed.heading.empty()) page::add_heading(drawing, placed.heading, {x, top});
    add_card(drawing, placed, {x, y, card_width, height});
    x += card_width + column_gap;
  }
  return y + height + row_gap;
}

}  // namespace

double add_quiet_rows(Drawing& drawing, const std::vector<QuietGroup>& groups, double top) {
  const double width = page::content_width(drawing);
  const auto columns = static_cast<std::size_t>(
      std::max(1., std::floor((width + column_gap) / (narrowest_card + column_gap))));
  const auto count = static_cast<double>(columns);
  const double card_width = std::floor((width - (count - 1) * column_gap) / count);
  std::vector<Placed> row;
  for (const auto& group : groups) {
    for (const auto& card : group.cards) {
      const bool first = &card == &group.cards.front();
      row.push_back({&card, first ? group.heading : std::string(),
                     word_lines(card.words, card_width - 2 * page::card_padding)});
      if (row.size() < columns) continue;
      top = add_row(drawing, row, card_width, top);
      row.clear();
    }
  }
  return row.empty() ? top : add_row(drawing, row, card_width, top);
}

}  // namespace facgraph::drawing
