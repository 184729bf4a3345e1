#include "bipartite_parts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr Type name_type{14, true};
constexpr double name_step = 20;
constexpr double word_step = 14.5;
constexpr double pill_step = 16;
constexpr double farthest_apart = 11;  ///< of two lines at one side of a box

Label label_in(std::size_t owner, Type type, Paint paint, Point baseline, Align align) {
  Label label;
  label.owner = owner;
  label.size = type.size;
  label.bold = type.bold;
  label.paint = paint;
  label.baseline = baseline;
  label.align = align;
  return label;
}

}  // namespace

std::size_t add_card(Drawing& drawing, const Card& card, Point corner, double width) {
  const double room = width - 2 * page::card_padding;
  const auto names = wrapped(card.name, room, name_type);
  const auto words = wrapped_list(card.words, room, page::small_type);
  const double name_height = name_step * static_cast<double>(names.size());
  const double word_height = word_step * static_cast<double>(words.size());
  auto box = card.box;
  box.at = {corner.x, corner.y, width,
            std::ceil(2 * page::vertical_padding + name_height + word_height)};
  const auto position = drawing.boxes.size();
  drawing.boxes.push_back(std::move(box));
  double y = corner.y + page::vertical_padding;
  const auto add = [&](const std::vector<std::string>& lines, Type type, Paint paint, double step) {
    for (const auto& line : lines) {
      const Point at{corner.x + page::card_padding,
                     page::centered_baseline(y + step / 2, type.size)};
      drawing.labels.push_back(label_in(position, type, paint, at, Align::start));
      drawing.labels.back().text = line;
      y += step;
    }
  };
  add(names, name_type, card.text, name_step);
  add(words, page::small_type, card.text, word_step);
  return position;
}

double Pill::height() const {
  return std::ceil(2 * page::vertical_padding + pill_step * static_cast<double>(lines.size()) +
                   (note.empty() ? 0 : word_step));
}

std::size_t add_pill(Drawing& drawing, const Pill& pill, Point corner, double width) {
  auto box = pill.box;
  box.at = {corner.x, corner.y, width, pill.height()};
  box.corner = std::min(box.at.height / 2, 14.);
  const auto paint = box.paint;
  const double middle = box.at.center().x;
  const auto position = drawing.boxes.size();
  drawing.boxes.push_back(std::move(box));
  double y = corner.y + page::vertical_padding;
  for (const auto& line : pill.lines) {
    const Point at{middle, page::centered_baseline(y + pill_step / 2, pill_type.size)};
    drawing.labels.push_back(label_in(position, pill_type, paint, at, Align::middle));
    drawing.labels.back().text = line;
    y += pill_step;
  }
  if (!pill.note.empty()) {
    const Point at{middle, page::centered_baseline(y + word_step / 2, page::small_type.size)};
    drawing.labels.push_back(label_in(position, page::small_type, paint, at, Align::middle));
    drawing.labels.back().text = pill.note;
  }
  return position;
}

// Pool adjacent violators (Ayer et al. 1955) on the wanted tops, less what stands above.
std::vector<double> settled_tops(const std::vector<Pill>& pills, double top, double between) {
  struct Pool {
    double sum;
    double count;
    double mean() const { return sum / count; }
  };
  std::vector<Pool> pools;
  double above = 0;
  double last_wanted = top;
  for (const auto& pill : pills) {
    const double wanted = pill.wanted ? *pill.wanted - pill.height() / 2 : last_wanted + above;
    pools.push_back({wanted - above, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const auto last = pools.back();
      pools.pop_back();
      pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
    }
    last_wanted = std::max(last_wanted, pools.back().mean());
    above += pill.height() + between;
  }
  std::vector<double> tops;
  above = 0;
  for (const auto& pool : pools) {
    for (double i = 0; i < pool.count; ++i) {
      tops.push_back(std::round(std::max(pool.mean(), top) + above));
      above += pills[tops.size() - 1].height() + between;
    }
  }
  return tops;
}

void SideLines::add(std::size_t left_box, std::size_t right_box, Paint paint, double width,
                    std::string tooltip) {
  Line line;
  line.from = left_box;
  line.to = right_box;
  line.paint = paint;
  line.width = width;
  line.curved = true;
  line.tooltip = std::move(tooltip);
  lines_.push_back(std::move(line));
}

/// The y at which each line leaves its left (or reaches its right) box.
std::vector<double> SideLines::spread(bool at_left) const {
  const auto near = [&](std::size_t i) { return at_left ? *lines_[i].from : *lines_[i].to; };
  const auto far_y = [&](std::size_t i) {
    return drawing_.boxes[at_left ? *lines_[i].to : *lines_[i].from].at.center().y;
  };
  std::map<std::size_t, std::vector<std::size_t>> lines_of;
  for (std::size_t i = 0; i < lines_.size(); ++i) lines_of[near(i)].push_back(i);
  std::vector<double> ys(lines_.size());
  for (auto& [box, lines] : lines_of) {
    std::stable_sort(lines.begin(), lines.end(),
                     [&](std::size_t a, std::size_t b) { return far_y(a) < far_y(b); });
    const auto& at = drawing_.boxes[box].at;
    const auto count = static_cast<double>(lines.size());
    const double apart = std::min(farthest_apart, .7 * at.height / count);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      ys[lines[i]] = at.center().y + apart * (static_cast<double>(i) - (count - 1) / 2);
    }
  }
  return ys;
}

void SideLines::draw() {
  const auto starts = spread(true);
  const auto ends = spread(false);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    auto& line = lines_[i];
    const Point start{drawing_.boxes[*line.from].at.right(), starts[i]};
    const Point end{drawing_.boxes[*line.to].at.x, ends[i]};
    const double middle = (start.x + end.x) / 2;
    line.points = {start, {middle, start.y}, {middle, end.y}, end};
    drawing_.lines.push_back(std::move(line));
  }
  lines_.clear();
}

}  // namespace facgraph::drawing
