#include "collaboration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "color_key.hpp"
#include "hub_choice.hpp"
#include "hub_figure.hpp"
#include "hub_graph.hpp"
#include "large_map.hpp"
#include "map_words.hpp"
#include "page.hpp"
#include "quiet_row.hpp"

namespace facgraph::drawing {
namespace {

std::vector<FacultyId> people_of(std::span<const PotentialPair> pairs) {
  std::vector<FacultyId> people;
  for (const auto& pair : pairs) {
    people.push_back(pair.a);
    people.push_back(pair.b);
  }
  return people;
}

class CollaborationMap {
 public:
  CollaborationMap(const MapInput& input, const MapOptions& options)
      : input_(input),
        options_(options),
        style_(hub_style(hub_boxes(input))),
        strongest_(
            input.potential.subspan(0, std::min(options.named_pairs, input.potential.size()))),
        lines_(hub_lines(input, strongest_)),
        graph_(hub_graph(input, style_, lines_.topics, people_of(strongest_))) {
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, "Collaboration potential");
    for (const auto& pair : strongest_) {
      // In a dense list two people may share many topics; the rarest says enough.
      const auto shown = lines_.left_out == 0 ? pair.shared.size() : 1;
      for (const auto topic : std::span(pair.shared).first(std::min(shown, pair.shared.size()))) {
        strong_.emplace(pair.a, index(topic));
        strong_.emplace(pair.b, index(topic));
      }
    }
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title, subtitle());
    y = add_network(std::round(y + page::block_gap));
    y = add_quiet_rows(drawing_, quiet_groups(), y);
    page::close(drawing_, options_, legend(), caption(), y + page::block_gap / 3);
    return std::move(drawing_);
  }

 private:
  std::string subtitle() const {
    auto text =
        fmt::format("A {} line leads to a topic that people share: they could work together.",
                    style_.potential == Dash::solid ? "thin" : "dashed");
    if (!input_.roster.memberships.empty()) {
      text += " A solid line leads to a lab: they already do.";
    }
    return text;
  }

  double add_network(double top) {
    if (graph_.nodes.empty()) return top;
    HubFigure figure(input_, graph_, style_, drawing_);
    const double bottom = figure.add_boxes(top);
    for (std::size_t edge = 0; edge < graph_.edges.size(); ++edge) {
      drawing_.lines.push_back(drawn(figure.line(edge), edge));
    }
    // The strongest last, so that none runs across them.
    std::stable_sort(drawing_.lines.begin(), drawing_.lines.end(),
                     [](const Line& a, const Line& b) { return a.width < b.width; });
    figure.add_names();
    return bottom + 1.5 * page::block_gap;
  }

  Line drawn(Line line, std::size_t edge) const {
    const auto& people = graph_.nodes[graph_.edges[edge].first];
    const auto& hub = graph_.nodes[graph_.edges[edge].second];
    if (hub.kind == HubKind::lab) {
      if (line.paint != Paint::faded) line.paint = Paint::lab;
      line.width = style_.line_width * 1.25;
    } else {
      line.dash = style_.potential;
      line.width = is_strong(people, hub) ? style_.strong_width : style_.line_width;
    }
    line.tooltip = fmt::format("{} – {}", joined(people.texts, ", "), hub.texts.front());
    return line;
  }

  bool is_strong(const HubNode& people, const HubNode& topic) const {
    return strong_.count({people.people.front(), topic.id}) > 0;
  }

  bool has_stacks() const {
    return std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                       [](const HubNode& node) { return node.people.size() > 1; });
  }

  std::vector<QuietGroup> quiet_groups() const {
    return {quiet_people(input_, options_.isolated, people_without_hub(input_)),
            labs_of_nobody(input_)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    auto entries = people_legend(input_);
    entries.push_back({Legend::Sample::pill, "shared topic", Paint::topic, Dash::solid, 1.25});
    entries.push_back({Legend::Sample::line, "lists it (color of the person)", Paint::cluster_1,
                       style_.potential, style_.line_width});
    if (!strongest_.empty()) {
      entries.push_back({Legend::Sample::line, "strongest potential", Paint::cluster_1,
                         style_.potential, style_.strong_width});
    }
    const auto is_lab = [](const HubNode& node) { return node.kind == HubKind::lab; };
    if (std::any_of(graph_.nodes.begin(), graph_.nodes.end(), is_lab)) {
      entries.push_back({Legend::Sample::pill, "lab", Paint::lab, Dash::solid, 1.25});
      entries.push_back({Legend::Sample::line, "works in it: existing tie", Paint::lab, Dash::solid,
                         style_.line_width * 1.25});
    }
    return entries;
  }

  std::string caption() const {
    std::size_t shared = 0;
    for (const auto& node : graph_.nodes) shared += node.kind == HubKind::topic ? 1 : 0;
    auto text = strongest_potential(input_, strongest_) + gray_groups(input_);
    if (has_stacks()) text += "People in one stack share the same topics: its lines are theirs. ";
    if (lines_.left_out > 0) {
      text += fmt::format(
          "Lines go to the two topics of each person that are most telling of the cluster; {} more "
          "are not drawn. ",
          lines_.left_out);
    }
    return text +
           fmt::format(
               "{}, {}, {}, {}. {}", counted(input_.network.faculty_count(), "person", "people"),
               counted(shared, "shared topic", "shared topics"),
               counted(input_.potential_pairs, "potential pair", "potential pairs"),
               counted(tied_pair_count(input_.roster), "existing tie", "existing ties"), basis);
  }

  const MapInput& input_;
  const MapOptions& options_;
  const HubStyle& style_;
  std::span<const PotentialPair> strongest_;
  HubLines lines_;
  HubGraph graph_;
  std::set<std::pair<FacultyId, std::size_t>> strong_;  ///< person, topic
  Drawing drawing_;
};

}  // namespace

Drawing draw_collaboration(const MapInput& input, const MapOptions& options) {
  if (is_large(input)) return draw_large(input, options, "Collaboration potential");
  return CollaborationMap(input, options).draw();
}

}  // namespace facgraph::drawing
