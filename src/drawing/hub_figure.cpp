#include "hub_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "cluster_labels.hpp"
#include "color_key.hpp"
#include "facgraph/drawing/box_key.hpp"
#include "facgraph/drawing/palette.hpp"
#include "geometry.hpp"
#include "hub_arrange.hpp"
#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t no_box = static_cast<std::size_t>(-1);
constexpr std::size_t most_named_topics = 3;  ///< of a pair, in the caption
constexpr double clear_share = .45;           ///< of the least gap: what lines keep to boxes

/// Where colors stand for scores, names of groups have none.
Paint group_paint(const MapInput& input, std::size_t group) {
  return input.scores.name.empty() ? cluster_paint(group) : Paint::muted;
}

bool is_text(HubKind kind) { return kind == HubKind::words || kind == HubKind::name; }

}  // namespace

double HubFigure::add_boxes(double top) {
  const auto arranged = arrange(graph_, style_, page::content_width(drawing_));
  area_ = {page::margin, top, page::content_width(drawing_), arranged.height};
  for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
    const auto& node = graph_.nodes[i];
    auto at = arranged.boxes[i];
    at.x += page::margin;
    at.y += top;
    places_.push_back(at);
    first_box_.push_back(is_text(node.kind) ? no_box : drawing_.boxes.size());
    if (node.kind == HubKind::person) {
      add_people(node, at);
    } else if (is_text(node.kind)) {
      add_text(node, at);
    } else {
      add_pill(node, at);
    }
  }
  return area_.bottom();
}

void HubFigure::add_people(const HubNode& node, const Rect& at) {
  for (std::size_t i = 0; i < node.people.size(); ++i) {
    const auto person = node.people[i];
    Box box;
    box.at = {at.x, at.y + static_cast<double>(i) * (style_.person_height + stack_gap), at.width,
              style_.person_height};
    box.paint = person_paint(input_, person);
    box.corner = std::min(10., box.at.height / 3);
    box.stroke_width = style_.line_width;
    if (is_swing_member(input_, person)) box.outline = Dash::dashed;
    box.url = input_.roster[person].url;
    box.key = box_key(person);
    box.tooltip = about(input_, person);
    page::add_box(drawing_, std::move(box), node.texts[i], style_.person,
                  name_paint(input_, person));
  }
}

void HubFigure::add_pill(const HubNode& node, const Rect& at) {
  Box box;
  box.at = at;
  box.corner = at.height / 2;
  box.stroke_width = 1.25;
  auto type = style_.topic;
  std::span<const FacultyId> people;
  if (node.kind == HubKind::lab) {
    const LabId lab{static_cast<std::uint32_t>(node.id)};
    box.paint = Paint::lab;
    box.url = input_.roster[lab].url;
    box.key = box_key(lab);
    box.tooltip = input_.roster[lab].name;
    people = input_.network.faculty_of(lab);
    type = style_.lab;
  } else {
    const TopicId topic{static_cast<std::uint32_t>(node.id)};
    box.key = box_key(topic);
    box.tooltip = input_.roster[topic].name;
    people = input_.network.faculty_of(topic);
  }
  box.tooltip += ": " + joined(person_names(input_, people), ", ");
  if (is_faded(input_, people)) box.paint = Paint::faded;
  const auto paint = box.paint;
  page::add_box(drawing_, std::move(box), node.texts.front(), type, paint);
}

void HubFigure::add_text(const HubNode& node, const Rect& at) {
  Label like;
  const bool is_name = node.kind == HubKind::name;
  auto type = is_name ? style_.cluster : style_.topic;
  if (node.paint == Paint::ink) type.bold = true;
  like.size = type.size;
  like.bold = type.bold;
  like.paint = is_name ? group_paint(input_, node.id) : node.paint;
  like.baseline.x = at.center().x;
  const double step = hub_text_step * type.size;
  double middle = at.center().y - step * static_cast<double>(node.texts.size() - 1) / 2;
  for (const auto& text : node.texts) {
    like.text = text;
    like.baseline.y = page::centered_baseline(middle, type.size);
    drawing_.labels.push_back(like);
    middle += step;
  }
}

std::size_t HubFigure::box_at(std::size_t node, Point end) const {
  auto best = first_box_[node];
  double least = std::numeric_limits<double>::max();
  for (auto box = best; box < first_box_[node] + graph_.nodes[node].texts.size(); ++box) {
    const double apart = gap(drawing_.boxes[box].at, {end.x, end.y, 0, 0});
    if (apart < least) {
      least = apart;
      best = box;
    }
  }
  return best;
}

