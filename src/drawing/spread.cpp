#include "spread.hpp"

#include <algorithm>
#include <cmath>

namespace facgraph::drawing {
namespace {

constexpr int most_rounds = 200;
constexpr double giving_way = .55;  ///< each gives way a little more than half, so that it ends

/// Whether the two overlapped and were moved.
bool part(Point& a, Point& b, double width, double height) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double too_near_x = width - std::abs(dx);
  const double too_near_y = height - std::abs(dy);
  if (too_near_x <= 0 || too_near_y <= 0) return false;
  if (too_near_x < too_near_y) {
    const double move = (dx < 0 ? -giving_way : giving_way) * too_near_x;
    a.x -= move;
    b.x += move;
  } else {
    const double move = (dy < 0 ? -giving_way : giving_way) * too_near_y;
    a.y -= move;
    b.y += move;
  }
  return true;
}

}  // namespace

std::vector<Point> spread(std::vector<Point> centers, std::span<const HubNode> boxes, double gap) {
  for (int round = 0; round < most_rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (auto j = i + 1; j < boxes.size(); ++j)
        moved |= part(centers[i], centers[j], (boxes[i].width + boxes[j].width) / 2 + gap,
                      (boxes[i].height + boxes[j].height) / 2 + gap);
    if (!moved) break;
  }
  return centers;
}

std::vector<Point> scaled(std::vector<Point> centers, const HubGraph& graph, double distance) {
  double sum = 0;
  for (const auto& [a, b] : graph.edges)
    sum += std::hypot(centers[a].x - centers[b].x, centers[a].y - centers[b].y);
  if (sum <= 0) return centers;
  const double factor = distance * static_cast<double>(graph.edges.size()) / sum;
  for (auto& center : centers) center = {center.x * factor, center.y * factor};
  return centers;
}

}  // namespace facgraph::drawing
