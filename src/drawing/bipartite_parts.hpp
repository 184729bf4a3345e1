#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "wrap.hpp"

/// What stands in the columns of the bipartite map, and the lines between them.
namespace facgraph::drawing {

constexpr Type pill_type{12, false};
constexpr double pill_padding = 14;

/// A person with all topics in small type.
struct Card {
  Box box;
  std::string name;
  std::vector<std::string> words;
  Paint text = Paint::ink;
};
std::size_t add_card(Drawing& drawing, const Card& card, Point corner, double width);

/// A topic or a lab.
struct Pill {
  Box box;
  std::vector<std::string> lines;
  std::string note;              ///< below, in small type
  std::optional<double> wanted;  ///< y of the middle; none: last in its column
  double height() const;
};
std::size_t add_pill(Drawing& drawing, const Pill& pill, Point corner, double width);

/// The top of each pill: in the given order, apart by `between`, none above `top`, as near to the
/// wanted places as that allows (least squares).
std::vector<double> settled_tops(const std::vector<Pill>& pills, double top, double between);

/// Curves between boxes of two columns; those of one box leave it spread along its side, in the
/// order of where they go.
class SideLines {
 public:
  explicit SideLines(Drawing& drawing) : drawing_(drawing) {}
  void add(std::size_t left_box, std::size_t right_box, Paint paint, double width,
           std::string tooltip);
  void draw();

 private:
  std::vector<double> spread(bool at_left) const;

  Drawing& drawing_;
  std::vector<Line> lines_;
};

}  // namespace facgraph::drawing