Line HubFigure::line(std::size_t edge) const {
  const auto [person, hub] = graph_.edges[edge];
  auto line = routed(places_, person, hub, {style_.least_gap * clear_share, style_.largest_bow});
  line.from = box_at(person, line.points.front());
  for (std::size_t row = 0; row < graph_.nodes[person].people.size(); ++row)
    if (first_box_[person] + row != *line.from) line.also_from.push_back(first_box_[person] + row);
  if (first_box_[hub] != no_box) line.to = first_box_[hub];
  line.paint = drawing_.boxes[*line.from].paint;  // that of a faded person, too
  return line;
}

void HubFigure::add_names() {
  if (style_.reserves_names) return;
  std::vector<NamedCluster> clusters;
  for (std::size_t cluster = 0; cluster < input_.partition.cluster_count; ++cluster) {
    if (!has_own_color(input_, cluster)) continue;
    clusters.push_back({cluster_name(input_, cluster), group_paint(input_, cluster), {}});
  }
  std::vector<std::size_t> people;
  for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
    const auto& node = graph_.nodes[i];
    if (node.kind != HubKind::person) continue;
    for (std::size_t row = 0; row < node.people.size(); ++row) {
      people.push_back(first_box_[i] + row);
      // Clusters are numbered by size, so those with a color come first.
      if (node.cluster < clusters.size()) clusters[node.cluster].boxes.push_back(people.back());
    }
  }
  add_cluster_labels(drawing_, clusters, people,
                     {area_.x, area_.y - 6, area_.width, area_.height + 24});
}

std::vector<page::Legend> people_legend(const MapInput& input) {
  auto entries = color_legend(input);
  if (!input.swing_members.empty()) {
    entries.push_back({page::Legend::Sample::box,
                       fmt::format("dashed outline: fits another {} as well", input.grouping),
                       Paint::muted, Dash::dashed, 2});
  }
  return entries;
}

std::string strongest_potential(const MapInput& input, std::span<const PotentialPair> strongest) {
  std::vector<std::string> pairs;
  for (const auto& pair : strongest) {
    std::vector<std::string> topics;
    for (const auto topic : pair.shared) topics.push_back(input.roster[topic].name);
    auto text = fmt::format("{} – {}", input.roster[pair.a].name, input.roster[pair.b].name);
    if (topics.size() > most_named_topics) {
      const auto more = topics.size() - most_named_topics;
      topics.resize(most_named_topics);
      topics.push_back(fmt::format("{} more", more));
    }
    if (!topics.empty()) text += fmt::format(" ({})", joined(topics, ", "));
    pairs.push_back(std::move(text));
  }
  return pairs.empty() ? "" : "Strongest potential: " + joined(pairs, " · ") + ". ";
}

QuietGroup quiet_people(const MapInput& input, const std::string& heading,
                        std::span<const FacultyId> people) {
  QuietGroup group{heading, {}};
  for (const auto person : people) {
    group.cards.push_back({input.roster[person].name, topic_names(input, person),
                           input.roster[person].url, about(input, person),
                           is_faded(input, person) ? Paint::faded : Paint::isolated, Dash::solid,
                           box_key(person)});
  }
  return group;
}

QuietGroup labs_of_nobody(const MapInput& input) {
  QuietGroup group{"Labs without a listed member", {}};
  for (const auto lab : labs_of(input, 0)) {
    group.cards.push_back({input.roster[lab].name,
                           {"no listed member"},
                           input.roster[lab].url,
                           input.roster[lab].name + ": no listed member",
                           Paint::lab,
                           Dash::dashed,
                           box_key(lab)});
  }
  return group;
}

QuietGroup labs_of_one(const MapInput& input) {
  QuietGroup group{"Labs with one listed member", {}};
  for (const auto lab : labs_of(input, 1)) {
    const auto& member = input.roster[input.network.faculty_of(lab).front()].name;
    group.cards.push_back({input.roster[lab].name,
                           {member},
                           input.roster[lab].url,
                           input.roster[lab].name + ": " + member,
                           Paint::lab,
                           Dash::solid,
                           box_key(lab)});
  }
  return group;
}

}  // namespace facgraph::drawing
