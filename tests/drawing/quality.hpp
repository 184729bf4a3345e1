#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "drawing/geometry.hpp"
#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/text_width.hpp"

namespace facgraph::drawing::looks {

/// What a reader would call a fault in a map, each as a sentence; measured on shapes, not pixels.
class Faults {
 public:
  explicit Faults(const Drawing& drawing) : drawing_(drawing) {
    for (const auto& line : drawing.lines) ways_.push_back(flattened(line));
  }

  std::vector<std::string> of_labels() const {
    auto faults = labels_on_labels();
    for (const auto& fault : labels_on_boxes()) faults.push_back(fault);
    for (std::size_t i = 0; i < drawing_.labels.size(); ++i) {
      const auto& label = drawing_.labels[i];
      if (label.size < 10.5) faults.push_back("too small: " + label.text);
      if (label.owner && !contains(drawing_.boxes[*label.owner].at, ink(label))) {
        faults.push_back(label.text + " leaves its box");
      }
    }
    return faults;
  }

  std::vector<std::string> labels_on_labels() const {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < drawing_.labels.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const auto& label = drawing_.labels[i];
        if (overlap(ink(label), ink(drawing_.labels[j])) > 0) {
          faults.push_back(label.text + " overlaps " + drawing_.labels[j].text);
        }
      }
    }
    return faults;
  }

  std::vector<std::string> labels_on_boxes() const {
    std::vector<std::string> faults;
    for (const auto& label : drawing_.labels) {
      for (std::size_t box = 0; box < drawing_.boxes.size(); ++box) {
        if (label.owner != box && overlap(drawing_.boxes[box].at, ink(label)) > 0) {
          faults.push_back(label.text + " touches a box");
        }
      }
    }
    return faults;
  }

  std::vector<std::string> of_boxes() const {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (overlap(drawing_.boxes[i].at, drawing_.boxes[j].at) > 0) {
          faults.push_back(fmt::format("boxes {} and {} overlap", i, j));
        }
      }
    }
    return faults;
  }

  std::vector<std::string> of_lines() const {
    auto faults = lines_behind_boxes();
    for (const auto& fault : lines_behind_labels()) faults.push_back(fault);
    return faults;
  }

  std::vector<std::string> lines_behind_boxes() const {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      const auto& line = drawing_.lines[i];
      if (line.paint == Paint::guide) continue;  // grids and rings lie behind everything
      for (std::size_t box = 0; box < drawing_.boxes.size(); ++box) {
        if (line.from == box || line.to == box) continue;
        if (passes(ways_[i], drawing_.boxes[box].at)) {
          faults.push_back(fmt::format("{} runs behind box {}", line.tooltip, box));
        }
      }
    }
    return faults;
  }

  /// Behind text of other boxes and text without a box, even the line's own: that stands in a gap.
  std::vector<std::string> lines_behind_labels() const {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      const auto& line = drawing_.lines[i];
      if (line.paint == Paint::guide) continue;
      for (const auto& label : drawing_.labels) {
        const bool own = label.owner && (line.from == label.owner || line.to == label.owner);
        if (!own && passes(ways_[i], ink(label))) {
          faults.push_back(line.tooltip + " runs behind " + label.text);
        }
      }
    }
    return faults;
  }

  /// How often a line crosses another that does not lead to the same box.
  std::size_t crossings() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!meet(drawing_.lines[i], drawing_.lines[j])) count += crossings(ways_[i], ways_[j]);
      }
    }
    return count;
  }

  std::vector<std::string> of_page() const {
    std::vector<std::string> faults;
    const Rect page{0, 0, drawing_.width, drawing_.height};
    for (const auto& box : drawing_.boxes) {
      if (!contains(page, box.at)) faults.push_back("a box leaves the page");
    }
    for (const auto& label : drawing_.labels) {
      if (!contains(page, extent(label))) faults.push_back(label.text + " leaves the page");
    }
    for (const auto& line : drawing_.lines) {
      for (const auto& point : line.points) {
        if (!contains(page, {point.x, point.y, 0, 0})) faults.push_back("a line leaves the page");
      }
    }
    return faults;
  }

 private:
  static bool meet(const Line& a, const Line& b) {
    return (a.from && (a.from == b.from || a.from == b.to)) ||
           (a.to && (a.to == b.from || a.to == b.to));
  }

  static std::size_t crossings(const std::vector<Point>& a, const std::vector<Point>& b) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < a.size(); ++i) {
      for (std::size_t j = 1; j < b.size(); ++j) count += cross(a[i - 1], a[i], b[j - 1], b[j]);
    }
    return count;
  }

  /// From the top of capitals to the lower end of descenders.
  static Rect ink(const Label& label) {
    auto area = extent(label);
    area.y += .04 * label.size;
    area.height -= .06 * label.size;
    return area;
  }

  const Drawing& drawing_;
  std::vector<std::vector<Point>> ways_;  ///< of the lines
};

inline std::string listed(const std::vector<std::string>& faults) {
  return fmt::format("{}", fmt::join(faults, "; "));
}

inline bool shows(const Drawing& drawing, const std::string& text) {
  return std::any_of(drawing.labels.begin(), drawing.labels.end(),
                     [&](const Label& label) { return label.text == text; });
}

}  // namespace facgraph::drawing::looks
