#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {

/// Sizes of a hub map: roomy for a group, tight for a department.
struct HubStyle {
  Type person{14, true};
  Type topic{11.5, false};
  Type lab{11.5, false};
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
};
const HubStyle& hub_style(std::size_t boxes);

enum class HubKind : std::uint8_t { person, topic, lab };

struct HubNode {
  HubKind kind = HubKind::person;
  std::size_t id = 0;  ///< a position in the roster's faculty, topics or labs
  std::string text;
  double width = 0;
  double height = 0;
  std::size_t cluster = 0;  ///< of a person; no_cluster for the rest
};
constexpr std::size_t no_cluster = static_cast<std::size_t>(-1);

/// The bipartite graph that a hub map shows: people, the topics that two or more of them list, the
/// labs that they belong to. People without either are left out, and labs without anybody.
struct HubGraph {
  std::vector<HubNode> nodes;
  std::vector<std::pair<std::size_t, std::size_t>> edges;  ///< person, topic or lab

  /// For each node, the positions of its edges.
  std::vector<std::vector<std::size_t>> incident() const;
};

/// Where a node of the map stands and whom to leave out follow from the input alone.
HubGraph hub_graph(const MapInput& input);

/// People of no hub graph, labs of nobody; in the order of the list.
std::vector<FacultyId> people_without_hub(const MapInput& input);
std::vector<LabId> labs_without_people(const MapInput& input);

bool is_shared(const Network& network, TopicId topic);

}  // namespace facgraph::drawing
