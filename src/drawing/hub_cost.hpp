#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extent.hpp"
#include "facgraph/drawing/drawing.hpp"
#include "hub_graph.hpp"
#include "hub_terms.hpp"

namespace facgraph::drawing {

/// How bad an arrangement of boxes is, kept up to date while boxes move one at a time: the terms of
/// hub_terms.hpp with their sums by box and by line. Memory: O((n + m)²) small numbers.
class HubCost {
 public:
  /// The graph and the style must outlive it.
  HubCost(const HubGraph& graph, const HubStyle& style, const Rect& frame);

  /// Takes an arrangement anew. Cost: O((n + m)²).
  void set(Centers centers);

  const Centers& centers() const { return centers_; }
  double total() const { return total_; }
  Rect box(std::size_t node) const { return terms_.box(centers_, node); }

  /// Moves a box to the nearest place in the frame, unless the total would grow by more than
  /// `most`; by how much it grew. Cost: O(degree · (n + m)), much less where `most` is soon passed.
  std::optional<double> move(std::size_t node, Point place, double most);

  /// The nearest place, in whole pixels, at which the box lies in the frame.
  Point inside(std::size_t node, Point center) const;

 private:
  double before(std::size_t node) const;
  bool weigh(std::size_t node, double limit);
  bool weigh_box(std::size_t node, double limit);
  bool weigh_lines(std::size_t node, double limit);
  bool weigh_angles(std::size_t node, double limit);
  void accept(std::size_t node);
  void look(std::size_t node);
  void accept_line(std::size_t edge, std::size_t row);

  const HubGraph& graph_;
  HubTerms terms_;
  Rect frame_;
  std::size_t boxes_;
  std::size_t lines_;
  Centers centers_;
  double total_ = 0;
  std::vector<Extent> box_extents_;    ///< as HubTerms says
  std::vector<Extent> line_extents_;   ///< likewise
  std::vector<Direction> directions_;  ///< of the lines; during move() as they would be

  // Terms as they are: matrices by rows.
  std::vector<float> between_;   ///< box, box
  std::vector<float> passing_;   ///< line, box
  std::vector<float> crossing_;  ///< line, line
  std::vector<double> length_;
  std::vector<double> angles_;
  // Their sums.
  std::vector<double> between_of_;        ///< box
  std::vector<double> passing_of_box_;    ///< lines behind it
  std::vector<double> passing_of_line_;   ///< boxes before it
  std::vector<double> crossing_of_line_;  ///< lines across it

  // Terms as they would be after a move: of the box, then for each of its lines.
  double sum_ = 0;
  std::vector<float> new_between_;
  std::vector<float> new_passing_of_box_;
  std::vector<float> new_passing_;
  std::vector<float> new_crossing_;
  std::vector<Direction> old_directions_;  ///< of its lines, before the move
  std::vector<double> new_length_;
  std::vector<double> new_angles_;  ///< of the box, then of the other ends
};

}  // namespace facgraph::drawing
