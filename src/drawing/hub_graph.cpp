#include "hub_graph.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "cluster_labels.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t most_roomy_boxes = 60;
constexpr double widest_text = 260;
constexpr double hub_widest_name = 170;

constexpr HubStyle roomy{};
constexpr HubStyle tight_style() {
  HubStyle style;
  style.person = {10.5, false};
  style.topic = {11.5, true};
  style.lab = {10.5, false};
  style.cluster = {13, true};
  style.person_padding = 6;
  style.person_height = 20;
  style.pill_padding = 9;
  style.pill_height = 24;
  style.least_gap = 8;
  style.line_length = 34;
  style.area_factor = 1.9;
  style.line_width = 1;
  style.strong_width = 2.4;
  style.largest_bow = .12;
  style.potential = Dash::solid;
  style.most_in_a_stack = 8;
  style.reserves_names = true;
  return style;
}
constexpr HubStyle tight = tight_style();

bool has_hub(const MapInput& input, FacultyId person) {
  const auto topics = input.network.topics_of(person);
  return !input.network.labs_of(person).empty() ||
         std::any_of(topics.begin(), topics.end(),
                     [&](TopicId topic) { return is_shared(input.network, topic); });
}

/// What people of one stack have in common.
using Likeness = std::tuple<ClusterId, Paint, std::vector<TopicId>, std::vector<LabId>>;

class Builder {
 public:
  Builder(const MapInput& input, const HubStyle& style,
          std::span<const std::vector<TopicId>> topics, std::span<const FacultyId> apart)
      : input_(input), style_(style), topics_(topics), apart_(apart) {}

  HubGraph build() {
    add_people();
    std::vector<std::vector<FacultyId>> people_of(input_.network.topic_count());
    for (const auto person : ids<FacultyId>(topics_.size())) {
      for (const auto topic : topics_[index(person)]) people_of[index(topic)].push_back(person);
    }
    for (const auto topic : ids<TopicId>(people_of.size())) {
      if (people_of[index(topic)].empty()) continue;
      join(people_of[index(topic)],
           add(HubKind::topic, index(topic), input_.roster[topic].name, style_.topic));
    }
    for (const auto lab : ids<LabId>(input_.network.lab_count())) {
      if (input_.network.faculty_of(lab).empty()) continue;
      const auto hub = add(HubKind::lab, index(lab), input_.roster[lab].name, style_.lab);
      join(input_.network.faculty_of(lab), hub);
    }
    if (style_.reserves_names) add_name_nodes(graph_, input_, style_);
    return std::move(graph_);
  }

 private:
  void add_people() {
    for (auto& people : stacks()) {
      for (const auto person : people) node_of_[index(person)] = graph_.nodes.size();
      graph_.nodes.push_back(person_node(input_, std::move(people), style_));
    }
  }

  /// People who stand together, in the order of the first of each.
  std::vector<std::vector<FacultyId>> stacks() {
    std::vector<std::vector<FacultyId>> stacks;
    std::map<Likeness, std::size_t> open;
    node_of_.assign(input_.network.faculty_count(), 0);
    for (const auto person : ids<FacultyId>(input_.network.faculty_count())) {
      if (!has_hub(input_, person)) continue;
      if (std::find(apart_.begin(), apart_.end(), person) != apart_.end()) {
        stacks.push_back({person});
        continue;
      }
      const auto [place, is_new] = open.try_emplace(likeness(person), stacks.size());
      if (!is_new && stacks[place->second].size() < style_.most_in_a_stack) {
        stacks[place->second].push_back(person);
      } else {
        place->second = stacks.size();
        stacks.push_back({person});
      }
    }
    return stacks;
  }

  Likeness likeness(FacultyId person) const {
    const auto labs = input_.network.labs_of(person);
    return {input_.partition.cluster_of[index(person)],
            person_paint(input_, person),
            topics_[index(person)],
            {labs.begin(), labs.end()}};
  }

  std::size_t add(HubKind kind, std::size_t id, const std::string& name, Type type) {
    graph_.nodes.push_back(text_node(kind, id, {fitted(name, widest_text, type)}, type,
                                     style_.pill_padding, style_.pill_height));
    return graph_.nodes.size() - 1;
  }

