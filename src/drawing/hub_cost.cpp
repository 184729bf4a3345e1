#include "hub_cost.hpp"

#include <algorithm>
#include <cmath>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double overlap_weight = 400;
constexpr double passing_weight = 120;
constexpr double crossing_weight = 45;
constexpr double near_weight = 25;
constexpr double angle_weight = 14;
constexpr double length_weight = 6;
constexpr double crowding_weight = 1.6;
constexpr double cluster_weight = .05;
constexpr double slope_weight = 1.5;
constexpr double nearly_level = 12;  ///< pixels
constexpr double narrow_angle = .6;  ///< radians

double squared(double value) { return value * value; }

/// Whether the box around the segment misses the other box: then nothing dearer need be computed.
bool is_far(Point a, Point b, const Rect& other) {
  return std::max(a.x, b.x) < other.x || std::min(a.x, b.x) > other.right() ||
         std::max(a.y, b.y) < other.y || std::min(a.y, b.y) > other.bottom();
}

}  // namespace

HubCost::HubCost(const HubGraph& graph, const HubStyle& style, const Rect& frame)
    : graph_(graph), style_(style), frame_(frame), incident_(graph.incident()) {
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto cluster = graph.nodes[i].cluster;
    if (cluster == no_cluster) continue;
    if (cluster >= members_.size()) members_.resize(cluster + 1);
    members_[cluster].push_back(i);
  }
}

Rect HubCost::box(const std::vector<Point>& centers, std::size_t node) const {
  return around(centers[node], graph_.nodes[node].width, graph_.nodes[node].height);
}

Point HubCost::inside(std::size_t node, Point center) const {
  const double x = graph_.nodes[node].width / 2;
  const double y = graph_.nodes[node].height / 2;
  return {std::clamp(center.x, frame_.x + x, std::max(frame_.x + x, frame_.right() - x)),
          std::clamp(center.y, frame_.y + y, std::max(frame_.y + y, frame_.bottom() - y))};
}

bool HubCost::touches(std::size_t edge, std::size_t node) const {
  return graph_.edges[edge].first == node || graph_.edges[edge].second == node;
}

double HubCost::between_boxes(const std::vector<Point>& centers, std::size_t a,
                              std::size_t b) const {
  const auto first = box(centers, a);
  const auto second = box(centers, b);
  const double apart = gap(first, second);
  const double least = style_.least_gap;
  double cost = 0;
  if (apart < least) cost += near_weight * squared(1 - apart / least);
  if (apart <= 0) cost += overlap_weight * (1 + overlap(first, second) / least);
  const double reach = 5 * least;
  if (apart < reach) cost += crowding_weight * squared(1 - apart / reach);
  return cost;
}

double HubCost::of_length(const std::vector<Point>& centers, std::size_t edge) const {
  const auto [a, b] = graph_.edges[edge];
  const double visible = gap(box(centers, a), box(centers, b));
  const double ratio = visible / style_.line_length;
  // Lines just off the level or the plumb look like mistakes.
  const double off_level = std::abs(centers[a].y - centers[b].y) / nearly_level;
  const double off_plumb = std::abs(centers[a].x - centers[b].x) / nearly_level;
  const double slope = slope_weight * std::min(1., off_level) * std::min(1., off_plumb);
  if (ratio < 1) return slope + 3 * length_weight * squared(1 - ratio);
  return slope + length_weight * squared(ratio - 1) / (1 + .15 * ratio);
}

double HubCost::of_passing(const std::vector<Point>& centers, std::size_t edge,
                           std::size_t node) const {
  if (touches(edge, node)) return 0;
  const auto a = centers[graph_.edges[edge].first];
  const auto b = centers[graph_.edges[edge].second];
  const auto own = box(centers, node);
  if (is_far(a, b, grown(own, style_.least_gap))) return 0;
  const double inside = length_inside(a, b, grown(own, style_.least_gap * .6));
  if (inside <= 0) return 0;
  const bool through = length_inside(a, b, grown(own, 3)) > 0;
  return (through ? passing_weight : near_weight) * (.5 + std::min(1., inside / own.height));
}

