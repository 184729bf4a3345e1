#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "drawing/geometry.hpp"
#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/text_width.hpp"

namespace facgraph::drawing::test {

/// What a reader would call a fault in a map, each as a sentence; measured on shapes, not pixels.
class Faults {
 public:
  explicit Faults(const Drawing& drawing) : drawing_(drawing) {}

  std::vector<std::string> of_labels() const {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < drawing_.labels.size(); ++i) {
      const auto& label = drawing_.labels[i];
      if (label.size < 10.5) faults.push_back("too small: " + label.text);
      for (std::size_t j = 0; j < i; ++j) {
        if (overlap(ink(label), ink(drawing_.labels[j])) > 0) {
          faults.push_back(label.text + " overlaps " + drawing_.labels[j].text);
        }
      }
      for (std::size_t box = 0; box < drawing_.boxes.size(); ++box) {
        const auto& at = drawing_.boxes[box].at;
        const bool own = label.owner == box;
        if (own && !contains(at, ink(label))) faults.push_back(label.text + " leaves its box");
        if (!own && overlap(at, ink(label)) > 0) faults.push_back(label.text + " touches a box");
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
    std::vector<std::string> faults;
    for (const auto& line : drawing_.lines) {
      if (line.paint == Paint::guide) continue;  // grids and rings lie behind everything
      const auto points = flattened(line);
      for (std::size_t box = 0; box < drawing_.boxes.size(); ++box) {
        if (line.from == box || line.to == box) continue;
        if (passes(points, drawing_.boxes[box].at)) {
          faults.push_back(fmt::format("{} runs behind box {}", line.tooltip, box));
        }
      }
      for (const auto& label : drawing_.labels) {
        const bool own = label.owner && (line.from == label.owner || line.to == label.owner);
        if (!own && passes(points, ink(label))) {
          faults.push_back(line.tooltip + " runs behind " + label.text);
        }
      }
    }
    return faults;
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
  /// From the top of capitals to the lower end of descenders.
  static Rect ink(const Label& label) {
    auto area = extent(label);
    area.y += .04 * label.size;
    area.height -= .06 * label.size;
    return area;
  }

  const Drawing& drawing_;
};

inline std::string listed(const std::vector<std::string>& faults) {
  return fmt::format("{}", fmt::join(faults, "; "));
}

inline bool shows(const Drawing& drawing, const std::string& text) {
  return std::any_of(drawing.labels.begin(), drawing.labels.end(),
                     [&](const Label& label) { return label.text == text; });
}

}  // namespace facgraph::drawing::test
