#include "cluster_labels.hpp"

#include <algorithm>
#include <limits>

#include "facgraph/drawing/text_width.hpp"
#include "geometry.hpp"
#include "page.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {
namespace {

constexpr Type label_type{11.5, true};
constexpr double widest_label = 190;
constexpr double line_step = 15;
constexpr double clear_of_boxes = 5;
constexpr double clear_of_lines = 5;
constexpr double farthest_from_cluster = 44;
constexpr double nearer_than_others = 8;
constexpr double raster = 4;

class Placing {
 public:
  Placing(const Drawing& drawing, const std::vector<std::size_t>& people, const Rect& area)
      : drawing_(drawing), people_(people), area_(area) {
    for (const auto& line : drawing.lines) lines_.push_back(flattened(line));
  }

  /// The best free place for a block of this size; nothing when there is none.
  std::optional<Rect> place(const NamedCluster& cluster, double width, double height) const {
    std::optional<Rect> best;
    double least = std::numeric_limits<double>::max();
    for (double y = area_.y; y + height <= area_.bottom(); y += raster) {
      for (double x = area_.x; x + width <= area_.right(); x += raster) {
        const Rect block{x, y, width, height};
        const double price = distance(block, cluster);
        if (price < least && is_free(block)) {
          least = price;
          best = block;
        }
      }
    }
    return best;
  }

  void block(const Rect& taken) { taken_.push_back(taken); }

 private:
  /// How far the block is from its cluster; the largest number where it would be misread.
  double distance(const Rect& block, const NamedCluster& cluster) const {
    double nearest = std::numeric_limits<double>::max();
    double sum = 0;
    for (const auto box : cluster.boxes) {
      const double apart = gap(block, drawing_.boxes[box].at);
      nearest = std::min(nearest, apart);
      sum += apart;
    }
    if (nearest > farthest_from_cluster) return std::numeric_limits<double>::max();
    for (const auto box : people_) {
      const auto& own = cluster.boxes;
      if (std::find(own.begin(), own.end(), box) != own.end()) continue;
      if (gap(block, drawing_.boxes[box].at) < nearest + nearer_than_others) {
        return std::numeric_limits<double>::max();
      }
    }
    return nearest + sum / static_cast<double>(cluster.boxes.size());
  }

  bool is_free(const Rect& block) const {
    for (const auto& box : drawing_.boxes) {
      if (overlap(grown(block, clear_of_boxes), box.at) > 0) return false;
    }
    for (const auto& line : lines_) {
      if (passes(line, grown(block, clear_of_lines))) return false;
    }
    for (const auto& label : drawing_.labels) {
      const bool stands_in_a_box = label.owner.has_value();
      if (!stands_in_a_box && overlap(grown(block, clear_of_boxes), extent(label)) > 0)
        return false;
    }
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const Rect& other) { return gap(block, other) < 2 * clear_of_boxes; });
  }

  const Drawing& drawing_;
  const std::vector<std::size_t>& people_;
  Rect area_;
  std::vector<std::vector<Point>> lines_;
  std::vector<Rect> taken_;
};

}  // namespace

std::vector<std::string> name_lines(std::string_view name, double widest, Type type) {
  std::vector<std::string> lines;
  while (!name.empty()) {
    const auto comma = name.find(", ");
    const auto part = name.substr(0, comma == std::string_view::npos ? comma : comma + 1);
    name.remove_prefix(std::min(name.size(), part.size() + 1));
    const auto longer = lines.empty() ? "" : lines.back() + " " + std::string(part);
    if (!lines.empty() && text_width(longer, type.size, type.bold) <= widest) {
      lines.back() = longer;
    } else {
      for (auto& line : wrapped(part, widest, type)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

void add_cluster_labels(Drawing& drawing, const std::vector<NamedCluster>& clusters,
                        const std::vector<std::size_t>& people, const Rect& area) {
  Placing placing(drawing, people, area);
  for (const auto& cluster : clusters) {
    if (cluster.boxes.empty() || cluster.name.empty()) continue;
    const auto lines = name_lines(cluster.name, widest_label, label_type);
    double width = 0;
    for (const auto& line : lines) {
      width = std::max(width, text_width(line, label_type.size, label_type.bold));
    }
    const auto at = placing.place(cluster, width, line_step * static_cast<double>(lines.size()));
    if (!at) continue;
    placing.block(*at);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Label label;
      label.text = lines[i];
      label.size = label_type.size;
      label.bold = label_type.bold;
      label.paint = cluster.paint;
      const double middle = at->y + line_step * (static_cast<double>(i) + .5);
      label.baseline = {at->center().x, page::centered_baseline(middle, label_type.size)};
      drawing.labels.push_back(std::move(label));
    }
  }
}

}  // namespace facgraph::drawing
