#include "hub_terms.hpp"

#include <algorithm>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double overlap_weight = 400;
constexpr double passing_weight = 120;
constexpr double crossing_weight = 45;
constexpr double near_weight = 25;
constexpr double angle_weight = 14;
constexpr double bend_weight = 120;
constexpr double length_weight = 6;
constexpr double crowding_weight = 1.6;
constexpr double cluster_weight = .1;
constexpr double name_weight = 1.6;
constexpr double foreign_weight = 12;   ///< of a cluster's name near people of another
constexpr double namesake_weight = 60;  ///< of two names together
constexpr double foreign_reach = 90;

constexpr double slope_weight = 1.5;
constexpr double nearly_level = 12;  ///< pixels
constexpr double narrow_angle = .6;  ///< radians
constexpr double full_turn = 6.283185307179586;

double squared(double value) { return value * value; }

/// Whether the box around the segment misses the other box: then nothing dearer need be computed.
bool is_far(Point a, Point b, const Rect& other) {
  return std::max(a.x, b.x) < other.x || std::min(a.x, b.x) > other.right() ||
         std::max(a.y, b.y) < other.y || std::min(a.y, b.y) > other.bottom();
}

double quick_distance(Point a, Point b) {
  return std::sqrt(squared(a.x - b.x) + squared(a.y - b.y));
}

}  // namespace

Direction::Direction(Point step) {
  const double length = std::max(quick_distance(step, {}), 1e-9);
  unit = {step.x / length, step.y / length};
  // What is no direction is divided by something as well: places in an order are no NaN.
  part = unit.y / std::max(std::abs(unit.x) + std::abs(unit.y), 1e-9);
}

HubTerms::HubTerms(const HubGraph& graph, const HubStyle& style)
    : graph_(graph), style_(style), incident_(graph.incident()), pull_(graph.nodes.size()) {
  std::vector<std::size_t> sizes;
  for (const auto& node : graph.nodes) {
    if (node.cluster == no_cluster) continue;
    sizes.resize(std::max(sizes.size(), node.cluster + 1));
    ++sizes[node.cluster];
  }
  for (std::size_t i = 0; i < pull_.size(); ++i) {
    const auto cluster = graph.nodes[i].cluster;
    if (cluster == no_cluster || sizes[cluster] < 2) continue;
    const double weight = graph.nodes[i].kind == HubKind::name ? name_weight : cluster_weight;
    pull_[i] = weight / static_cast<double>(sizes[cluster] - 1);
  }
  for (std::size_t a = 0; a < pull_.size(); ++a) {
    const auto& first = graph.nodes[a];
    halves_.push_back({first.width / 2, first.height / 2});
    for (const auto& second : graph.nodes)
      acts_far_.push_back((pull_[a] > 0 && first.cluster == second.cluster) ||
                          first.kind == HubKind::name || second.kind == HubKind::name);
  }
}

Rect HubTerms::box(const Centers& centers, std::size_t node) const {
  return around(centers[node], graph_.nodes[node].width, graph_.nodes[node].height);
}

double HubTerms::between(const Centers& centers, std::size_t a, std::size_t b) const {
  const auto& first = graph_.nodes[a];
  const auto& second = graph_.nodes[b];
  const double least = style_.least_gap;
  const double reach = this->reach();
  double cost = 0;
  if (pull_[a] > 0 && first.cluster == second.cluster) {
    cost = std::max(pull_[a], pull_[b]) * quick_distance(centers[a], centers[b]);
  }
  if (first.kind == HubKind::name || second.kind == HubKind::name) {
    cost += of_name(centers, a, b);
  }
  const double x = std::abs(centers[a].x - centers[b].x) - (first.width + second.width) / 2;
  const double y = std::abs(centers[a].y - centers[b].y) - (first.height + second.height) / 2;
  if (x >= reach || y >= reach) return cost;
  if (x < 0 && y < 0) {
    cost += overlap_weight * (1 + std::min(-x, -y) / least) + near_weight + crowding_weight;
    return cost;
  }
  const double apart = quick_distance({std::max(x, 0.), std::max(y, 0.)}, {});
  if (apart < least) cost += near_weight * squared(1 - apart / least);
  if (apart < reach) cost += crowding_weight * squared(1 - apart / reach);
  return cost;
}

double HubTerms::of_name(const Centers& centers, std::size_t a, std::size_t b) const {
  const auto& first = graph_.nodes[a];
  const auto& second = graph_.nodes[b];
  if (first.cluster == second.cluster || second.cluster == no_cluster ||
      first.cluster == no_cluster) {
    return 0;
  }
  const double apart = gap(box(centers, a), box(centers, b));
  if (apart >= foreign_reach) return 0;
  const double weight = first.kind == second.kind ? namesake_weight : foreign_weight;
  return weight * squared(1 - apart / foreign_reach);
}

double HubTerms::of_length(const Centers& centers, std::size_t edge) const {
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

double HubTerms::of_passing(const Centers& centers, std::size_t edge, std::size_t node) const {
  const auto a = centers[graph_.edges[edge].first];
  const auto b = centers[graph_.edges[edge].second];
  const auto own = box(centers, node);
  if (is_far(a, b, grown(own, style_.least_gap * .6))) return 0;
  if (touches(edge, node)) return 0;
  const double inside = length_inside(a, b, grown(own, style_.least_gap * .6));
  if (inside <= 0) return 0;
  const bool through = length_inside(a, b, grown(own, 3)) > 0;
  return (through ? passing_weight : near_weight) * (.5 + std::min(1., inside / own.height));
}

Extent HubTerms::passing_extent(const Centers& centers, std::size_t node) const {
  return extent_of(grown(box(centers, node), style_.least_gap * .6));
}

double HubTerms::of_crossing(const Centers& centers, std::size_t a, std::size_t b) const {
  const auto [a1, a2] = graph_.edges[a];
  const auto [b1, b2] = graph_.edges[b];
  const auto p = centers[b1];
  const auto q = centers[b2];
  const Rect around_b{std::min(p.x, q.x), std::min(p.y, q.y), std::abs(p.x - q.x),
                      std::abs(p.y - q.y)};
  if (is_far(centers[a1], centers[a2], around_b)) return 0;
  if (touches(b, a1) || touches(b, a2)) return 0;
  return cross(centers[a1], centers[a2], p, q) ? crossing_weight : 0;
}

double HubTerms::of_angles(std::span<const Direction> lines, std::size_t node) const {
  const auto& edges = incident_[node];
  if (edges.size() < 2) return 0;
  auto& directions = leaving_;
  directions.clear();
  for (const auto edge : edges)
    directions.push_back(graph_.edges[edge].first == node ? lines[edge] : lines[edge].turned());
  if (graph_.nodes[node].kind == HubKind::words && directions.size() == 2) {
    const auto& [u, v] = std::pair(directions[0].unit, directions[1].unit);
    return bend_weight * (1 + u.x * v.x + u.y * v.y) / 2;
  }
  std::sort(directions.begin(), directions.end(),
            [](const Direction& a, const Direction& b) { return a.order() < b.order(); });
  const double fair = full_turn / static_cast<double>(edges.size());
  const double least = 2 * std::sin(std::min(narrow_angle, .7 * fair) / 2);
  double cost = 0;
  for (std::size_t i = 0; i < directions.size(); ++i) {
    const auto& next = directions[(i + 1) % directions.size()];
    const double chord = quick_distance(directions[i].unit, next.unit);
    if (chord < least) cost += angle_weight * squared(1 - chord / least);
  }
  return cost;
}

}  // namespace facgraph::drawing
