#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {

/// Sizes of a map of boxes joined by lines: roomy for a group, tight for a department.
struct HubStyle {
  Type person{14, true};
  Type topic{11.5, false};
  Type lab{11.5, false};
  Type cluster{11.5, true};
  double person_padding = 16;  ///< beside the name
  double person_height = 36;
  double pill_padding = 12;
  double pill_height = 26;
  double least_gap = 18;     ///< between boxes
  double line_length = 58;   ///< between the borders of joined boxes, where there is room
  double area_factor = 2.0;  ///< of the page, over that of boxes with their gaps
  double line_width = 2;
  double strong_width = 3.6;
  double largest_bow = .5;  ///< of a line around a box, over its length
  Dash potential = Dash::dashed;
  std::size_t most_in_a_stack = 1;
  bool reserves_names = false;  ///< whether clusters' names take part in the layout
};
const HubStyle& hub_style(std::size_t boxes);

enum class HubKind : std::uint8_t {
  person,  ///< or a stack of people who share the same topics
  topic,
  lab,
  words,  ///< printed on the line of two people
  name    ///< of a cluster
};

struct HubNode {
  HubKind kind = HubKind::person;
  std::size_t id = 0;              ///< a position in the roster's topics or labs, or a cluster
  std::vector<FacultyId> people;   ///< of a person's node, from top to bottom
  std::vector<std::string> texts;  ///< a line each; of people, a name each
  double width = 0;
  double height = 0;
  Paint paint = Paint::muted;  ///< of words; in ink they are bold
  std::size_t cluster = 0;     ///< of people and names; no_cluster for the rest
};
constexpr std::size_t no_cluster = static_cast<std::size_t>(-1);

/// What a map of boxes joined by lines lays out.
struct HubGraph {
  std::vector<HubNode> nodes;
  std::vector<std::pair<std::size_t, std::size_t>> edges;  ///< people, and what they lead to

  /// For each node, the positions of its edges.
  std::vector<std::vector<std::size_t>> incident() const;
};

constexpr double stack_gap = 4;        ///< between the boxes of a stack
constexpr double hub_text_step = 1.3;  ///< from line to line of text, over the size of the type

/// A node for people, sized by their names.
HubNode person_node(const MapInput& input, std::vector<FacultyId> people, const HubStyle& style);

/// A node for lines of text with this much space beside and above them.
HubNode text_node(HubKind kind, std::size_t id, std::vector<std::string> lines, Type type,
                  double padding, double height);

/// Adds a node for the name of each cluster that has a color of its own.
void add_name_nodes(HubGraph& graph, const MapInput& input, const HubStyle& style);

/// The bipartite graph that a hub map shows: people, the topics that two or more of them share, the
/// labs that they belong to. `topics` are those to which each person has a line. People without
/// topic and lab are left out, and labs without anybody. Where the style has stacks, people of a
/// cluster with the same lines share a node, except those `apart`.
HubGraph hub_graph(const MapInput& input, const HubStyle& style,
                   std::span<const std::vector<TopicId>> topics, std::span<const FacultyId> apart);

/// How many boxes a hub map has, a person each.
std::size_t hub_boxes(const MapInput& input);

/// People of no hub graph, labs with so many people; in the order of the list.
std::vector<FacultyId> people_without_hub(const MapInput& input);
std::vector<LabId> labs_of(const MapInput& input, std::size_t people);

bool is_shared(const Network& network, TopicId topic);

}  // namespace facgraph::drawing
