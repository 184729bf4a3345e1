#include "hub_arrange.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "geometry.hpp"
#include "hub_anneal.hpp"
#include "hub_cost.hpp"
#include "hub_start.hpp"

namespace facgraph::drawing {
namespace {

/// How much work a graph is worth: several starts, each improved a little, the best of them more.
struct Effort {
  int seeds = 2;
  std::size_t tries = 4;
  double evenness = .5;  ///< of the start, from 0 to 1
  Annealing first{0, 30, 1, .25, 7};
  Annealing second{0, 8, .05, .12, 11};
};

constexpr std::size_t most_small = 60;

/// Steps that weigh about this many terms.
std::size_t steps_for(const HubGraph& graph, double terms) {
  const auto n = static_cast<double>(graph.nodes.size());
  const auto m = static_cast<double>(graph.edges.size());
  return static_cast<std::size_t>(terms / (n + m + 2 * m / n * (n + m)));
}

// Found by measuring the cost that is reached in a given time, for lists of 9 to 165 people.
Effort effort(const HubGraph& graph) {
  Effort how;
  if (graph.nodes.size() <= most_small) {
    const double size = std::pow(static_cast<double>(graph.nodes.size()) / 14, 1.5);
    how.first.steps = steps_for(graph, 4e5 * size);
    how.second.steps = steps_for(graph, 2e6 * size);
    return how;
  }
  // From so hot that little but the page's even filling is left of the start.
  how = {1, 1, .9, {0, 200, 5, .3, 7}, {0, 5, .05, .1, 11}};
  const double size = std::clamp(static_cast<double>(graph.nodes.size()) / 120, 1., 2.);
  how.first.steps = steps_for(graph, 1.5e8 * size);
  how.second.steps = steps_for(graph, 8e7 * size);
  return how;
}

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

/// Places along one axis from 0 to 1: by distance, and by how much of the boxes' area lies before,
/// which fills empty parts of the page.
std::vector<double> along(const Centers& centers, double Point::*axis, const HubGraph& graph,
                          double evenness) {
  std::vector<std::size_t> order(centers.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return centers[a].*axis < centers[b].*axis;
  });
  const double low = centers[order.front()].*axis;
  const double length = std::max(centers[order.back()].*axis - low, 1.);
  const auto area = [&](std::size_t i) { return graph.nodes[i].width * graph.nodes[i].height; };
  double whole = 0;
  for (const auto i : order) whole += area(i);
  std::vector<double> places(centers.size());
  double before = 0;
  for (const auto i : order) {
    const double by_area = (before + area(i) / 2) / whole;
    places[i] = evenness * by_area + (1 - evenness) * (centers[i].*axis - low) / length;
    before += area(i);
  }
  return places;
}

/// Stretches each axis alone, so that the boxes fill the frame.
Centers stretched(const Centers& centers, const HubGraph& graph, const HubCost& cost,
                  const Rect& frame, double evenness) {
  const auto x = along(centers, &Point::x, graph, evenness);
  const auto y = along(centers, &Point::y, graph, evenness);
  Centers result;
  for (std::size_t i = 0; i < centers.size(); ++i) {
    result.push_back(cost.inside(i, {frame.x + x[i] * frame.width, frame.y + y[i] * frame.height}));
  }
  return result;
}

struct Candidate {
  Centers centers;
  double cost = 0;
};

void best_first(std::vector<Candidate>& candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
}

std::vector<Candidate> candidates(const HubGraph& graph, HubCost& cost, const Rect& frame,
                                  int seeds, double evenness) {
  constexpr int turns = 8;
  std::vector<Candidate> found;
  for (int seed = 1; seed <= seeds; ++seed) {
    const auto start = start_positions(graph, seed);
    for (int turn = 0; turn < 2 * turns; ++turn) {
      const int steps = turn / 2;
      const double angle = steps * 2 * std::acos(-1.) / turns;
      cost.set(stretched(turned(start, angle, turn % 2 == 1), graph, cost, frame, evenness));
      found.push_back({cost.centers(), cost.total()});
    }
  }
  best_first(found);
  return found;
}

double frame_height(const HubGraph& graph, const HubStyle& style, double width) {
  double area = 0;
  double highest = 0;
  for (const auto& node : graph.nodes) {
    area += (node.width + 2 * style.least_gap) * (node.height + 2 * style.least_gap);
    highest = std::max(highest, node.height);
  }
  return std::max(std::ceil(style.area_factor * area / width), highest);
}

Arrangement trimmed(const HubCost& cost, std::size_t boxes, double width) {
  Arrangement result;
  double left = width;
  double right = 0;
  double top = cost.centers().front().y;
  for (std::size_t i = 0; i < boxes; ++i) {
    result.boxes.push_back(cost.box(i));
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
  HubCost cost(graph, style, frame);
  const auto how = effort(graph);
  auto starts = candidates(graph, cost, frame, how.seeds, how.evenness);
  starts.resize(std::min(starts.size(), how.tries));
  for (auto& start : starts) {
    cost.set(std::move(start.centers));
    anneal(cost, graph, frame, how.first);
    start = {cost.centers(), cost.total()};
  }
  best_first(starts);
  cost.set(std::move(starts.front().centers));
  anneal(cost, graph, frame, how.second);
  for (int round = 0; round < 3; ++round) straighten(cost, graph);
  return trimmed(cost, graph.nodes.size(), width);
}

}  // namespace facgraph::drawing