double HubCost::of_crossing(const std::vector<Point>& centers, std::size_t a, std::size_t b) const {
  const auto [a1, a2] = graph_.edges[a];
  if (touches(b, a1) || touches(b, a2)) return 0;
  const auto [b1, b2] = graph_.edges[b];
  const auto p = centers[b1];
  const auto q = centers[b2];
  const Rect around_b{std::min(p.x, q.x), std::min(p.y, q.y), std::abs(p.x - q.x),
                      std::abs(p.y - q.y)};
  if (is_far(centers[a1], centers[a2], around_b)) return 0;
  return cross(centers[a1], centers[a2], centers[b1], centers[b2]) ? crossing_weight : 0;
}

double HubCost::of_angles(const std::vector<Point>& centers, std::size_t node) const {
  const auto& edges = incident_[node];
  std::vector<double> directions;
  for (const auto edge : edges) {
    const auto [a, b] = graph_.edges[edge];
    const auto other = centers[a == node ? b : a];
    directions.push_back(std::atan2(other.y - centers[node].y, other.x - centers[node].x));
  }
  std::sort(directions.begin(), directions.end());
  const double full_turn = 2 * std::acos(-1.);
  const double fair = full_turn / static_cast<double>(std::max<std::size_t>(edges.size(), 1));
  const double least = std::min(narrow_angle, .7 * fair);
  double cost = 0;
  for (std::size_t i = 0; edges.size() > 1 && i < directions.size(); ++i) {
    const double next = i + 1 < directions.size() ? directions[i + 1] : directions[0] + full_turn;
    const double angle = next - directions[i];
    if (angle < least) cost += angle_weight * squared(1 - angle / least);
  }
  return cost;
}

double HubCost::of_cluster(const std::vector<Point>& centers, std::size_t node) const {
  const auto cluster = graph_.nodes[node].cluster;
  if (cluster == no_cluster || members_[cluster].size() < 2) return 0;
  double sum = 0;
  for (const auto other : members_[cluster]) {
    sum += std::hypot(centers[other].x - centers[node].x, centers[other].y - centers[node].y);
  }
  return cluster_weight * sum / static_cast<double>(members_[cluster].size() - 1);
}

double HubCost::of_node(const std::vector<Point>& centers, std::size_t node) const {
  double cost = of_angles(centers, node) + of_cluster(centers, node);
  for (std::size_t other = 0; other < graph_.nodes.size(); ++other) {
    if (other != node) cost += between_boxes(centers, node, other);
  }
  for (const auto own : incident_[node]) {
    const auto [a, b] = graph_.edges[own];
    cost += of_length(centers, own) + of_angles(centers, a == node ? b : a);
    for (std::size_t other = 0; other < graph_.nodes.size(); ++other) {
      cost += of_passing(centers, own, other);
    }
  }
  for (std::size_t edge = 0; edge < graph_.edges.size(); ++edge) {
    if (touches(edge, node)) continue;
    cost += of_passing(centers, edge, node);
    for (const auto own : incident_[node]) cost += of_crossing(centers, own, edge);
  }
  return cost;
}

double HubCost::total(const std::vector<Point>& centers) const {
  double cost = 0;
  for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
    cost += of_angles(centers, i) + of_cluster(centers, i);
    for (std::size_t j = 0; j < i; ++j) cost += between_boxes(centers, i, j);
  }
  for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
    cost += of_length(centers, i);
    for (std::size_t j = 0; j < graph_.nodes.size(); ++j) cost += of_passing(centers, i, j);
    for (std::size_t j = 0; j < i; ++j) cost += of_crossing(centers, i, j);
  }
  return cost;
}

}  // namespace facgraph::drawing
