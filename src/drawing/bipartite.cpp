#include "bipartite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "bipartite_parts.hpp"
#include "color_key.hpp"
#include "column_order.hpp"
#include "facgraph/drawing/box_key.hpp"
#include "facgraph/drawing/palette.hpp"
#include "hub_graph.hpp"
#include "map_words.hpp"
#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr double narrowest_page = 520;  ///< on which the columns have room
constexpr double usual_page = 900;
constexpr double card_gap = 10;
constexpr double cluster_gap = 10;
constexpr double cluster_heading = 19;
constexpr double pill_gap = 14;

class BipartiteMap {
 public:
  BipartiteMap(const MapInput& input, const MapOptions& options)
      : input_(input), options_(options) {
    drawing_.width = std::max(options.width, narrowest_page);
    drawing_.title = map_title(input, options, "Who works on what");
    for (const auto topic : ids<TopicId>(input.network.topic_count())) {
      if (is_shared(input.network, topic)) shared_.push_back(topic);
    }
    place_columns();
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title,
                               "Each person with all listed topics; at the right the topics that "
                               "two or more people list, at the left their labs.");
    y = std::round(y + 18);
    add_headings(y);
    order_ = order_columns(columns());
    y = std::max({add_people(y + 22), add_topics(y + 22), add_labs(y + 22)});
    add_lines();
    page::close(drawing_, options_, legend(), caption(), y + 14);
    return std::move(drawing_);
  }

 private:
  void place_columns() {
    const double squeeze =
        std::min(1., page::content_width(drawing_) / (usual_page - 2 * page::margin));
    lab_width_ = std::floor(156 * squeeze);
    topic_width_ = std::floor(180 * squeeze);
    const double column_gap = std::floor(80 * squeeze);
    const double left = page::margin;
    const double right = drawing_.width - page::margin;
    topic_x_ = shared_.empty() ? right : right - topic_width_;
    card_x_ = input_.network.lab_count() == 0 ? left : left + lab_width_ + column_gap;
    card_width_ = topic_x_ - card_x_ - (shared_.empty() ? 0 : column_gap);
  }

  void add_headings(double y) {
    if (input_.network.lab_count() > 0) page::add_heading(drawing_, "Labs", {page::margin, y});
    page::add_heading(drawing_, "Faculty", {card_x_, y});
    if (!shared_.empty()) page::add_heading(drawing_, "Shared topics", {topic_x_, y});
  }

  /// Blocks of the middle column are clusters; all who are in none stand in a last one.
  std::size_t block(FacultyId person) const {
    const auto cluster = index(input_.partition.cluster_of[index(person)]);
    return is_real_cluster(input_, cluster) ? cluster : input_.partition.cluster_count;
  }

  Columns columns() const {
    Columns columns;
    std::vector<std::size_t> place(input_.network.topic_count(), shared_.size());
    for (std::size_t i = 0; i < shared_.size(); ++i) place[index(shared_[i])] = i;
    std::map<std::size_t, std::size_t> dense;
    for (const auto person : ids<FacultyId>(input_.network.faculty_count())) {
      dense.emplace(block(person), 0);
    }
    for (auto& [old, now] : dense) now = columns.block_count++;
    for (const auto person : ids<FacultyId>(input_.network.faculty_count())) {
      auto& topics = columns.right_of.emplace_back();
      for (const auto topic : input_.network.topics_of(person)) {
        if (place[index(topic)] < shared_.size()) topics.push_back(place[index(topic)]);
      }
      auto& labs = columns.left_of.emplace_back();
      for (const auto lab : input_.network.labs_of(person)) labs.push_back(index(lab));
      columns.block_of.push_back(dense.at(block(person)));
    }
    columns.left_count = input_.network.lab_count();
    columns.right_count = shared_.size();
    return columns;
  }

  double add_people(double y) {
    cards_.resize(input_.network.faculty_count());
    auto last = no_cluster;
    for (const auto position : order_.middle) {
      const FacultyId person{static_cast<std::uint32_t>(position)};
      if (block(person) != last) {
        if (last != no_cluster) y += cluster_gap;
        last = block(person);
        y = add_cluster_heading(last, y);
      }
      cards_[position] = add_card(drawing_, card(person), {card_x_, y}, card_width_);
      y = drawing_.boxes[cards_[position]].at.bottom() + card_gap;
    }
    return y;
  }

  double add_cluster_heading(std::size_t block, double y) {
    const bool real = block < input_.partition.cluster_count;
    const auto text = real ? cluster_name(input_, block) : fmt::format("in no {}", input_.grouping);
    page::add_heading(drawing_, fitted(text, card_width_, page::heading_type), {card_x_, y});
    if (input_.scores.name.empty())
      drawing_.labels.back().paint = real ? cluster_paint(block) : Paint::isolated;
    return y + cluster_heading;
  }

  Card card(FacultyId person) const {
    Card card;
    card.name = input_.roster[person].name;
    card.words = topic_names(input_, person);
    card.box.paint = person_paint(input_, person);
    card.text = name_paint(input_, person);
    card.box.stroke_width = 1.75;
    if (is_swing_member(input_, person)) card.box.outline = Dash::dashed;
    card.box.url = input_.roster[person].url;
    card.box.key = box_key(person);
    card.box.tooltip = about(input_, person);
    return card;
  }

  double add_topics(double top) {
    std::vector<Pill> pills;
    for (const auto position : order_.right) {
      const auto topic = shared_[position];
      Pill pill;
      pill.lines = wrapped(input_.roster[topic].name, topic_width_ - 2 * pill_padding, pill_type);
      pill.box.key = box_key(topic);
      pill.box.tooltip =
          fmt::format("{}: {}", input_.roster[topic].name,
                      joined(person_names(input_, input_.network.faculty_of(topic)), ", "));
      pill.wanted = mean_middle(input_.network.faculty_of(topic));
      if (is_faded(input_, input_.network.faculty_of(topic))) pill.box.paint = Paint::faded;
      pills.push_back(std::move(pill));
    }
    return add_column(std::move(pills), order_.right, topic_x_, topic_width_, top, topics_);
  }

  double add_labs(double top) {
    std::vector<Pill> pills;
    for (const auto position : order_.left) {
      const LabId lab{static_cast<std::uint32_t>(position)};
      const auto people = input_.network.faculty_of(lab);
      Pill pill;
      pill.lines = wrapped(input_.roster[lab].name, lab_width_ - 2 * pill_padding, pill_type);
      pill.box.paint = Paint::lab;
      pill.box.url = input_.roster[lab].url;
      pill.box.key = box_key(lab);
      pill.box.tooltip = input_.roster[lab].name;
      pill.wanted = mean_middle(people);
      if (is_faded(input_, people)) pill.box.paint = Paint::faded;
      if (people.empty()) {
        pill.note = "no listed member";
        pill.box.outline = Dash::dashed;
        pill.wanted.reset();
      }
      pills.push_back(std::move(pill));
    }
    return add_column(std::move(pills), order_.left, page::margin, lab_width_, top, labs_);
  }

  std::optional<double> mean_middle(std::span<const FacultyId> people) const {
    double sum = 0;
    for (const auto person : people) sum += drawing_.boxes[cards_[index(person)]].at.center().y;
    return people.empty() ? std::nullopt : std::optional(sum / static_cast<double>(people.size()));
  }

  /// Adds the pills of a column in their order; `boxes` gets the box of each item.
  double add_column(std::vector<Pill> pills, const std::vector<std::size_t>& order, double x,
                    double width, double top, std::vector<std::size_t>& boxes) {
    boxes.resize(order.size());
    const auto tops = settled_tops(pills, top, pill_gap);
    double bottom = top;
    for (std::size_t i = 0; i < order.size(); ++i) {
      boxes[order[i]] = add_pill(drawing_, pills[i], {x, tops[i]}, width);
      bottom = drawing_.boxes[boxes[order[i]]].at.bottom();
    }
    return bottom;
  }

  void add_lines() {
    SideLines lines(drawing_);
    for (const auto person : ids<FacultyId>(input_.network.faculty_count())) {
      const auto& name = input_.roster[person].name;
      for (std::size_t i = 0; i < shared_.size(); ++i) {
        const auto people = input_.network.faculty_of(shared_[i]);
        if (!std::binary_search(people.begin(), people.end(), person)) continue;
        lines.add(cards_[index(person)], topics_[i], drawing_.boxes[cards_[index(person)]].paint,
                  1.75, fmt::format("{} – {}", name, input_.roster[shared_[i]].name));
      }
      for (const auto lab : input_.network.labs_of(person)) {
        lines.add(labs_[index(lab)], cards_[index(person)],
                  is_faded(input_, person) ? Paint::faded : Paint::lab, 2.5,
                  fmt::format("{} – {}", name, input_.roster[lab].name));
      }
    }
    lines.draw();
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;  // groups have their names over them
    if (!input_.scores.name.empty()) entries = color_legend(input_);
    if (!shared_.empty()) {
      entries.push_back({Legend::Sample::line, "lists it (color of the person)", Paint::cluster_1,
                         Dash::solid, 1.75});
    }
    if (input_.network.lab_count() > 0) {
      entries.push_back({Legend::Sample::line, "works in the lab", Paint::lab, Dash::solid, 2.5});
    }
    if (!input_.swing_members.empty()) {
      entries.push_back({Legend::Sample::box, "dashed outline: fits another cluster as well",
                         Paint::muted, Dash::dashed, 2});
    }
    return entries;
  }

  std::string caption() const {
    return fmt::format("{}, {} of which {} shared, {}. {}",
                       counted(input_.network.faculty_count(), "person", "people"),
                       counted(input_.network.topic_count(), "topic", "topics"), shared_.size(),
                       counted(input_.network.lab_count(), "lab", "labs"), basis);
  }

  const MapInput& input_;
  const MapOptions& options_;
  Drawing drawing_;
  std::vector<TopicId> shared_;
  ColumnOrder order_;
  double lab_width_ = 0;
  double topic_width_ = 0;
  double card_x_ = 0;
  double card_width_ = 0;
  double topic_x_ = 0;
  std::vector<std::size_t> cards_;   ///< the box of each person
  std::vector<std::size_t> topics_;  ///< of each shared topic
  std::vector<std::size_t> labs_;    ///< of each lab
};

}  // namespace

Drawing draw_bipartite(const MapInput& input, const MapOptions& options) {
  return BipartiteMap(input, options).draw();
}

}  // namespace facgraph::drawing
