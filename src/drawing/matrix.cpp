#include "matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "color_key.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "hub_graph.hpp"
#include "map_words.hpp"
#include "matrix_order.hpp"
#include "number.hpp"
#include "page.hpp"
#include "quiet_row.hpp"

namespace facgraph::drawing {
namespace {

constexpr double widest_cell = 64;
constexpr double narrowest_cell = 7;
constexpr double highest_row = 40;
constexpr double lowest_row = 13;
constexpr double narrowest_for_a_score = 30;
constexpr double matrix_widest_name = 190;
constexpr double matrix_name_gap = 9;
constexpr Type group_type{11.5, true};
constexpr double group_step = 14;
constexpr double widest_group = 170;
constexpr double narrowest_group = 90;

class MatrixMap {
 public:
  MatrixMap(const MapInput& input, const MapOptions& options)
      : input_(input),
        options_(options),
        pairs_(input),
        order_(matrix_order(input, pairs_)),
        scale_(input.similar.empty() ? 0 : input.similar.front().score) {
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, "Who shares how much with whom");
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title, subtitle());
    y = std::round(y + page::block_gap);
    if (!order_.empty()) y = add_table(y) + page::block_gap;
    y = add_quiet_rows(drawing_, quiet_groups(), y);
    page::close(drawing_, options_, legend(), caption(), y + page::block_gap / 3);
    return std::move(drawing_);
  }

 private:
  std::string subtitle() const {
    return "A pair’s cell is left of one of the two names, and below the other. The darker it is, "
           "the more rare topics the two share.";
  }

  double count() const { return static_cast<double>(order_.size()); }

  /// Sizes follow from how many people there are: as wide as the page allows.
  void measure() {
    row_ = std::clamp(std::round(640 / count()), lowest_row, highest_row);
    name_type_ = row_ >= 20 ? Type{13, true} : Type{row_ >= 16 ? 11.5 : 10.5, false};
    double name_width = 0;
    for (const auto person : order_) {
      names_.push_back(fitted(input_.roster[person].name, matrix_widest_name, name_type_));
      name_width =
          std::max(name_width, text_width(names_.back(), name_type_.size, name_type_.bold));
    }
    const double beside =
        matrix_name_gap + std::ceil(name_width) + matrix_name_gap + narrowest_group;
    const double room = page::content_width(drawing_) - beside;
    cell_ = std::clamp(std::floor(room / count()), narrowest_cell, widest_cell);
    drawing_.width = std::max(drawing_.width, 2 * page::margin + beside + cell_ * count());
    gap_ = cell_ >= 20 ? 1.5 : .75;
  }

  double x(std::size_t column) const { return page::margin + cell_ * static_cast<double>(column); }
  double y(std::size_t row) const { return top_ + row_ * static_cast<double>(row); }

  double add_table(double top) {
    measure();
    top_ = top;
    add_grid();
    for (std::size_t row = 0; row < order_.size(); ++row) {
      for (std::size_t column = 0; column < row; ++column) add_pair(row, column);
      add_name(row);
    }
    for (const auto& [first, end] : runs()) add_group(first, end);
    return y(order_.size());
  }

  void add_guide(Point from, Point to) {
    Line line;
    line.points = {from, to};
    line.paint = Paint::guide;
    line.width = cell_ >= 20 ? 1 : .6;
    drawing_.lines.push_back(std::move(line));
  }

  void add_grid() {
    const auto n = order_.size();
    for (std::size_t i = 1; i <= n; ++i) add_guide({x(0), y(i)}, {x(std::min(i, n - 1)), y(i)});
    for (std::size_t i = 0; i + 1 < n; ++i) add_guide({x(i), y(i + 1)}, {x(i), y(n)});
  }

  Rect cell(std::size_t row, std::size_t column) const {
    return {x(column) + gap_, y(row) + gap_, cell_ - 2 * gap_, row_ - 2 * gap_};
  }

