#pragma once

#include <fmt/format.h>
#include <graphviz/gvc.h>
#include <graphviz/types.h>

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "drawing/graphviz.hpp"
#include "drawing/hub_graph.hpp"
#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing::looks {

/// The same boxes and lines as plain `neato` places them, without any setting: what a user gets who
/// writes the graph down. Words on lines stand where neato puts them, at the middle of their line.
class PlainNeato {
 public:
  explicit PlainNeato(const Drawing& drawing) : drawing_(drawing) {
    for (auto& line : drawing_.lines) {
      if (line.from) line.from = top_of_stack(*line.from);
      if (line.to) line.to = top_of_stack(*line.to);
    }
  }

  Drawing drawing() {
    lay_out();
    Drawing result;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& [old, place] : position_) {
      result.boxes.push_back(drawing_.boxes[old]);
      result.boxes.back().at.x = place.x - drawing_.boxes[old].at.width / 2;
      result.boxes.back().at.y = place.y - drawing_.boxes[old].at.height / 2;
      new_box_[old] = result.boxes.size() - 1;
    }
    for (const auto& line : drawing_.lines) {
      if (!line.from || !line.to || !seen.emplace(*line.from, *line.to).second) continue;
      auto straight = line;
      straight.curved = false;
      straight.points = {position_[*line.from], position_[*line.to]};
      straight.from = new_box_[*line.from];
      straight.to = new_box_[*line.to];
      result.lines.push_back(std::move(straight));
    }
    for (const auto& label : drawing_.labels) move(label, result);
    return result;
  }

 private:
  /// A stack of people counts as one box, its first.
  std::size_t top_of_stack(std::size_t box) const {
    const auto& boxes = drawing_.boxes;
    while (box > 0 && boxes[box - 1].at.x == boxes[box].at.x &&
           boxes[box - 1].at.width == boxes[box].at.width &&
           boxes[box - 1].at.bottom() + stack_gap == boxes[box].at.y) {
      --box;
    }
    return box;
  }

  void lay_out() {
    Graphviz graphviz;
    const auto graph = Graphviz::new_graph();
    std::map<std::size_t, Agnode_t*> nodes;
    for (const auto& line : drawing_.lines) {
      if (!line.from || !line.to) continue;
      for (const auto box : {*line.from, *line.to}) {
        if (nodes.count(box) == 0) nodes[box] = add(graph.get(), box);
      }
    }
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& line : drawing_.lines) {
      if (!line.from || !line.to || !seen.emplace(*line.from, *line.to).second) continue;
      agedge(graph.get(), nodes[*line.from], nodes[*line.to], nullptr, 1);
    }
    if (nodes.empty()) return;
    graphviz.lay_out(graph.get(), "neato");
    for (const auto& [box, node] : nodes) {
      const auto at = ND_coord(node);
      position_[box] = {at.x, -at.y};
    }
    graphviz.release(graph.get());
  }

  Agnode_t* add(Agraph_t* graph, std::size_t box) const {
    auto name = fmt::format("b{}", box);
    auto* node = agnode(graph, name.data(), 1);
    set(node, "shape", "box");
    set(node, "label", "");
    set(node, "fixedsize", "true");
    set(node, "width", fmt::format("{}", drawing_.boxes[box].at.width / 72));
    set(node, "height", fmt::format("{}", drawing_.boxes[box].at.height / 72));
    return node;
  }

  void move(Label label, Drawing& result) {
    if (!label.owner || new_box_.count(*label.owner) == 0) return;
    const auto from = drawing_.boxes[*label.owner].at.center();
    const auto to = position_[*label.owner];
    label.baseline.x += to.x - from.x;
    label.baseline.y += to.y - from.y;
    label.owner = new_box_[*label.owner];
    result.labels.push_back(std::move(label));
  }

  Drawing drawing_;
  std::map<std::size_t, Point> position_;
  std::map<std::size_t, std::size_t> new_box_;
};

}  // namespace facgraph::drawing::looks
