#include "large_forces.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facgraph::drawing {
namespace {

constexpr int rounds = 120;
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

std::vector<Point> forces(const Scaled& graph, const std::vector<Point>& at) {
  const auto& nodes = graph.nodes;
  std::vector<Point> force(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double dx = at[i].x - at[j].x;
      const double dy = at[i].y - at[j].y;
      const double push = nodes[i].mass * nodes[j].mass / std::max(dx * dx + dy * dy, 1e-4);
      force[i].x += push * dx;
      force[i].y += push * dy;
      force[j].x -= push * dx;
      force[j].y -= push * dy;
    }
    force[i].x += nodes[i].mass * (outward_pull * nodes[i].outward.x - gravity * at[i].x);
    force[i].y += nodes[i].mass * (outward_pull * nodes[i].outward.y - gravity * at[i].y);
  }
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
  for (int round = 0; round < rounds; ++round) {
    const double longest = .15 * (1 - static_cast<double>(round) / rounds) + .002;
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
