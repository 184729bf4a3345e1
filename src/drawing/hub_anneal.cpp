#include "hub_anneal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double any = std::numeric_limits<double>::infinity();

/// splitmix64 (Steele, Lea, Flood 2014): unlike the standard distributions the same everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  /// From 0 up to, not including, 1.
  double next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
  }
  std::size_t below(std::size_t count) {
    return std::min(count - 1, static_cast<std::size_t>(next() * static_cast<double>(count)));
  }

 private:
  std::uint64_t state_;
};

class Run {
 public:
  Run(HubCost& cost, std::size_t boxes, const Rect& frame, const Annealing& how)
      : cost_(cost), boxes_(boxes), how_(how), chance_(how.seed) {
    farthest_ = how.reach * (frame.width + frame.height);
  }

  void go() {
    const auto steps = static_cast<double>(std::max<std::size_t>(how_.steps, 1));
    const double cooling = std::pow(how_.coldest / how_.hottest, 1 / steps);
    auto best = cost_.centers();
    double least = cost_.total();
    double heat = how_.hottest;
    for (std::size_t step = 0; step < how_.steps; ++step, heat *= cooling) {
      const double warmth = heat / how_.hottest;
      if (chance_.next() < .12 * warmth + .02) {
        swap_two(heat);
      } else {
        move_one(heat, std::sqrt(warmth));
      }
      if (cost_.total() < least - worth_keeping) {
        least = cost_.total();
        best = cost_.centers();
      }
    }
    cost_.set(std::move(best));
  }

 private:
  static constexpr double worth_keeping = .01;

  /// By how much the cost may grow this time.
  double most(double heat) { return -heat * std::log(1 - chance_.next()); }

  void move_one(double heat, double warmth) {
    const auto node = chance_.below(boxes_);
    const auto from = cost_.centers()[node];
    const double reach = 3 + warmth * farthest_;
    const double x = chance_.next() + chance_.next() - 1;
    const double y = chance_.next() + chance_.next() - 1;
    cost_.move(node, {from.x + reach * x, from.y + reach * y}, most(heat));
  }

  void swap_two(double heat) {
    const auto a = chance_.below(boxes_);
    const auto b = chance_.below(boxes_);
    if (a == b) return;
    const auto place_a = cost_.centers()[a];
    const auto place_b = cost_.centers()[b];
    const double limit = most(heat);
    // The first may stand on the second for a moment.
    const double first = cost_.move(a, place_b, any).value_or(0);
    if (!cost_.move(b, place_a, limit - first)) cost_.move(a, place_a, any);
  }

  HubCost& cost_;
  std::size_t boxes_;
  const Annealing& how_;
  Chance chance_;
  double farthest_ = 0;
};

}  // namespace

void anneal(HubCost& cost, const HubGraph& graph, const Rect& frame, const Annealing& how) {
  if (!graph.nodes.empty()) Run(cost, graph.nodes.size(), frame, how).go();
}

namespace {

/// The middle of what is seen of the straight line between two boxes.
Point middle(const Rect& a, const Rect& b) {
  const auto start = border_point(a, b.center());
  const auto end = border_point(b, a.center());
  return {(start.x + end.x) / 2, (start.y + end.y) / 2};
}

}  // namespace

void straighten(HubCost& cost, const HubGraph& graph) {
  // The two lines of words stand one after the other.
  for (std::size_t edge = 1; edge < graph.edges.size(); ++edge) {
    const auto words = graph.edges[edge].second;
    if (graph.nodes[words].kind != HubKind::words || graph.edges[edge - 1].second != words)
      continue;
    const auto& before = graph.edges[edge - 1].first;
    cost.move(words, middle(cost.box(before), cost.box(graph.edges[edge].first)), 0);
  }
  for (const auto& [person, hub] : graph.edges) {
    for (const auto& [node, other] : {std::pair(person, hub), std::pair(hub, person)}) {
      const auto axis = cost.centers()[other];
      for (const bool level : {true, false}) {
        const auto at = cost.centers()[node];
        cost.move(node, level ? Point{at.x, axis.y} : Point{axis.x, at.y}, 0);
      }
    }
  }
}

}  // namespace facgraph::drawing
