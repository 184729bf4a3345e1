#include "hub_cost.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geometry.hpp"

namespace facgraph::drawing {

HubCost::HubCost(const HubGraph& graph, const HubStyle& style, const Rect& frame)
    : graph_(graph),
      terms_(graph, style),
      frame_(frame),
      boxes_(graph.nodes.size()),
      lines_(graph.edges.size()) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < boxes_; ++i) most = std::max(most, terms_.edges_of(i).size());
  box_extents_.resize(boxes_);
  line_extents_.resize(lines_);
  directions_.resize(lines_);
  old_directions_.resize(most);
  new_between_.resize(boxes_);
  new_passing_of_box_.resize(lines_);
  new_passing_.resize(most * boxes_);
  new_crossing_.resize(most * lines_);
  new_length_.resize(most);
  new_angles_.resize(most + 1);
}

Point HubCost::inside(std::size_t node, Point center) const {
  const double x = std::ceil(graph_.nodes[node].width / 2);
  const double y = std::ceil(graph_.nodes[node].height / 2);
  return {
      std::clamp(std::round(center.x), frame_.x + x, std::max(frame_.x + x, frame_.right() - x)),
      std::clamp(std::round(center.y), frame_.y + y, std::max(frame_.y + y, frame_.bottom() - y))};
}

void HubCost::set(Centers centers) {
  centers_ = std::move(centers);
  between_.assign(boxes_ * boxes_, 0);
  passing_.assign(lines_ * boxes_, 0);
  crossing_.assign(lines_ * lines_, 0);
  length_.assign(lines_, 0);
  angles_.assign(boxes_, 0);
  between_of_.assign(boxes_, 0);
  passing_of_box_.assign(boxes_, 0);
  passing_of_line_.assign(lines_, 0);
  crossing_of_line_.assign(lines_, 0);
  total_ = 0;
  for (std::size_t i = 0; i < boxes_; ++i) look(i);
  for (std::size_t e = 0; e < lines_; ++e) directions_[e] = terms_.direction(centers_, e);
  for (std::size_t i = 0; i < boxes_; ++i) {
    total_ += angles_[i] = terms_.of_angles(directions_, i);
    for (std::size_t j = 0; j < i; ++j) {
      const auto cost = static_cast<float>(terms_.between(centers_, i, j));
      between_[i * boxes_ + j] = between_[j * boxes_ + i] = cost;
      between_of_[i] += cost;
      between_of_[j] += cost;
      total_ += cost;
    }
  }
  for (std::size_t e = 0; e < lines_; ++e) {
    total_ += length_[e] = terms_.of_length(centers_, e);
    for (std::size_t i = 0; i < boxes_; ++i) {
      const auto cost = static_cast<float>(terms_.of_passing(centers_, e, i));
      passing_[e * boxes_ + i] = cost;
      passing_of_box_[i] += cost;
      passing_of_line_[e] += cost;
      total_ += cost;
    }
    for (std::size_t f = 0; f < e; ++f) {
      const auto cost = static_cast<float>(terms_.of_crossing(centers_, e, f));
      crossing_[e * lines_ + f] = crossing_[f * lines_ + e] = cost;
      crossing_of_line_[e] += cost;
      crossing_of_line_[f] += cost;
      total_ += cost;
    }
  }
}

double HubCost::before(std::size_t node) const {
  double sum = between_of_[node] + passing_of_box_[node] + angles_[node];
  for (const auto edge : terms_.edges_of(node)) {
    sum += length_[edge] + passing_of_line_[edge] + crossing_of_line_[edge] +
           angles_[terms_.other_end(edge, node)];
  }
  return sum;
}

std::optional<double> HubCost::move(std::size_t node, Point place, double most) {
  const auto old_place = centers_[node];
  const auto new_place = inside(node, place);
  if (old_place.x == new_place.x && old_place.y == new_place.y) return 0;
  const double was = before(node);
  centers_[node] = new_place;
  if (!weigh(node, was + most)) {
    centers_[node] = old_place;
    return std::nullopt;
  }
  accept(node);
  total_ += sum_ - was;
  return sum_ - was;
}

/// Terms are >= 0 and added in one order, so that where a part of the sum is over the limit the
/// whole is; most are 0, which their extents tell.
bool HubCost::weigh(std::size_t node, double limit) {
  sum_ = 0;
  if (!weigh_box(node, limit)) return false;
  const auto& own = terms_.edges_of(node);
  for (std::size_t row = 0; row < own.size(); ++row)
    old_directions_[row] =
        std::exchange(directions_[own[row]], terms_.direction(centers_, own[row]));
  if (weigh_angles(node, limit) && weigh_lines(node, limit)) return true;
  for (std::size_t row = 0; row < own.size(); ++row) directions_[own[row]] = old_directions_[row];
  return false;
}

