#pragma once

#include <cstddef>
#include <cstdint>

#include "facgraph/drawing/drawing.hpp"
#include "hub_cost.hpp"

namespace facgraph::drawing {

/// How simulated annealing goes about it.
struct Annealing {
  std::size_t steps = 0;
  double hottest = 30;     ///< how much worse a place may be at first, in units of the cost
  double coldest = .05;    ///< and at last
  double reach = .25;      ///< of the first moves, over width and height of the frame together
  std::uint64_t seed = 7;  ///< of its own chance; nothing from outside decides
};

/// Moves single boxes, and now and then swaps two; a worse place is taken with a chance that falls
/// with the temperature. The arrangement is then the best one that was found.
void anneal(HubCost& cost, const HubGraph& graph, const Rect& frame, const Annealing& how);

/// Brings joined boxes onto one axis, and words onto the straight line of their two people, where
/// nothing gets worse.
void straighten(HubCost& cost, const HubGraph& graph);

}  // namespace facgraph::drawing
