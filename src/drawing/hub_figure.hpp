#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "hub_graph.hpp"
#include "page.hpp"
#include "quiet_row.hpp"
#include "route.hpp"

namespace facgraph::drawing {

/// A hub graph on a page: what the maps of boxes joined by lines have in common.
class HubFigure {
 public:
  /// All must outlive it.
  HubFigure(const MapInput& input, const HubGraph& graph, const HubStyle& style, Drawing& drawing)
      : input_(input), graph_(graph), style_(style), drawing_(drawing) {}

  /// Adds the boxes and texts of the graph below `top`; returns the y below them.
  double add_boxes(double top);

  /// The line of an edge on its way around the boxes, not yet in the drawing. Its color is that of
  /// the person's end.
  Line line(std::size_t edge) const;

  /// The box of a person's node that holds one person.
  std::size_t box_of(std::size_t node) const { return first_box_[node]; }

  /// Adds the clusters' names where they did not take part in the layout; after the lines.
  void add_names();

 private:
  void add_people(const HubNode& node, const Rect& at);
  void add_pill(const HubNode& node, const Rect& at);
  void add_text(const HubNode& node, const Rect& at);
  std::size_t box_at(std::size_t node, Point end) const;

  const MapInput& input_;
  const HubGraph& graph_;
  const HubStyle& style_;
  Drawing& drawing_;
  Rect area_;
  std::vector<Rect> places_;            ///< of the nodes
  std::vector<std::size_t> first_box_;  ///< of the nodes; no_box where they have none
};

/// What the colors and outlines of people say.
std::vector<page::Legend> people_legend(const MapInput& input);

/// "Strongest potential: A – B (topic) · …. ", or nothing.
std::string strongest_potential(const MapInput& input, std::span<const PotentialPair> strongest);

QuietGroup quiet_people(const MapInput& input, const std::string& heading,
                        std::span<const FacultyId> people);
QuietGroup labs_of_nobody(const MapInput& input);
/// Labs that tie nobody to anybody.
QuietGroup labs_of_one(const MapInput& input);

}  // namespace facgraph::drawing
