#include "collaboration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "cluster_labels.hpp"
#include "facgraph/drawing/palette.hpp"
#include "hub_arrange.hpp"
#include "hub_graph.hpp"
#include "large_map.hpp"
#include "map_words.hpp"
#include "page.hpp"
#include "quiet_row.hpp"
#include "route.hpp"

namespace facgraph::drawing {
namespace {

constexpr double block_gap = 18;

class Map {
 public:
  Map(const MapInput& input, const MapOptions& options)
      : input_(input),
        graph_(hub_graph(input)),
        style_(hub_style(graph_.nodes.size())),
        strongest_(
            input.potential.subspan(0, std::min(options.named_pairs, input.potential.size()))) {
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, "Collaboration potential");
    for (const auto& pair : strongest_) {
      for (const auto topic : pair.shared) {
        strong_.emplace(index(pair.a), index(topic));
        strong_.emplace(index(pair.b), index(topic));
      }
    }
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title, subtitle());
    y = add_network(std::round(y + block_gap));
    y = add_quiet_rows(drawing_, quiet_groups(), y);
    y = page::add_legend(drawing_, legend(), y + block_gap / 3);
    y = page::add_caption(drawing_, caption(), y + block_gap / 2);
    drawing_.height = std::ceil(y + page::margin - 8);
    drawing_.description = caption();
    return std::move(drawing_);
  }

 private:
  std::string subtitle() const {
    auto text =
        fmt::format("A {} line leads to a topic that people share: they could work together.",
                    style_.potential == Dash::solid ? "thin" : "dashed");
    if (!input_.roster.memberships.empty()) {
      text += " A solid line leads to a lab: they already do.";
    }
    return text;
  }

