#include "pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "color_key.hpp"
#include "hub_figure.hpp"
#include "hub_graph.hpp"
#include "large_map.hpp"
#include "map_words.hpp"
#include "page.hpp"
#include "pair_choice.hpp"
#include "quiet_row.hpp"

namespace facgraph::drawing {
namespace {

constexpr double words_padding = 7;
constexpr double words_height = 22;
constexpr double pair_widest_words = 150;

/// The style of hub maps, with words on lines instead of pills.
HubStyle pair_style(std::size_t boxes) {
  auto style = hub_style(boxes);
  style.topic.bold = false;
  style.topic.size = std::max(style.topic.size - .5, page::smallest_type);
  style.line_length *= .45;
  style.strong_width = 5 * style.line_width / 2;
  style.largest_bow = .1;
  style.potential = Dash::dashed;
  style.most_in_a_stack = 1;
  // Words and lines are light: boxes need less room around them.
  style.area_factor *= boxes <= 60 ? .9 : .75;
  return style;
}

class PairsMap {
 public:
  PairsMap(const MapInput& input, const MapOptions& options)
      : input_(input),
        options_(options),
        choice_(choose_pairs(input, options.label)),
        strongest_(
            input.potential.subspan(0, std::min(options.named_pairs, input.potential.size()))),
        style_(pair_style(people_on_lines() + choice_.lines.size())) {
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, "Pairs with potential");
    for (const auto& line : choice_.lines) add_to_graph(line);
    if (style_.reserves_names) add_name_nodes(graph_, input_, style_);
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title, subtitle());
    y = add_network(std::round(y + page::block_gap));
    y = add_quiet_rows(drawing_, quiet_groups(), y);
    page::close(drawing_, options_, legend(), caption(), y + page::block_gap / 3);
    return std::move(drawing_);
  }

 private:
  std::size_t people_on_lines() const {
    return input_.roster.faculty.size() - choice_.isolated.size() - choice_.unmet.size();
  }

  std::size_t node_of(FacultyId person) {
    const auto [place, is_new] = node_of_.try_emplace(person, graph_.nodes.size());
    if (is_new) graph_.nodes.push_back(person_node(input_, {person}, style_));
    return place->second;
  }

  void add_to_graph(const PairLine& line) {
    const auto a = node_of(line.a);
    const auto b = node_of(line.b);
    if (line.words.empty()) {
      line_of_.push_back(&line);
      graph_.edges.emplace_back(a, b);
      return;
    }
    std::vector<std::string> words;
    const Type type{style_.topic.size, is_named(line)};
    for (const auto& text : line.words) {
      for (auto& part : wrapped(text, pair_widest_words, type)) words.push_back(std::move(part));
    }
    const auto middle = graph_.nodes.size();
    graph_.nodes.push_back(
        text_node(HubKind::words, 0, std::move(words), type, words_padding, words_height));
    if (line.is_tie()) graph_.nodes.back().paint = Paint::lab;
    if (type.bold) graph_.nodes.back().paint = Paint::ink;
    const FacultyId both[] = {line.a, line.b};
    if (is_faded(input_, both)) graph_.nodes.back().paint = Paint::faded;
    for (const auto person : {a, b}) {
      line_of_.push_back(&line);
      graph_.edges.emplace_back(person, middle);
    }
  }

  bool is_named(const PairLine& line) const {
    const FacultyId both[] = {line.a, line.b};
    if (is_faded(input_, both)) return false;
    return std::any_of(strongest_.begin(), strongest_.end(), [&](const PotentialPair& pair) {
      return pair.a == line.a && pair.b == line.b;
    });
  }

  std::string subtitle() const {
    std::string text = "A dashed line: two people who could work together";
    if (options_.label == PairLabel::topics) text += " over what is named on it";
    text += "; wider is stronger.";
    if (!input_.roster.ties.empty()) text += " Solid: they share a lab already.";
    return text;
  }

  double add_network(double top) {
    if (graph_.nodes.empty()) return top;
    HubFigure figure(input_, graph_, style_, drawing_);
    const double bottom = figure.add_boxes(top);
    for (std::size_t edge = 0; edge < graph_.edges.size(); ++edge) {
      drawing_.lines.push_back(drawn(figure.line(edge), *line_of_[edge]));
      const auto here = graph_.edges[edge].first;
      const auto& pair = *line_of_[edge];
      const auto a = node_of_.at(pair.a);
      drawing_.lines.back().to = figure.box_of(here == a ? node_of_.at(pair.b) : a);
    }
    figure.add_names();
    return bottom + 1.5 * page::block_gap;
  }