  void join(std::span<const FacultyId> people, std::size_t hub) {
    for (const auto person : people) {
      const auto node = node_of_[index(person)];
      if (graph_.nodes[node].people.front() == person) graph_.edges.emplace_back(node, hub);
    }
  }

  const MapInput& input_;
  const HubStyle& style_;
  std::span<const std::vector<TopicId>> topics_;
  std::span<const FacultyId> apart_;
  HubGraph graph_;
  std::vector<std::size_t> node_of_;
};

double widest(const std::vector<std::string>& texts, Type type) {
  double width = 0;
  for (const auto& text : texts) width = std::max(width, text_width(text, type.size, type.bold));
  return width;
}

/// Even, so that boxes can stand on one axis at whole pixels.
double even(double length) { return 2 * std::ceil(length / 2); }

}  // namespace

const HubStyle& hub_style(std::size_t boxes) { return boxes <= most_roomy_boxes ? roomy : tight; }

std::vector<std::vector<std::size_t>> HubGraph::incident() const {
  std::vector<std::vector<std::size_t>> edges_of(nodes.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    edges_of[edges[i].first].push_back(i);
    edges_of[edges[i].second].push_back(i);
  }
  return edges_of;
}

HubNode person_node(const MapInput& input, std::vector<FacultyId> people, const HubStyle& style) {
  HubNode node;
  node.cluster = index(input.partition.cluster_of[index(people.front())]);
  for (const auto person : people) {
    node.texts.push_back(fitted(input.roster[person].name, widest_text, style.person));
  }
  const auto count = static_cast<double>(people.size());
  node.width = even(widest(node.texts, style.person) + 2 * style.person_padding);
  node.height = count * style.person_height + (count - 1) * stack_gap;
  node.people = std::move(people);
  return node;
}

HubNode text_node(HubKind kind, std::size_t id, std::vector<std::string> lines, Type type,
                  double padding, double height) {
  HubNode node;
  node.kind = kind;
  node.id = id;
  node.cluster = no_cluster;
  node.width = even(widest(lines, type) + 2 * padding);
  node.height = even(height + hub_text_step * type.size * static_cast<double>(lines.size() - 1));
  node.texts = std::move(lines);
  return node;
}

void add_name_nodes(HubGraph& graph, const MapInput& input, const HubStyle& style) {
  for (std::size_t cluster = 0; cluster < input.partition.cluster_count; ++cluster) {
    if (!has_own_color(input, cluster)) continue;
    auto node = text_node(HubKind::name, cluster,
                          name_lines(cluster_name(input, cluster), hub_widest_name, style.cluster),
                          style.cluster, 6, 1.5 * style.cluster.size);
    node.cluster = cluster;
    graph.nodes.push_back(std::move(node));
  }
}

bool is_shared(const Network& network, TopicId topic) {
  return network.faculty_of(topic).size() >= 2;
}

std::size_t hub_boxes(const MapInput& input) {
  std::size_t boxes = input.network.lab_count();
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    boxes += has_hub(input, person) ? 1 : 0;
  }
  for (const auto topic : ids<TopicId>(input.network.topic_count())) {
    boxes += is_shared(input.network, topic) ? 1 : 0;
  }
  return boxes;
}

HubGraph hub_graph(const MapInput& input, const HubStyle& style,
                   std::span<const std::vector<TopicId>> topics, std::span<const FacultyId> apart) {
  return Builder(input, style, topics, apart).build();
}

std::vector<FacultyId> people_without_hub(const MapInput& input) {
  std::vector<FacultyId> people;
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    if (!has_hub(input, person)) people.push_back(person);
  }
  return people;
}

std::vector<LabId> labs_of(const MapInput& input, std::size_t people) {
  std::vector<LabId> labs;
  for (const auto lab : ids<LabId>(input.network.lab_count())) {
    if (input.network.faculty_of(lab).size() == people) labs.push_back(lab);
  }
  return labs;
}

}  // namespace facgraph::drawing