  double add_network(double top) {
    if (graph_.nodes.empty()) return top;
    const auto places = arrange(graph_, style_, page::content_width(drawing_));
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      auto at = places.boxes[i];
      at.x += page::margin;
      at.y += top;
      add_node(graph_.nodes[i], at);
    }
    for (const auto& [person, hub] : graph_.edges) add_line(person, hub);
    const Rect area{page::margin, top, page::content_width(drawing_), places.height};
    add_names({area.x, area.y - 6, area.width, area.height + 24});
    return top + places.height + 1.5 * block_gap;
  }

  void add_node(const HubNode& node, const Rect& at) {
    Box box;
    box.at = at;
    auto type = style_.topic;
    auto paint = Paint::topic;
    if (node.kind == HubKind::person) {
      const FacultyId person{static_cast<std::uint32_t>(node.id)};
      box.paint = person_paint(input_, person);
      box.corner = std::min(10., at.height / 3);
      box.stroke_width = style_.line_width;
      if (is_swing_member(input_, person)) box.outline = Dash::dashed;
      box.url = input_.roster[person].url;
      box.tooltip = about(input_, person);
      type = style_.person;
      paint = Paint::ink;
    } else {
      describe_hub(box, node);
      paint = box.paint;
      if (node.kind == HubKind::lab) type = style_.lab;
    }
    page::add_box(drawing_, std::move(box), node.text, type, paint);
  }

  void describe_hub(Box& box, const HubNode& node) const {
    box.corner = box.at.height / 2;
    box.stroke_width = 1.25;
    if (node.kind == HubKind::lab) {
      const LabId lab{static_cast<std::uint32_t>(node.id)};
      box.paint = Paint::lab;
      box.url = input_.roster[lab].url;
      box.tooltip = fmt::format("{}: {}", input_.roster[lab].name,
                                joined(person_names(input_, input_.network.faculty_of(lab)), ", "));
    } else {
      const TopicId topic{static_cast<std::uint32_t>(node.id)};
      box.tooltip =
          fmt::format("{}: {}", input_.roster[topic].name,
                      joined(person_names(input_, input_.network.faculty_of(topic)), ", "));
    }
  }

  void add_line(std::size_t person, std::size_t hub) {
    auto line = routed(drawing_.boxes, person, hub, style_.least_gap * .45, style_.largest_bow);
    const auto& from = graph_.nodes[person];
    const auto& to = graph_.nodes[hub];
    if (to.kind == HubKind::lab) {
      line.paint = Paint::lab;
      line.width = style_.line_width * 1.25;
    } else {
      line.paint = drawing_.boxes[person].paint;
      line.dash = style_.potential;
      line.width = is_strong(from, to) ? style_.strong_width : style_.line_width;
    }
    line.tooltip = fmt::format("{} – {}", from.text, to.text);
    drawing_.lines.push_back(std::move(line));
  }

  bool has_own_color(std::size_t cluster) const {
    return is_real_cluster(input_, cluster) && cluster_paint(cluster) != Paint::cluster_other;
  }

  bool is_strong(const HubNode& person, const HubNode& topic) const {
    return strong_.count({person.id, topic.id}) > 0;
  }

  void add_names(const Rect& area) {
    std::vector<NamedCluster> clusters;
    std::vector<std::size_t> people;
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      if (graph_.nodes[i].kind == HubKind::person) people.push_back(i);
    }
    for (std::size_t cluster = 0; cluster < input_.partition.cluster_count; ++cluster) {
      if (!has_own_color(cluster)) continue;
      NamedCluster named{cluster_name(input_, cluster), cluster_paint(cluster), {}};
      for (const auto box : people) {
        if (graph_.nodes[box].cluster == cluster) named.boxes.push_back(box);
      }
      clusters.push_back(std::move(named));
    }
    add_cluster_labels(drawing_, clusters, people, area);
  }

  std::vector<QuietGroup> quiet_groups() const {
    QuietGroup people{"Share no listed topic with anyone here", {}};
    for (const auto person : people_without_hub(input_)) {
      people.cards.push_back({input_.roster[person].name, topic_names(input_, person),
                              input_.roster[person].url, about(input_, person), Paint::isolated,
                              Dash::solid});
    }
    QuietGroup labs{"Labs without a listed member", {}};
    for (const auto lab : labs_without_people(input_)) {
      labs.cards.push_back({input_.roster[lab].name,
                            {"no listed member"},
                            input_.roster[lab].url,
                            input_.roster[lab].name + ": no listed member",
                            Paint::lab,
                            Dash::dashed});
    }
    return {std::move(people), std::move(labs)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;
    for (std::size_t cluster = 0; cluster < input_.partition.cluster_count; ++cluster) {
      if (!has_own_color(cluster)) continue;
      entries.push_back(
          {Legend::Sample::box, cluster_name(input_, cluster), cluster_paint(cluster)});
    }
    if (!input_.swing_members.empty()) {
      entries.push_back({Legend::Sample::box, "dashed outline: fits another cluster as well",
                         Paint::muted, Dash::dashed, 2});
    }
    entries.push_back({Legend::Sample::pill, "shared topic", Paint::topic, Dash::solid, 1.25});
    entries.push_back({Legend::Sample::line, "lists it (color of the person’s cluster)",
                       Paint::cluster_1, style_.potential, style_.line_width});
    if (!strongest_.empty()) {
      entries.push_back({Legend::Sample::line, "strongest potential", Paint::cluster_1,
                         style_.potential, style_.strong_width});
    }
    if (input_.network.lab_count() > 0) {
      entries.push_back({Legend::Sample::pill, "lab", Paint::lab, Dash::solid, 1.25});
      entries.push_back({Legend::Sample::line, "works in it: existing tie", Paint::lab, Dash::solid,
                         style_.line_width * 1.25});
    }
    return entries;
  }

  std::string strongest() const {
    std::vector<std::string> pairs;
    for (const auto& pair : strongest_) {
      std::vector<std::string> topics;
      for (const auto topic : pair.shared) topics.push_back(input_.roster[topic].name);
      auto text = fmt::format("{} – {}", input_.roster[pair.a].name, input_.roster[pair.b].name);
      if (!topics.empty()) text += fmt::format(" ({})", joined(topics, ", "));
      pairs.push_back(std::move(text));
    }
    return pairs.empty() ? "" : "Strongest potential: " + joined(pairs, " · ") + ". ";
  }

  std::string further_clusters() const {
    std::vector<std::string> names;
    for (std::size_t cluster = 0; cluster < input_.partition.cluster_count; ++cluster) {
      if (cluster_paint(cluster) == Paint::cluster_other && is_real_cluster(input_, cluster)) {
        names.push_back(cluster_name(input_, cluster));
      }
    }
    return names.empty() ? "" : "Further clusters, in gray: " + joined(names, "; ") + ". ";
  }

  std::string caption() const {
    std::size_t shared = 0;
    for (const auto& node : graph_.nodes) shared += node.kind == HubKind::topic ? 1 : 0;
    return strongest() + further_clusters() +
           fmt::format(
               "{}, {}, {}, {}. {}", counted(input_.network.faculty_count(), "person", "people"),
               counted(shared, "shared topic", "shared topics"),
               counted(input_.potential_pairs, "potential pair", "potential pairs"),
               counted(tied_pair_count(input_.roster), "existing tie", "existing ties"), basis);
  }

  const MapInput& input_;
  HubGraph graph_;
  const HubStyle& style_;
  std::span<const PotentialPair> strongest_;
  std::set<std::pair<std::size_t, std::size_t>> strong_;  ///< person, topic
  Drawing drawing_;
};

}  // namespace

Drawing draw_collaboration(const MapInput& input, const MapOptions& options) {
  if (is_large(input)) return draw_large(input, options, "Collaboration potential");
  return Map(input, options).draw();
}

}  // namespace facgraph::drawing