  void add_pair(std::size_t row, std::size_t column) {
    const auto a = order_[column];
    const auto b = order_[row];
    const auto at = cell(row, column);
    const auto names = fmt::format("{} – {}", input_.roster[a].name, input_.roster[b].name);
    const FacultyId both[] = {a, b};
    const auto* pair = pairs_.similar(a, b);
    const bool prints = cell_ >= narrowest_for_a_score && options_.label != PairLabel::none;
    if (pair != nullptr) {
      Box box;
      box.at = at;
      box.corner = 0;
      box.paint = is_faded(input_, both) ? Paint::faded : scale_paint(scale_.step(pair->score));
      box.stroke_width = .5;
      box.tooltip =
          fmt::format("{}: {} ({})", names, short_number(pair->score), some(pair->shared));
      const auto paint = box.paint;
      if (prints) {
        page::add_box(drawing_, std::move(box), score_text(pair->score), page::small_type, paint);
      } else {
        drawing_.boxes.push_back(std::move(box));
      }
    }
    if (const auto labs = pairs_.ties(a, b); !labs.empty())
      add_tie(at, labs, names, pair != nullptr && prints);
  }

  /// The first of the names; there are as many tooltips as pairs.
  static std::string some(std::span<const std::string> names) {
    constexpr std::size_t most = 20;
    if (names.size() <= most) return joined({names.begin(), names.end()}, ", ");
    return fmt::format("{} and {} more", joined({names.begin(), names.begin() + most}, ", "),
                       names.size() - most);
  }

  static std::string score_text(double score) {
    if (score > 0 && score < .005) return "<0.01";
    return number(score);
  }

  void add_tie(const Rect& at, const std::vector<LabId>& labs, const std::string& names,
               bool has_text) {
    std::vector<std::string> common;
    for (const auto lab : labs) common.push_back(input_.roster[lab].name);
    Dot dot;
    dot.radius = std::min(has_text ? 3. : 4.5, at.width / 2.6);
    dot.center = has_text ? Point{at.right() - 5, at.y + 5} : at.center();
    dot.paint = Paint::ink;
    dot.tooltip = fmt::format("{}: existing tie ({})", names, joined(common, ", "));
    drawing_.dots.push_back(std::move(dot));
    has_ties_ = true;
  }

  /// The cell on the diagonal has the color of the person, who is named beside it.
  void add_name(std::size_t row) {
    const auto person = order_[row];
    Box box;
    box.at = cell(row, row);
    box.corner = 0;
    box.paint = person_paint(input_, person);
    box.stroke_width = cell_ >= 20 ? 1.5 : .75;
    box.url = input_.roster[person].url;
    box.tooltip = about(input_, person);
    drawing_.boxes.push_back(std::move(box));
    Label label;
    label.text = names_[row];
    label.size = name_type_.size;
    label.bold = name_type_.bold;
    label.align = Align::start;
    label.paint = name_paint(input_, person);
    label.baseline = {x(row + 1) + matrix_name_gap,
                      page::centered_baseline(y(row) + row_ / 2, label.size)};
    drawing_.labels.push_back(std::move(label));
  }

  std::size_t group_of(std::size_t row) const {
    return index(input_.partition.cluster_of[index(order_[row])]);
  }

