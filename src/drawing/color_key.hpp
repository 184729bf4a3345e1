#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facgraph/drawing/map_input.hpp"
#include "page.hpp"

/// What colors of a map stand for.
namespace facgraph::drawing {

/// Steps of equal width from 0 to a round number that no value exceeds.
class Scale {
 public:
  /// Of values up to `most`; with most = 0 everything is on the lowest step.
  explicit Scale(double most);

  double step_width() const { return width_; }

  /// The step of a value: 0 for [0, width), the last one up to its upper end.
  std::size_t step(double value) const;

  /// "0.04 to 0.08".
  std::string range(std::size_t step) const;

 private:
  double width_ = 0;
};

/// Of PersonScores.
Scale score_scale(const MapInput& input);

/// Up to three digits, for scales and scores: "0.174", "146".
std::string short_number(double value);

/// The entries of a legend: groups with a color of their own, or the steps of a score.
std::vector<page::Legend> color_legend(const MapInput& input);

/// A sentence for the caption about the groups that share a gray, with a blank behind it; empty
/// when there are none, or when colors stand for a score.
std::string gray_groups(const MapInput& input);

}  // namespace facgraph::drawing
