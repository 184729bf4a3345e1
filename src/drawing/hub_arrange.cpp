#include "hub_arrange.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "geometry.hpp"
#include "hub_cost.hpp"
#include "hub_start.hpp"

namespace facgraph::drawing {
namespace {

using Centers = std::vector<Point>;

bool is_small(const HubGraph& graph) { return graph.nodes.size() <= 60; }

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

Centers turned(const Centers& centers, double angle, bool mirrored) {
  Centers result;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  for (const auto& p : centers) {
    const double x = mirrored ? -p.x : p.x;
    result.push_back({c * x - s * p.y, s * x + c * p.y});
  }
  return result;
}

/// Stretches each axis alone, so that the boxes reach the frame's sides.
Centers stretched(const Centers& centers, const HubCost& cost, const Rect& frame) {
  Point low = centers.front();
  Point high = centers.front();
  for (const auto& p : centers) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  Centers result;
  for (std::size_t i = 0; i < centers.size(); ++i) {
    const double x = (centers[i].x - low.x) / std::max(high.x - low.x, 1.);
    const double y = (centers[i].y - low.y) / std::max(high.y - low.y, 1.);
    result.push_back(cost.inside(i, {frame.x + x * frame.width, frame.y + y * frame.height}));
  }
  return result;
}

struct Candidate {
  Centers centers;
  double cost = 0;
};

std::vector<Candidate> candidates(const HubGraph& graph, const HubCost& cost, const Rect& frame) {
  const int seeds = is_small(graph) ? 5 : 1;
  const int turns = 8;
  std::vector<Candidate> found;
  for (int seed = 1; seed <= seeds; ++seed) {
    const auto start = start_positions(graph, seed);
    for (int turn = 0; turn < 2 * turns; ++turn) {
      const double angle = (turn / 2) * 2 * std::acos(-1.) / turns;
      auto centers = stretched(turned(start, angle, turn % 2 == 1), cost, frame);
      const double price = cost.total(centers);
      found.push_back({std::move(centers), price});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  return found;
}

/// Moves single boxes, and now and then swaps two; a worse place is taken with a chance that falls
/// with the temperature.
class Annealing {
 public:
  Annealing(const HubGraph& graph, const HubCost& cost, const Rect& frame, Candidate start)
      : graph_(graph), cost_(cost), frame_(frame), now_(std::move(start)), best_(now_) {}

  Candidate run(std::size_t steps) {
    // A large layout keeps the shape that Graphviz gave it; a small one may be found anew.
    const double hottest = is_small(graph_) ? 30 : 8;
    constexpr double coldest = .05;
    const double cooling =
        std::pow(coldest / hottest, 1 / static_cast<double>(std::max<std::size_t>(steps, 1)));
    double heat = hottest;
    for (std::size_t step = 0; step < steps; ++step, heat *= cooling) {
      const double warmth = heat / hottest;
      if (chance_.next() < .12 * warmth + .02) {
        swap_two(heat);
      } else {
        move_one(heat, std::sqrt(warmth));
      }
      if (now_.cost < best_.cost) best_ = now_;
    }
    now_ = best_;
    for (int round = 0; round < 3; ++round) straighten();
    now_.cost = cost_.total(now_.centers);
    return now_;
  }

 private:
  bool taken(double change, double heat) {
    return change <= 0 || chance_.next() < std::exp(-change / heat);
  }

  /// Puts a box at a place; by how much the cost grows.
  double put(std::size_t node, Point place) {
    const double before = cost_.of_node(now_.centers, node);
    now_.centers[node] = cost_.inside(node, place);
    return cost_.of_node(now_.centers, node) - before;
  }

  void move_one(double heat, double warmth) {
    const auto node = chance_.below(graph_.nodes.size());
    const auto before = now_.centers[node];
    const double reach = 3 + warmth * farthest_move_;
    const Point place{before.x + reach * (chance_.next() + chance_.next() - 1),
                      before.y + reach * (chance_.next() + chance_.next() - 1)};
    const double change = put(node, place);
    if (taken(change, heat)) {
      now_.cost += change;
    } else {
      now_.centers[node] = before;
    }
  }

  /// Brings joined boxes onto one axis where nothing gets worse.
  void straighten() {
    for (const auto& [person, hub] : graph_.edges) {
      for (const auto& [node, other] : {std::pair(person, hub), std::pair(hub, person)}) {
        const auto axis = now_.centers[other];
        for (const bool level : {true, false}) {
          const auto before = now_.centers[node];
          const double change =
              put(node, level ? Point{before.x, axis.y} : Point{axis.x, before.y});
          if (change > 0) now_.centers[node] = before;
        }
      }
    }
  }

  void swap_two(double heat) {
    const auto a = chance_.below(graph_.nodes.size());
    const auto b = chance_.below(graph_.nodes.size());
    if (a == b) return;
    const auto place_a = now_.centers[a];
    const auto place_b = now_.centers[b];
    double change = put(a, place_b);
    change += put(b, place_a);
    if (taken(change, heat)) {
      now_.cost += change;
    } else {
      now_.centers[a] = place_a;
      now_.centers[b] = place_b;
    }
  }

  const HubGraph& graph_;
  const HubCost& cost_;
  Rect frame_;
  Candidate now_;
  Candidate best_;
  double farthest_move_ = (is_small(graph_) ? .25 : .1) * (frame_.width + frame_.height);
  Chance chance_{7};
};

double frame_height(const HubGraph& graph, const HubStyle& style, double width) {
  double area = 0;
  double highest = 0;
  for (const auto& node : graph.nodes) {
    area += (node.width + 2 * style.least_gap) * (node.height + 2 * style.least_gap);
    highest = std::max(highest, node.height);
  }
  return std::max(std::ceil(style.area_factor * area / width), highest);
}

/// Steps that keep the whole within a budget of about this many terms.
std::size_t affordable_steps(const HubGraph& graph, double terms) {
  const auto n = static_cast<double>(graph.nodes.size());
  const auto m = static_cast<double>(graph.edges.size());
  const double a_step = 2 * (n + m + 2 * m / n * (n + m));
  return static_cast<std::size_t>(std::min(1500 * n, terms / a_step));
}

Arrangement trimmed(const Centers& centers, const HubCost& cost, double width) {
  Arrangement result;
  double left = width;
  double right = 0;
  double top = centers.front().y;
  for (std::size_t i = 0; i < centers.size(); ++i) {
    result.boxes.push_back(cost.box(centers, i));
    left = std::min(left, result.boxes.back().x);
    right = std::max(right, result.boxes.back().right());
    top = std::min(top, result.boxes.back().y);
  }
  const double shift = (width - right - left) / 2;
  for (auto& box : result.boxes) {
    box.x = std::round(box.center().x + shift) - box.width / 2;
    box.y = std::round(box.center().y - top) - box.height / 2;
    result.height = std::max(result.height, box.bottom());
  }
  return result;
}

}  // namespace

Arrangement arrange(const HubGraph& graph, const HubStyle& style, double width) {
  if (graph.nodes.empty()) return {};
  const Rect frame{0, 0, width, frame_height(graph, style, width)};
  const HubCost cost(graph, style, frame);
  auto starts = candidates(graph, cost, frame);
  const std::size_t tries = is_small(graph) ? 5 : 1;
  starts.resize(std::min(starts.size(), tries));
  const auto steps = affordable_steps(graph, 1.2e8 / static_cast<double>(starts.size()));
  Candidate best;
  for (auto& start : starts) {
    auto end = Annealing(graph, cost, frame, std::move(start)).run(steps);
    if (best.centers.empty() || end.cost < best.cost) best = std::move(end);
  }
  return trimmed(best.centers, cost, width);
}

}  // namespace facgraph::drawing