  double width(double strength) const {
    const double least = style_.line_width * .6;
    return least + (style_.strong_width - least) * strength * strength;
  }

  Line drawn(Line line, const PairLine& pair) const {
    const auto& people = input_.roster.faculty;
    line.tooltip = fmt::format("{} – {}: {}", people[index(pair.a)].name,
                               people[index(pair.b)].name, joined(pair.words, ", "));
    const FacultyId both[] = {pair.a, pair.b};
    const bool faded = is_faded(input_, both);
    if (pair.is_tie()) {
      line.paint = faded ? Paint::faded : Paint::lab;
      line.width = style_.line_width * 1.25;
      return line;
    }
    const auto& cluster = input_.partition.cluster_of;
    const bool within =
        input_.scores.name.empty() && cluster[index(pair.a)] == cluster[index(pair.b)];
    const auto bright = is_faded(input_, pair.a) ? pair.b : pair.a;
    line.paint = within ? person_paint(input_, bright) : Paint::across;
    if (faded) line.paint = Paint::faded;
    line.dash = style_.potential;
    line.width = width(pair.strength);
    return line;
  }

  std::vector<QuietGroup> quiet_groups() const {
    QuietGroup unmet{"Their best partners have two lines already", {}};
    for (const auto& pair : choice_.unmet) {
      auto card = quiet_people(input_, "", std::vector{pair.a}).cards.front();
      card.words = {"best with " + input_.roster[pair.b].name};
      for (const auto topic : pair.shared) card.words.push_back(input_.roster[topic].name);
      if (card.paint != Paint::faded) card.paint = person_paint(input_, pair.a);
      unmet.cards.push_back(std::move(card));
    }
    return {std::move(unmet), quiet_people(input_, options_.isolated, choice_.isolated),
            labs_of_nobody(input_), labs_of_one(input_)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    auto entries = people_legend(input_);
    const auto across = [](const Line& line) { return line.paint == Paint::across; };
    if (choice_.drawn > 0) {
      entries.push_back({Legend::Sample::line, "strongest potential", Paint::cluster_1,
                         style_.potential, width(1)});
      entries.push_back(
          {Legend::Sample::line, "weaker", Paint::cluster_1, style_.potential, width(.3)});
    }
    if (std::any_of(drawing_.lines.begin(), drawing_.lines.end(), across)) {
      entries.push_back({Legend::Sample::line,
                         input_.scores.name.empty() ? fmt::format("between {}s", input_.grouping)
                                                    : std::string("potential"),
                         Paint::across, style_.potential, width(.6)});
    }
    if (choice_.drawn < choice_.lines.size()) {
      entries.push_back({Legend::Sample::line, "existing tie, with its lab", Paint::lab,
                         Dash::solid, style_.line_width * 1.25});
    }
    return entries;
  }

  std::string caption() const {
    auto text = strongest_potential(input_, strongest_);
    const auto more = input_.potential_pairs - std::min(input_.potential_pairs, choice_.drawn);
    text += fmt::format("Of {}, {} drawn, at most two a person",
                        counted(input_.potential_pairs, "potential pair", "potential pairs"),
                        counted(choice_.drawn, "is", "are"));
    text += more == 0 ? ". " : fmt::format("; {} more are not. ", more);
    return text + gray_groups(input_) +
           fmt::format("{}, {}. {}", counted(input_.network.faculty_count(), "person", "people"),
                       counted(tied_pair_count(input_.roster), "existing tie", "existing ties"),
                       basis);
  }

  const MapInput& input_;
  const MapOptions& options_;
  PairChoice choice_;
  std::span<const PotentialPair> strongest_;
  HubStyle style_;
  HubGraph graph_;
  std::map<FacultyId, std::size_t> node_of_;
  std::vector<const PairLine*> line_of_;  ///< of the graph's edges
  Drawing drawing_;
};

}  // namespace

Drawing draw_pairs(const MapInput& input, const MapOptions& options) {
  if (is_large(input)) return draw_large(input, options, "Pairs with potential");
  return PairsMap(input, options).draw();
}

}  // namespace facgraph::drawing
