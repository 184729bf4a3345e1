#include "ego_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "geometry.hpp"

namespace facgraph::drawing {
namespace {

constexpr double ego_turn = 6.283185307179586;
constexpr int ego_directions = 90;
constexpr int ego_rounds = 8;
constexpr double least_gap = 14;          ///< between boxes
constexpr double ego_clear_of_lines = 6;  ///< of a third box
constexpr double lowest = 190;            ///< half height of the outermost ring
constexpr double highest_page = 1200;
constexpr double growth = 1.15;

/// What is wrong with a set of directions; overlaps and lines behind boxes weigh so much that the
/// rest only decides among faultless ones.
struct Fault {
  double hard = 0;
  double soft = 0;
  double total() const { return 1000 * hard + soft; }
};

class Layout {
 public:
  Layout(const std::vector<Spoke>& spokes, const Rect& center, const EgoLayout& rings)
      : spokes_(spokes),
        center_(center),
        rings_(rings),
        angles_(spokes.size()),
        boxes_(spokes.size()) {
    std::vector<std::size_t> order(spokes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return spokes[a].group < spokes[b].group;
    });
    for (std::size_t i = 0; i < order.size(); ++i)
      turn_to(order[i],
              ego_turn * (static_cast<double>(i) / static_cast<double>(order.size()) - .19));
  }

  /// Improves one direction after the other, and swaps two, as long as anything gets better.
  double improve() {
    for (int round = 0; round < ego_rounds; ++round) {
      const bool turned = turn_each();
      const bool swapped = swap_pairs();
      if (!turned && !swapped) break;
    }
    double hard = 0;
    for (std::size_t i = 0; i < spokes_.size(); ++i) hard += fault(i).hard;
    return hard;
  }

  std::vector<Point> offsets() const {
    std::vector<Point> result;
    for (const auto& box : boxes_) result.push_back(box.center());
    return result;
  }

 private:
  void turn_to(std::size_t i, double angle) {
    angles_[i] = angle;
    const auto at = rings_.on_ring(spokes_[i].distance, angle);
    boxes_[i] = around({std::round(at.x), std::round(at.y)}, spokes_[i].width, spokes_[i].height);
  }

  void swap_places(std::size_t i, std::size_t j) {
    const double angle = angles_[i];
    turn_to(i, angles_[j]);
    turn_to(j, angle);
  }

  double apart(std::size_t i, std::size_t j) const {
    const double difference = std::abs(std::remainder(angles_[i] - angles_[j], ego_turn));
    return std::max(difference, 1e-3);
  }

  /// All terms in which a spoke stands.
  Fault fault(std::size_t i) const {
    const auto& own = boxes_[i];
    const double even = ego_turn / static_cast<double>(spokes_.size());
    Fault fault;
    fault.hard += overlap(grown(own, least_gap), center_);
    for (std::size_t j = 0; j < spokes_.size(); ++j) {
      if (j == i) continue;
      const auto& other = boxes_[j];
      fault.hard += overlap(grown(own, least_gap), other);
      fault.hard += length_inside({0, 0}, own.center(), grown(other, ego_clear_of_lines));
      fault.hard += length_inside({0, 0}, other.center(), grown(own, ego_clear_of_lines));
      fault.soft += even * even / (apart(i, j) * apart(i, j));
      if (spokes_[i].group == spokes_[j].group) fault.soft += .6 * apart(i, j);
    }
    return fault;
  }

  bool turn_each() {
    bool changed = false;
    for (std::size_t i = 0; i < spokes_.size(); ++i) {
      const double before = angles_[i];
      double least = fault(i).total();
      double best = before;
      for (int step = 0; step < ego_directions; ++step) {
        turn_to(i, ego_turn * step / ego_directions);
        const double total = fault(i).total();
        if (total < least - 1e-9) {
          least = total;
          best = angles_[i];
          changed = true;
        }
      }
      turn_to(i, best);
    }
    return changed;
  }

  bool swap_pairs() {
    bool changed = false;
    for (std::size_t i = 0; i < spokes_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const double before = fault(i).total() + fault(j).total();
        swap_places(i, j);
        if (fault(i).total() + fault(j).total() < before - 1e-9) {
          changed = true;
        } else {
          swap_places(i, j);
        }
      }
    }
    return changed;
  }

  const std::vector<Spoke>& spokes_;
  Rect center_;
  const EgoLayout& rings_;
  std::vector<double> angles_;
  std::vector<Rect> boxes_;
};

}  // namespace

Point EgoLayout::on_ring(double distance, double angle) const {
  return {reach(distance) * half_width * std::cos(angle),
          reach(distance) * half_height * std::sin(angle)};
}

EgoLayout lay_out_ego(const std::vector<Spoke>& spokes, double center_width, double center_height,
                      double page_width) {
  double widest = 0;
  double tallest = 0;
  for (const auto& spoke : spokes) {
    widest = std::max(widest, spoke.width);
    tallest = std::max(tallest, spoke.height);
  }
  const auto center = around({0, 0}, center_width, center_height);
  EgoLayout result;
  result.half_width = std::max(std::floor((page_width - widest) / 2), 1.);
  const double clear = (center_height + tallest) / 2 + 2 * least_gap;
  double least = std::numeric_limits<double>::max();
  EgoLayout best;
  // Not lower than what the boxes need at the least.
  double area = 0;
  for (const auto& spoke : spokes) area += (spoke.width + least_gap) * (spoke.height + least_gap);
  const double needed = 3 * area / (ego_turn * result.half_width);
  const double first = std::min(std::max({lowest, clear * 1.6, needed}), highest_page);
  for (double height = std::round(first); height <= highest_page;
       height = std::round(growth * height)) {
    result.half_height = height;
    result.innermost = std::clamp(clear / height, .45, .8);
    Layout layout(spokes, center, result);
    const double hard = layout.improve();
    if (hard < least) {
      least = hard;
      best = result;
      best.offsets = layout.offsets();
    }
    if (hard <= 0) break;
  }
  return best;
}

}  // namespace facgraph::drawing
