#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "extent.hpp"
#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"

namespace facgraph::drawing {

using Centers = std::vector<Point>;

/// A direction as a unit vector, and a number from -1 to 1 that gives it a place among others of
/// its half without an arc tangent. Of no length and 0 where there is none.
struct Direction {
  Point unit;
  double part = 0;

  Direction() = default;
  explicit Direction(Point step);

  Direction turned() const { return {{-unit.x, -unit.y}, -part}; }
  /// Grows with the angle.
  double order() const { return unit.x < 0 ? 2 - part : part; }

 private:
  Direction(Point to, double its_part) : unit(to), part(its_part) {}
};

/// The single terms of the cost of an arrangement, each >= 0: after Davidson & Harel, "Drawing
/// graphs nicely using simulated annealing" (1996), with boxes that have a size.
///
/// In falling weight: boxes that overlap, lines through a third box, crossings, boxes too near,
/// lines that leave a box in nearly one direction, lines too long or too short, clusters apart,
/// boxes crowded while there is space.
class HubTerms {
 public:
  /// Both must outlive it.
  HubTerms(const HubGraph& graph, const HubStyle& style);

  /// Two boxes: overlapping, near, or of one cluster and apart.
  double between(const Centers& centers, std::size_t a, std::size_t b) const;
  /// Whether between() is surely 0, which it is for most; a few instructions.
  bool is_apart(const Centers& centers, std::size_t a, std::size_t b) const {
    const auto& [width, height] = halves_[a];
    const auto& other = halves_[b];
    return !acts_far_[a * halves_.size() + b] &&
           (std::abs(centers[a].x - centers[b].x) - (width + other.width) >= reach() ||
            std::abs(centers[a].y - centers[b].y) - (height + other.height) >= reach());
  }
  double of_length(const Centers& centers, std::size_t edge) const;
  double of_passing(const Centers& centers, std::size_t edge, std::size_t node) const;
  double of_crossing(const Centers& centers, std::size_t a, std::size_t b) const;
  /// A line that misses this has of_passing() = 0 with the box.
  Extent passing_extent(const Centers& centers, std::size_t node) const;
  /// Lines whose extents miss each other have of_crossing() = 0.
  Extent line_extent(const Centers& centers, std::size_t edge) const {
    return extent_of(centers[graph_.edges[edge].first], centers[graph_.edges[edge].second]);
  }
  /// From the first end of a line to the second.
  Direction direction(const Centers& centers, std::size_t edge) const {
    const auto [a, b] = graph_.edges[edge];
    return Direction({centers[b].x - centers[a].x, centers[b].y - centers[a].y});
  }
  /// Lines that leave the node in nearly one direction; for the words on a line, its bend.
  double of_angles(std::span<const Direction> lines, std::size_t node) const;

  bool touches(std::size_t edge, std::size_t node) const {
    return graph_.edges[edge].first == node || graph_.edges[edge].second == node;
  }
  std::size_t other_end(std::size_t edge, std::size_t node) const {
    const auto [a, b] = graph_.edges[edge];
    return a == node ? b : a;
  }
  const std::vector<std::size_t>& edges_of(std::size_t node) const { return incident_[node]; }
  Rect box(const Centers& centers, std::size_t node) const;

 private:
  /// A cluster's name near people or the name of another.
  double of_name(const Centers& centers, std::size_t a, std::size_t b) const;

  double reach() const { return 5 * style_.least_gap; }

  struct Half {
    double width = 0;
    double height = 0;
  };
  const HubGraph& graph_;
  const HubStyle& style_;
  std::vector<Half> halves_;            ///< of the boxes
  std::vector<std::uint8_t> acts_far_;  ///< box, box: a cluster or a name, at any distance
  std::vector<std::vector<std::size_t>> incident_;
  std::vector<double> pull_;                ///< of each node to another of its cluster, a pixel
  mutable std::vector<Direction> leaving_;  ///< room for of_angles(), asked for once
};

}  // namespace facgraph::drawing
