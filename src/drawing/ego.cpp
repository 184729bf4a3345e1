#include "ego.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "color_key.hpp"
#include "ego_layout.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "geometry.hpp"
#include "hub_graph.hpp"
#include "map_words.hpp"
#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr double ego_narrowest_page = 480;  ///< on which there is room beside the middle
constexpr Type center_type{16, true};
constexpr Type ego_name_type{13.5, true};
constexpr double ego_name_step = 19;
constexpr double ego_word_step = 14;
constexpr double ego_widest_words = 172;
constexpr double ego_widest_name = 230;
constexpr std::size_t most_word_lines = 4;

/// Someone around the middle, and what is written in the box.
struct Neighbor {
  FacultyId person{};
  const SimilarPair* pair = nullptr;  ///< null: tied, but sharing nothing
  std::vector<std::string> labs;      ///< that tie the two
  std::string name;
  std::vector<std::string> words;
};

class EgoMap {
 public:
  EgoMap(const MapInput& input, const MapOptions& options, FacultyId center)
      : input_(input), options_(options), center_(center) {
    drawing_.width = std::max(options.width, ego_narrowest_page);
    const auto& name = input.roster[center].name;
    drawing_.title = map_title(input, options, ("Nearest to " + name).c_str());
    collect();
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title, subtitle());
    y = add_network(std::round(y + page::block_gap));
    page::close(drawing_, options_, legend(), caption(), y + page::block_gap);
    return std::move(drawing_);
  }

 private:
  const std::string& name(FacultyId person) const { return input_.roster[person].name; }

  std::string subtitle() const {
    if (neighbors_.empty())
      return fmt::format("Nobody here shares a listed topic with {}.", name(center_));
    return fmt::format(
        "Nearer is more similar ({}). Below each name: the score, and what the two "
        "share.",
        input_.measure);
  }

  /// Similar people first, then those who are only tied.
  void collect() {
    std::vector<FacultyId> left_out;
    for (const auto& pair : input_.similar) {
      if (pair.a != center_ && pair.b != center_) continue;
      if (++similar_ > most_similar) continue;
      neighbors_.push_back({pair.a == center_ ? pair.b : pair.a, &pair, {}, {}, {}});
    }
    for (const auto& tie : input_.roster.ties) {
      if (tie.a != center_ && tie.b != center_) continue;
      const auto other = tie.a == center_ ? tie.b : tie.a;
      auto found = std::find_if(neighbors_.begin(), neighbors_.end(),
                                [&](const Neighbor& one) { return one.person == other; });
      if (found == neighbors_.end()) {
        if (neighbors_.size() >= most_drawn) {
          left_out.push_back(other);
          continue;
        }
        found = neighbors_.insert(neighbors_.end(), {other, nullptr, {}, {}, {}});
      }
      found->labs.push_back(input_.roster[tie.lab].name);
    }
    std::sort(left_out.begin(), left_out.end());
    left_out.erase(std::unique(left_out.begin(), left_out.end()), left_out.end());
    left_out_ = left_out.size();
    for (auto& neighbor : neighbors_) word(neighbor);
    measure_rings();
  }

  void word(Neighbor& neighbor) const {
    neighbor.name = fitted(name(neighbor.person), ego_widest_name, ego_name_type);
    if (options_.label == PairLabel::none) return;
    std::vector<std::string> items;
    if (neighbor.pair != nullptr) {
      items.push_back(short_number(neighbor.pair->score));
      if (options_.label == PairLabel::topics)
        items.insert(items.end(), neighbor.pair->shared.begin(), neighbor.pair->shared.end());
    }
    for (const auto& lab : neighbor.labs) items.push_back("tie: " + lab);
    neighbor.words = fitting_lines(items);
  }

  static std::vector<std::string> fitting_lines(const std::vector<std::string>& items) {
    for (auto shown = items.size(); shown > 0; --shown) {
      std::vector<std::string> some(items.begin(), items.begin() + static_cast<long>(shown));
      if (shown < items.size()) some.push_back(fmt::format("{} more", items.size() - shown));
      auto lines = wrapped_list(some, ego_widest_words, page::small_type);
      if (lines.size() <= most_word_lines) return lines;
    }
    return {};
  }

  std::vector<Spoke> spokes() const {
    std::vector<Spoke> spokes;
    for (const auto& neighbor : neighbors_) {
      double width = text_width(neighbor.name, ego_name_type.size, ego_name_type.bold);
      for (const auto& line : neighbor.words)
        width =
            std::max(width, text_width(line, page::small_type.size, page::small_type.bold) * 1.04);
      const double height = 2 * page::vertical_padding + ego_name_step +
                            ego_word_step * static_cast<double>(neighbor.words.size());
      spokes.push_back({2 * std::ceil(width / 2 + page::card_padding), 2 * std::ceil(height / 2),
                        1 - closeness(neighbor),
                        index(input_.partition.cluster_of[index(neighbor.person)])});
    }
    return spokes;
  }

  /// From the score of the outermost ring, below the lowest here, to that of the innermost.
  void measure_rings() {
    double low = std::numeric_limits<double>::max();
    double high = 0;
    for (const auto& neighbor : neighbors_) {
      const double score = neighbor.pair == nullptr ? 0 : neighbor.pair->score;
      low = std::min(low, score);
      high = std::max(high, score);
    }
    if (!(high > 0)) return;
    if (high - low < high / 10) low = high / 2;
    step_ = Scale(high - low).step_width();
    lowest_ = std::floor(low / step_ + 1e-9) * step_;
    rings_ = static_cast<std::size_t>(std::ceil((high - lowest_) / step_ - 1e-9));
  }

  /// From 0, on the outermost ring, to 1, on the innermost.
  double closeness(const Neighbor& neighbor) const {
    if (neighbor.pair == nullptr || rings_ == 0) return 0;
    return (neighbor.pair->score - lowest_) / (static_cast<double>(rings_) * step_);
  }

  double add_network(double top) {
    const auto title = fitted(name(center_), 2 * ego_widest_name, center_type);
    const double width = 2 * std::ceil(text_width(title, center_type.size, true) / 2 + 20);
    const auto around_it = spokes();
    layout_ = lay_out_ego(around_it, width, center_height, page::content_width(drawing_));
    double above = center_height / 2;
    double below = above;
    if (!neighbors_.empty()) above = below = layout_.half_height;
    for (std::size_t i = 0; i < around_it.size(); ++i) {
      above = std::max(above, around_it[i].height / 2 - layout_.offsets[i].y);
      below = std::max(below, around_it[i].height / 2 + layout_.offsets[i].y);
    }
    middle_ = {drawing_.width / 2, std::round(top + above)};
    add_center(title, width);
    for (std::size_t i = 0; i < around_it.size(); ++i) add_neighbor(neighbors_[i], around_it[i], i);
    if (!neighbors_.empty()) add_rings();
    return middle_.y + below;
  }

  Point moved(Point offset) const { return {middle_.x + offset.x, middle_.y + offset.y}; }

  void add_center(const std::string& title, double width) {
    Box box;
    box.at = drawing::around(middle_, width, center_height);
    box.corner = 14;
    box.paint = person_paint(input_, center_);
    box.stroke_width = 3;
    box.url = input_.roster[center_].url;
    box.tooltip = about(input_, center_);
    page::add_box(drawing_, std::move(box), title, center_type, name_paint(input_, center_));
  }

  void add_neighbor(const Neighbor& neighbor, const Spoke& spoke, std::size_t i) {
    Box box;
    box.at = drawing::around(moved(layout_.offsets[i]), spoke.width, spoke.height);
    box.corner = 10;
    box.paint = person_paint(input_, neighbor.person);
    box.stroke_width = 1.75;
    box.url = input_.roster[neighbor.person].url;
    box.tooltip = about(input_, neighbor.person);
    const auto paint = name_paint(input_, neighbor.person);
    const auto at = box.at;
    const auto position = drawing_.boxes.size();
    add_line(neighbor, box, position);
    drawing_.boxes.push_back(std::move(box));
    double y = at.y + page::vertical_padding;
    const auto add = [&](const std::string& text, Type type, double step) {
      Label label;
      label.text = text;
      label.size = type.size;
      label.bold = type.bold;
      label.paint = paint;
      label.owner = position;
      label.baseline = {at.center().x, page::centered_baseline(y + step / 2, type.size)};
      drawing_.labels.push_back(std::move(label));
      y += step;
    };
    add(neighbor.name, ego_name_type, ego_name_step);
    for (const auto& line : neighbor.words) add(line, page::small_type, ego_word_step);
  }

  void add_line(const Neighbor& neighbor, const Box& box, std::size_t position) {
    const auto& from = drawing_.boxes.front().at;
    Line line;
    line.points = {border_point(grown(from, -2), box.at.center()),
                   border_point(grown(box.at, -2), from.center())};
    line.from = 0;
    line.to = position;
    line.paint = box.paint;
    line.dash = neighbor.labs.empty() ? Dash::dashed : Dash::solid;
    line.width = 1.5 + 2.5 * closeness(neighbor);
    if (!neighbor.labs.empty()) {
      line.width = tie_width;
      if (box.paint != Paint::faded) line.paint = Paint::lab;
    }
    line.tooltip = fmt::format("{} – {}", name(center_), name(neighbor.person));
    drawing_.lines.push_back(std::move(line));
  }

  /// Ellipses at the steps of the scale, behind everything, with their score where there is room.
  void add_rings() {
    std::vector<Line> rings;
    for (std::size_t step = 0; step <= rings_; ++step) rings.push_back(ring(distance(step)));
    drawing_.lines.insert(drawing_.lines.begin(), rings.begin(), rings.end());
    for (std::size_t step = 0; step <= rings_; ++step) add_ring_label(step);
  }

  double distance(std::size_t step) const {
    if (rings_ == 0) return 1;
    return 1 - static_cast<double>(step) / static_cast<double>(rings_);
  }

  Line ring(double distance) const {
    constexpr double kappa = .5522847498;  // a quarter of a circle as a Bézier curve
    const double a = layout_.reach(distance) * layout_.half_width;
    const double b = layout_.reach(distance) * layout_.half_height;
    const double x = kappa * a;
    const double y = kappa * b;
    Line line;
    line.curved = true;
    line.paint = Paint::guide;
    line.width = 1;
    for (const auto offset : {Point{a, 0}, Point{a, y}, Point{x, b}, Point{0, b}, Point{-x, b},
                              Point{-a, y}, Point{-a, 0}, Point{-a, -y}, Point{-x, -b},
                              Point{0, -b}, Point{x, -b}, Point{a, -y}, Point{a, 0}})
      line.points.push_back(moved(offset));
    return line;
  }

  void add_ring_label(std::size_t step) {
    Label label;
    label.text = short_number(lowest_ + static_cast<double>(step) * step_);
    label.size = page::smallest_type;
    label.paint = Paint::muted;
    constexpr int places = 48;
    for (int place = 0; place < places; ++place) {
      // From the top to either side.
      const double side = place % 2 == 0 ? 1 : -1;
      const int away = (place + 1) / 2;
      const double angle = -1.5707963 + side * away * 6.2831853 / places;
      const auto at = moved(layout_.on_ring(distance(step), angle));
      label.baseline = {at.x, at.y - 3};
      if (!is_free(extent(label))) continue;
      drawing_.labels.push_back(label);
      return;
    }
  }

  bool is_free(const Rect& area) const {
    const auto wide = grown(area, 2);
    for (const auto& box : drawing_.boxes)
      if (overlap(wide, box.at) > 0) return false;
    for (const auto& line : drawing_.lines)
      if (line.paint != Paint::guide && passes(flattened(line), wide)) return false;
    return std::none_of(drawing_.labels.begin(), drawing_.labels.end(), [&](const Label& other) {
      return !other.owner && overlap(wide, extent(other)) > 0;
    });
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;
    for (auto& entry : color_legend(input_)) {
      const bool used = std::any_of(drawing_.boxes.begin(), drawing_.boxes.end(),
                                    [&](const Box& box) { return box.paint == entry.paint; });
      if (used || !input_.scores.name.empty()) entries.push_back(std::move(entry));
    }
    const auto tied = [](const Neighbor& one) { return !one.labs.empty(); };
    if (!std::all_of(neighbors_.begin(), neighbors_.end(), tied))
      entries.push_back({Legend::Sample::line, "shares a topic: potential (wider: more similar)",
                         person_paint(input_, center_), Dash::dashed, 2});
    if (std::any_of(neighbors_.begin(), neighbors_.end(), tied))
      entries.push_back({Legend::Sample::line, "existing tie", Paint::lab, Dash::solid, tie_width});
    if (rings_ > 0)
      entries.push_back({Legend::Sample::line, "ring: equal score", Paint::guide, Dash::solid, 1});
    return entries;
  }

  std::string own_topics() const {
    std::vector<std::string> own;
    for (const auto topic : input_.network.topics_of(center_))
      if (!is_shared(input_.network, topic)) own.push_back(input_.roster[topic].name);
    if (own.empty()) return {};
    return fmt::format("Nobody else here lists: {}. ", joined(own, ", "));
  }

  std::string caption() const {
    std::size_t drawn = 0;
    for (const auto& neighbor : neighbors_) drawn += neighbor.labs.empty() ? 0 : 1;
    const auto tied = drawn + left_out_;
    auto text = fmt::format("{}: {}, {}. ", name(center_),
                            counted(similar_, "similar person", "similar people"),
                            counted(tied, "existing tie", "existing ties"));
    if (similar_ > most_similar)
      text += fmt::format("Drawn: the {} nearest, as many as there is room for. ", most_similar);
    if (left_out_ > 0)
      text += fmt::format("Drawn: {} of the existing ties, as a map has room for {} people. ",
                          drawn, most_drawn);
    return text + own_topics() + basis;
  }

  static constexpr double center_height = 50;
  static constexpr std::size_t most_similar = 18;
  static constexpr std::size_t most_drawn = 48;  ///< the layout looks at all pairs of them
  static constexpr double tie_width = 2.5;

  const MapInput& input_;
  const MapOptions& options_;
  FacultyId center_;
  double lowest_ = 0;      ///< the score of the outermost ring
  double step_ = 0;        ///< between rings
  std::size_t rings_ = 0;  ///< inside the outermost one
  std::vector<Neighbor> neighbors_;
  std::size_t similar_ = 0;   ///< people who share something, drawn or not
  std::size_t left_out_ = 0;  ///< people who are tied, without a place
  EgoLayout layout_;
  Point middle_;
  Drawing drawing_;
};

}  // namespace

Drawing draw_ego(const MapInput& input, const MapOptions& options) {
  if (input.center) return EgoMap(input, options, *input.center).draw();
  Drawing drawing;
  drawing.width = options.width;
  drawing.title = map_title(input, options, "Nearest people");
  const double y = page::add_title(drawing, drawing.title, "Nobody is in the list.");
  page::close(drawing, options, {}, basis, y + page::block_gap);
  return drawing;
}

}  // namespace facgraph::drawing
