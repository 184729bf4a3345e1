#include "large_forces.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facgraph::drawing {
namespace {

constexpr int force_rounds = 120;
constexpr double gravity = .6;
constexpr double outward_pull = .5;

/// Vogel's spiral (1979): even, and no two points on a line through the middle.
std::vector<Point> spiral(std::size_t count) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) {
    const double angle = static_cast<double>(i) * std::numbers::pi * (3 - std::sqrt(5.));
    const double far = std::sqrt((static_cast<double>(i) + .5) / static_cast<double>(count));
    points.push_back({far * std::cos(angle), far * std::sin(angle)});
  }
  return points;
}

/// Masses with sum 1, pulls with sum 1: so one set of constants fits every list.
struct Scaled {
  std::vector<ForceNode> nodes;
  std::vector<Pull> pulls;

  Scaled(std::span<const ForceNode> given, std::span<const Pull> pulling)
      : nodes(given.begin(), given.end()), pulls(pulling.begin(), pulling.end()) {
    double mass = 0;
    for (const auto& node : nodes) mass += node.mass;
    for (auto& node : nodes) node.mass /= mass;
    double weight = 0;
    for (const auto& pull : pulls) weight += pull.weight;
    for (auto& pull : pulls) pull.weight /= weight;
  }
};

/// Some nodes at a time, so that the compiler can add up their forces side by side. Each sum goes
/// through the other nodes in their order, and takes gravity where its own turn is.
class Lanes {
 public:
  Lanes(const std::vector<ForceNode>& nodes, const std::vector<Point>& at, std::size_t first)
      : nodes_(nodes), at_(at), first_(first), count_(std::min(size, nodes.size() - first)) {
    for (std::size_t lane = 0; lane < count_; ++lane) {
      x_[lane] = at[first + lane].x;
      y_[lane] = at[first + lane].y;
      mass_[lane] = nodes[first + lane].mass;
    }
  }

  void add_to(std::vector<Point>& force) {
    push(0, first_);
    for (std::size_t lane = 0; lane < count_; ++lane) {
      push(first_ + lane, first_ + lane + 1);
      pull_down(lane);
    }
    push(first_ + count_, nodes_.size());
    for (std::size_t lane = 0; lane < count_; ++lane)
      force[first_ + lane] = {to_x_[lane], to_y_[lane]};
  }

  static constexpr std::size_t size = 8;

 private:
  using Values [[gnu::vector_size(size * sizeof(double))]] = double;

  static constexpr Values nearest = Values{} + 1e-4;  ///< of squares

  /// A node does not push itself: its distance is 0.
  void push(std::size_t from, std::size_t to) {
    auto to_x = to_x_;
    auto to_y = to_y_;
    for (auto j = from; j < to; ++j) {
      const auto dx = x_ - at_[j].x;
      const auto dy = y_ - at_[j].y;
      const auto squares = dx * dx + dy * dy;
      const auto push = mass_ * nodes_[j].mass / (squares < nearest ? nearest : squares);
      to_x += push * dx;
      to_y += push * dy;
    }
    to_x_ = to_x;
    to_y_ = to_y;
  }

  void pull_down(std::size_t lane) {
    const auto& node = nodes_[first_ + lane];
    to_x_[lane] += node.mass * (outward_pull * node.outward.x - gravity * x_[lane]);
    to_y_[lane] += node.mass * (outward_pull * node.outward.y - gravity * y_[lane]);
  }

  const std::vector<ForceNode>& nodes_;
  const std::vector<Point>& at_;
  std::size_t first_;
  std::size_t count_;
  Values x_{};
  Values y_{};
  Values mass_{};
  Values to_x_{};
  Values to_y_{};
};

std::vector<Point> forces(const Scaled& graph, const std::vector<Point>& at) {
  std::vector<Point> force(graph.nodes.size());
  for (std::size_t first = 0; first < force.size(); first += Lanes::size)
    Lanes(graph.nodes, at, first).add_to(force);
  for (const auto& pull : graph.pulls) {
    const double dx = at[pull.b].x - at[pull.a].x;
    const double dy = at[pull.b].y - at[pull.a].y;
    force[pull.a].x += pull.weight * dx;
    force[pull.a].y += pull.weight * dy;
    force[pull.b].x -= pull.weight * dx;
    force[pull.b].y -= pull.weight * dy;
  }
  return force;
}

}  // namespace

std::vector<Point> force_layout(std::span<const ForceNode> nodes, std::span<const Pull> pulls) {
  auto at = spiral(nodes.size());
  if (nodes.size() < 2) return at;
  const Scaled graph(nodes, pulls);
  for (int round = 0; round < force_rounds; ++round) {
    const double longest = .15 * (1 - static_cast<double>(round) / force_rounds) + .002;
    const auto force = forces(graph, at);
    for (std::size_t i = 0; i < at.size(); ++i) {
      const double size = std::hypot(force[i].x, force[i].y);
      if (size == 0) continue;
      const double step = std::min(longest, .5 * size / graph.nodes[i].mass) / size;
      at[i].x += step * force[i].x;
      at[i].y += step * force[i].y;
    }
  }
  return at;
}

}  // namespace facgraph::drawing
