#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"

namespace facgraph::drawing {

/// How bad an arrangement of boxes is: after Davidson & Harel, "Drawing graphs nicely using
/// simulated annealing" (1996), with boxes that have a size. A sum over single boxes and lines, so
/// that moving one box needs only the terms in which it stands.
///
/// In falling weight: boxes that overlap, lines through a third box, crossings, boxes too near,
/// lines that leave a box in nearly one direction, lines too long or too short, clusters apart,
/// boxes crowded while there is space.
class HubCost {
 public:
  HubCost(const HubGraph& graph, const HubStyle& style, const Rect& frame);

  /// All terms in which the node stands. Cost: O(n + degree · (n + m)).
  double of_node(const std::vector<Point>& centers, std::size_t node) const;

  double total(const std::vector<Point>& centers) const;

  /// The nearest place at which the box lies in the frame.
  Point inside(std::size_t node, Point center) const;

  Rect box(const std::vector<Point>& centers, std::size_t node) const;

 private:
  double between_boxes(const std::vector<Point>& centers, std::size_t a, std::size_t b) const;
  double of_length(const std::vector<Point>& centers, std::size_t edge) const;
  double of_passing(const std::vector<Point>& centers, std::size_t edge, std::size_t node) const;
  double of_crossing(const std::vector<Point>& centers, std::size_t a, std::size_t b) const;
  double of_angles(const std::vector<Point>& centers, std::size_t node) const;
  double of_cluster(const std::vector<Point>& centers, std::size_t node) const;
  bool touches(std::size_t edge, std::size_t node) const;

  const HubGraph& graph_;
  const HubStyle& style_;
  Rect frame_;
  std::vector<std::vector<std::size_t>> incident_;
  std::vector<std::vector<std::size_t>> members_;  ///< nodes of each cluster
};

}  // namespace facgraph::drawing
