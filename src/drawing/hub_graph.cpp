#include "hub_graph.hpp"

#include <algorithm>
#include <cmath>

#include "facgraph/drawing/text_width.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t most_roomy_boxes = 60;
constexpr double widest_text = 260;

constexpr HubStyle roomy{};
constexpr HubStyle tight_style() {
  HubStyle style;
  style.person = {10.5, false};
  style.topic = {11.5, true};
  style.lab = {10.5, false};
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
  return style;
}
constexpr HubStyle tight = tight_style();

bool has_hub(const MapInput& input, FacultyId person) {
  const auto topics = input.network.topics_of(person);
  return !input.network.labs_of(person).empty() ||
         std::any_of(topics.begin(), topics.end(),
                     [&](TopicId topic) { return is_shared(input.network, topic); });
}

class Builder {
 public:
  Builder(const MapInput& input, const HubStyle& style) : input_(input), style_(style) {}

  HubGraph build() {
    add_people();
    for (const auto topic : ids<TopicId>(input_.network.topic_count())) {
      if (!is_shared(input_.network, topic)) continue;
      const auto hub = add(HubKind::topic, index(topic), input_.roster[topic].name, style_.topic,
                           style_.pill_padding, style_.pill_height);
      join(input_.network.faculty_of(topic), hub);
    }
    for (const auto lab : ids<LabId>(input_.network.lab_count())) {
      if (input_.network.faculty_of(lab).empty()) continue;
      const auto hub = add(HubKind::lab, index(lab), input_.roster[lab].name, style_.lab,
                           style_.pill_padding, style_.pill_height);
      join(input_.network.faculty_of(lab), hub);
    }
    return std::move(graph_);
  }

 private:
  void add_people() {
    node_of_.assign(input_.network.faculty_count(), 0);
    for (const auto person : ids<FacultyId>(input_.network.faculty_count())) {
      if (!has_hub(input_, person)) continue;
      node_of_[index(person)] = add(HubKind::person, index(person), input_.roster[person].name,
                                    style_.person, style_.person_padding, style_.person_height);
      graph_.nodes.back().cluster = index(input_.partition.cluster_of[index(person)]);
    }
  }

  std::size_t add(HubKind kind, std::size_t id, const std::string& name, Type type, double padding,
                  double height) {
    const auto text = fitted(name, widest_text, type);
    // Even, so that boxes can stand on one axis at whole pixels.
    const double width = 2 * std::ceil(text_width(text, type.size, type.bold) / 2 + padding);
    graph_.nodes.push_back({kind, id, text, width, height, no_cluster});
    return graph_.nodes.size() - 1;
  }

  void join(std::span<const FacultyId> people, std::size_t hub) {
    for (const auto person : people) graph_.edges.emplace_back(node_of_[index(person)], hub);
  }

  const MapInput& input_;
  const HubStyle& style_;
  HubGraph graph_;
  std::vector<std::size_t> node_of_;
};

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

bool is_shared(const Network& network, TopicId topic) {
  return network.faculty_of(topic).size() >= 2;
}

HubGraph hub_graph(const MapInput& input) {
  std::size_t boxes = 0;
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    boxes += has_hub(input, person) ? 1 : 0;
  }
  for (const auto topic : ids<TopicId>(input.network.topic_count())) {
    boxes += is_shared(input.network, topic) ? 1 : 0;
  }
  return Builder(input, hub_style(boxes + input.network.lab_count())).build();
}

std::vector<FacultyId> people_without_hub(const MapInput& input) {
  std::vector<FacultyId> people;
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    if (!has_hub(input, person)) people.push_back(person);
  }
  return people;
}

std::vector<LabId> labs_without_people(const MapInput& input) {
  std::vector<LabId> labs;
  for (const auto lab : ids<LabId>(input.network.lab_count())) {
    if (input.network.faculty_of(lab).empty()) labs.push_back(lab);
  }
  return labs;
}

}  // namespace facgraph::drawing