  /// First row and end of each cluster with a name.
  std::vector<std::pair<std::size_t, std::size_t>> runs() const {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t row = 0; row < order_.size();) {
      auto end = row + 1;
      while (end < order_.size() && group_of(end) == group_of(row)) ++end;
      if (is_real_cluster(input_, group_of(row))) runs.emplace_back(row, end);
      row = end;
    }
    return runs;
  }

  /// A bar beside the names of a cluster, and its name where there is room.
  void add_group(std::size_t first, std::size_t end) {
    double right = 0;
    for (auto row = first; row < end; ++row) {
      const double width = text_width(names_[row], name_type_.size, name_type_.bold);
      right = std::max(right, x(row + 1) + matrix_name_gap + width);
    }
    const bool has_color = input_.scores.name.empty() && has_own_color(input_, group_of(first));
    const auto paint = has_color ? cluster_paint(group_of(first)) : Paint::cluster_other;
    Line bar;
    bar.points = {{right + matrix_name_gap, y(first) + 2}, {right + matrix_name_gap, y(end) - 2}};
    bar.paint = paint;
    bar.width = 2.5;
    bar.tooltip = cluster_name(input_, group_of(first));
    drawing_.lines.push_back(std::move(bar));
    const double left = right + 2 * matrix_name_gap;
    const double room = std::min(widest_group, drawing_.width - page::margin - left);
    const auto lines = wrapped(cluster_name(input_, group_of(first)), room, group_type);
    const double height = group_step * static_cast<double>(lines.size());
    const double rows = row_ * static_cast<double>(end - first);
    if (room < narrowest_group - matrix_name_gap || height > rows) return;
    named_groups_.push_back(paint);
    Label label;
    label.size = group_type.size;
    label.bold = true;
    label.align = Align::start;
    label.paint = paint;
    label.baseline.x = left;
    page::add_lines(drawing_, lines, label, (y(first) + y(end) - height) / 2 - 1);
  }

  std::vector<QuietGroup> quiet_groups() const {
    QuietGroup people{options_.isolated, {}};
    for (const auto person : ids<FacultyId>(input_.roster.faculty.size())) {
      if (pairs_.has_pair(person)) continue;
      people.cards.push_back({input_.roster[person].name, topic_names(input_, person),
                              input_.roster[person].url, about(input_, person), Paint::isolated,
                              Dash::solid});
    }
    return {std::move(people)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;
    const auto steps = scale_.step_width() > 0 ? scale_steps : std::size_t{1};
    for (std::size_t step = 0; step < steps && !input_.similar.empty(); ++step) {
      auto text = scale_.step_width() > 0 ? scale_.range(step) : std::string("0");
      if (step == 0) text = fmt::format("{}: {}", input_.measure, text);
      entries.push_back({Legend::Sample::box, std::move(text), scale_paint(step)});
    }
    if (has_ties_) entries.push_back({Legend::Sample::dot, "existing tie", Paint::ink});
    for (auto& entry : color_legend(input_)) {
      const auto& named = named_groups_;
      if (std::find(named.begin(), named.end(), entry.paint) == named.end())
        entries.push_back(std::move(entry));
    }
    return entries;
  }

  std::string strongest() const {
    std::vector<std::string> pairs;
    for (const auto& pair : input_.similar) {
      if (pairs.size() == options_.named_pairs) break;
      pairs.push_back(fmt::format("{} – {} ({})", input_.roster[pair.a].name,
                                  input_.roster[pair.b].name, joined(pair.shared, ", ")));
    }
    return pairs.empty() ? "" : "Most similar: " + joined(pairs, " · ") + ". ";
  }

  std::string caption() const {
    const auto n = input_.roster.faculty.size();
    return strongest() + gray_groups(input_) +
           fmt::format("{} of {} share a topic; {}. {}", input_.similar.size(),
                       counted(n * (n > 0 ? n - 1 : 0) / 2, "pair", "pairs"),
                       counted(tied_pair_count(input_.roster), "existing tie", "existing ties"),
                       basis);
  }

  const MapInput& input_;
  const MapOptions& options_;
  PairTable pairs_;
  std::vector<FacultyId> order_;
  Scale scale_;
  Drawing drawing_;
  std::vector<std::string> names_;
  Type name_type_;
  double top_ = 0;
  double cell_ = 0;
  double row_ = 0;
  double gap_ = 0;
  bool has_ties_ = false;
  std::vector<Paint> named_groups_;  ///< beside the table, so not in the legend
};

}  // namespace

Drawing draw_matrix(const MapInput& input, const MapOptions& options) {
  return MatrixMap(input, options).draw();
}

}  // namespace facgraph::drawing