bool HubCost::weigh_box(std::size_t node, double limit) {
  for (std::size_t i = 0; i < boxes_; ++i) {
    new_between_[i] = 0;
    if (terms_.is_apart(centers_, node, i) || i == node) continue;
    new_between_[i] = static_cast<float>(terms_.between(centers_, node, i));
    sum_ += new_between_[i];
    if (sum_ > limit) return false;
  }
  const auto own = terms_.passing_extent(centers_, node);
  for (std::size_t edge = 0; edge < lines_; ++edge) {
    new_passing_of_box_[edge] = 0;
    if (terms_.touches(edge, node) || line_extents_[edge].misses(own)) continue;
    new_passing_of_box_[edge] = static_cast<float>(terms_.of_passing(centers_, edge, node));
    sum_ += new_passing_of_box_[edge];
  }
  return sum_ <= limit;
}

bool HubCost::weigh_angles(std::size_t node, double limit) {
  const auto& own = terms_.edges_of(node);
  sum_ += new_angles_[0] = terms_.of_angles(directions_, node);
  for (std::size_t row = 0; row < own.size(); ++row) {
    sum_ += new_angles_[row + 1] = terms_.of_angles(directions_, terms_.other_end(own[row], node));
    sum_ += new_length_[row] = terms_.of_length(centers_, own[row]);
    if (sum_ > limit) return false;
  }
  return sum_ <= limit;
}

bool HubCost::weigh_lines(std::size_t node, double limit) {
  const auto& own = terms_.edges_of(node);
  for (std::size_t row = 0; row < own.size(); ++row) {
    const auto line = terms_.line_extent(centers_, own[row]);
    auto* passing = &new_passing_[row * boxes_];
    for (std::size_t i = 0; i < boxes_; ++i) {
      passing[i] = 0;
      if (i == node || line.misses(box_extents_[i])) continue;
      passing[i] = static_cast<float>(terms_.of_passing(centers_, own[row], i));
      sum_ += passing[i];
    }
    if (sum_ > limit) return false;
    auto* crossing = &new_crossing_[row * lines_];
    for (std::size_t edge = 0; edge < lines_; ++edge) {
      crossing[edge] = 0;
      if (line.misses(line_extents_[edge])) continue;  // its own other lines meet in the box: 0
      crossing[edge] = static_cast<float>(terms_.of_crossing(centers_, own[row], edge));
      sum_ += crossing[edge];
    }
    if (sum_ > limit) return false;
  }
  return true;
}

/// After a move.
void HubCost::look(std::size_t node) {
  box_extents_[node] = terms_.passing_extent(centers_, node);
  for (const auto edge : terms_.edges_of(node))
    line_extents_[edge] = terms_.line_extent(centers_, edge);
}

void HubCost::accept(std::size_t node) {
  look(node);
  for (std::size_t i = 0; i < boxes_; ++i) {
    auto& cost = between_[node * boxes_ + i];
    if (cost == new_between_[i]) continue;
    const double change = static_cast<double>(new_between_[i]) - static_cast<double>(cost);
    between_of_[i] += change;
    between_of_[node] += change;
    cost = between_[i * boxes_ + node] = new_between_[i];
  }
  for (std::size_t edge = 0; edge < lines_; ++edge) {
    auto& cost = passing_[edge * boxes_ + node];
    const double change =
        static_cast<double>(new_passing_of_box_[edge]) - static_cast<double>(cost);
    if (change == 0) continue;
    passing_of_box_[node] += change;
    passing_of_line_[edge] += change;
    cost = new_passing_of_box_[edge];
  }
  angles_[node] = new_angles_[0];
  const auto& own = terms_.edges_of(node);
  for (std::size_t row = 0; row < own.size(); ++row) {
    angles_[terms_.other_end(own[row], node)] = new_angles_[row + 1];
    length_[own[row]] = new_length_[row];
    accept_line(own[row], row);
  }
}

void HubCost::accept_line(std::size_t edge, std::size_t row) {
  for (std::size_t i = 0; i < boxes_; ++i) {
    auto& cost = passing_[edge * boxes_ + i];
    const auto now = new_passing_[row * boxes_ + i];
    if (cost == now) continue;
    const double change = static_cast<double>(now) - static_cast<double>(cost);
    passing_of_box_[i] += change;
    passing_of_line_[edge] += change;
    cost = now;
  }
  for (std::size_t other = 0; other < lines_; ++other) {
    auto& cost = crossing_[edge * lines_ + other];
    const auto now = new_crossing_[row * lines_ + other];
    if (cost == now) continue;
    const double change = static_cast<double>(now) - static_cast<double>(cost);
    crossing_of_line_[edge] += change;
    crossing_of_line_[other] += change;
    cost = crossing_[other * lines_ + edge] = now;
  }
}

}  // namespace facgraph::drawing
