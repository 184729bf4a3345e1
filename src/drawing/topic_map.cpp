#include "topic_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "color_key.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "hub_arrange.hpp"
#include "hub_graph.hpp"
#include "map_words.hpp"
#include "page.hpp"
#include "quiet_row.hpp"
#include "route.hpp"
#include "topic_graph.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t topic_map_most_topics = 30;
constexpr std::size_t few_topics = 12;
constexpr std::size_t most_cards = 30;
constexpr Type topic_type{13, true};
constexpr double topic_map_name_step = 14;
constexpr double widest_topic = 170;
constexpr double thinnest = 1.75;
constexpr double thickest = 7;

/// What stands in a box of the map, in lines.
struct Text {
  std::vector<std::string> lines;
  std::string note;
};

class TopicMap {
 public:
  TopicMap(const MapInput& input, const MapOptions& options)
      : input_(input),
        options_(options),
        topics_(
            topic_graph(input, options.top > 0 ? options.top : topic_map_most_topics, few_topics)) {
    // Few topics have room for all their lines and names.
    if (topics_.topics.size() > few_topics) {
      topics_ = topic_graph(input, topics_.topics.size(), 3);
      most_names_ = 2;
    }
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, "Topics and who joins them");
    for (const auto& pair : topics_.pairs)
      most_people_ = std::max(most_people_, pair.people.size());
    for (const auto topic : topics_.topics) add_topic(topic);
    for (const auto& pair : topics_.pairs) add_pair(pair);
  }

  Drawing draw() {
    double y = page::add_title(drawing_, drawing_.title,
                               "A line leads from topic to topic through the people who list both; "
                               "the wider, the more they are.");
    y = add_network(std::round(y + page::block_gap));
    y = add_quiet_rows(drawing_, quiet_groups(), y);
    page::close(drawing_, options_, legend(), caption(), y + page::block_gap / 3);
    return std::move(drawing_);
  }

 private:
  void add_node(HubKind kind, Text text, Type type, double padding) {
    double width = text_width(text.note, page::small_type.size, page::small_type.bold);
    for (const auto& line : text.lines)
      width = std::max(width, text_width(line, type.size, type.bold) * 1.04);
    const double height = type.size * 1.35 * static_cast<double>(text.lines.size()) +
                          (text.note.empty() ? 0 : topic_map_name_step) + padding;
    HubNode node;
    node.kind = kind;
    node.texts = text.lines;
    node.width = 2 * std::ceil(width / 2 + padding);
    node.height = 2 * std::ceil(height / 2);
    node.cluster = no_cluster;
    graph_.nodes.push_back(std::move(node));
    texts_.push_back(std::move(text));
  }

  void add_topic(TopicId topic) {
    const auto people = input_.network.faculty_of(topic);
    add_node(HubKind::topic,
             {wrapped(input_.roster[topic].name, widest_topic, topic_type),
              counted(people.size(), "person", "people")},
             topic_type, 12);
  }

  /// The names on a line are a box of their own in the layout, so that nothing crosses them.
  void add_pair(const TopicPair& pair) {
    Text text;
    if (pair.people.size() <= most_names_ && options_.label == PairLabel::topics) {
      for (const auto& name : person_names(input_, pair.people))
        text.lines.push_back(fitted(name, widest_topic, page::small_type));
    } else {
      text.lines = {counted(pair.people.size(), "person", "people")};
    }
    const auto node = graph_.nodes.size();
    add_node(HubKind::person, std::move(text), page::small_type, 7);
    graph_.edges.emplace_back(pair.a, node);
    graph_.edges.emplace_back(pair.b, node);
  }

  double add_network(double top) {
    if (graph_.nodes.empty()) return top;
    auto style = hub_style(graph_.nodes.size());
    style.least_gap = std::max(style.least_gap, 16.);
    style.area_factor = 2.2;
    const auto places = arrange(graph_, style, page::content_width(drawing_));
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      auto at = places.boxes[i];
      at.x += page::margin;
      at.y += top;
      add_box(i, at);
    }
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) add_line(i, style);
    return top + places.height + page::block_gap;
  }

  /// The cluster that more than half of a topic's people are in gives it its color.
  Paint topic_paint(TopicId topic) const {
    const auto people = input_.network.faculty_of(topic);
    if (is_faded(input_, people)) return Paint::faded;
    if (!input_.scores.name.empty()) return Paint::topic;
    std::map<std::size_t, std::size_t> members;
    for (const auto person : people) ++members[index(input_.partition.cluster_of[index(person)])];
    for (const auto& [cluster, count] : members)
      if (2 * count > people.size() && is_real_cluster(input_, cluster))
        return cluster_paint(cluster);
    return Paint::topic;
  }

  void add_box(std::size_t node, const Rect& at) {
    const bool is_topic = node < topics_.topics.size();
    Box box;
    box.at = at;
    box.corner = is_topic ? 10 : 8;
    box.stroke_width = is_topic ? 1.75 : .75;
    auto paint = Paint::ink;
    if (is_topic) {
      const auto topic = topics_.topics[node];
      box.paint = topic_paint(topic);
      box.tooltip =
          fmt::format("{}: {}", input_.roster[topic].name,
                      joined(person_names(input_, input_.network.faculty_of(topic)), ", "));
      if (box.paint == Paint::faded) paint = Paint::faded;
    } else {
      const auto& pair = topics_.pairs[node - topics_.topics.size()];
      box.paint = Paint::guide;
      box.tooltip = joined(person_names(input_, pair.people), ", ");
      paint = is_faded(input_, pair.people) ? Paint::faded : Paint::muted;
    }
    write(texts_[node], box, is_topic ? topic_type : page::small_type, paint);
  }

  void write(const Text& text, const Box& box, Type type, Paint paint) {
    const auto position = drawing_.boxes.size();
    drawing_.boxes.push_back(box);
    const double step = type.size * 1.35;
    const double height = step * static_cast<double>(text.lines.size()) +
                          (text.note.empty() ? 0 : topic_map_name_step);
    double y = box.at.center().y - height / 2;
    Label label;
    label.owner = position;
    label.paint = paint;
    const auto add = [&](const std::string& line, Type of, double by) {
      label.text = line;
      label.size = of.size;
      label.bold = of.bold;
      label.baseline = {box.at.center().x, page::centered_baseline(y + by / 2, of.size)};
      drawing_.labels.push_back(label);
      y += by;
    };
    for (const auto& line : text.lines) add(line, type, step);
    if (!text.note.empty()) add(text.note, page::small_type, topic_map_name_step);
  }

  double width_for(std::size_t people) const {
    if (most_people_ < 2) return thinnest;
    const double share =
        static_cast<double>(people - 1) /
        static_cast<double>(std::max<std::size_t>(most_people_ - 1, std::size_t{3}));
    return thinnest + (thickest - thinnest) * share;
  }

  void add_line(std::size_t edge, const HubStyle& style) {
    const auto [topic, node] = graph_.edges[edge];
    const auto& pair = topics_.pairs[edge / 2];
    auto line = routed(drawing_.boxes, topic, node, style.least_gap * .45, style.largest_bow);
    line.paint = is_faded(input_, pair.people) ? Paint::faded : Paint::across;
    line.width = width_for(pair.people.size());
    line.tooltip = fmt::format("{} – {}: {}", input_.roster[topics_.topics[pair.a]].name,
                               input_.roster[topics_.topics[pair.b]].name,
                               joined(person_names(input_, pair.people), ", "));
    drawing_.lines.push_back(std::move(line));
  }

  /// Topics that one person lists have no place in the network.
  std::vector<QuietGroup> quiet_groups() const {
    QuietGroup people{"Topics that only one person lists", {}};
    for (const auto person : ids<FacultyId>(input_.roster.faculty.size())) {
      std::vector<std::string> own;
      for (const auto topic : input_.network.topics_of(person))
        if (!is_shared(input_.network, topic)) own.push_back(input_.roster[topic].name);
      if (own.empty()) continue;
      people.cards.push_back({input_.roster[person].name, std::move(own), input_.roster[person].url,
                              about(input_, person), person_paint(input_, person), Dash::solid});
    }
    if (people.cards.size() > most_cards) return {};
    return {std::move(people)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;
    for (auto& entry : color_legend(input_)) {
      if (input_.scores.name.empty()) entry.text = "mostly of: " + entry.text;
      entries.push_back(std::move(entry));
    }
    const bool is_mixed = std::any_of(drawing_.boxes.begin(), drawing_.boxes.end(),
                                      [](const Box& box) { return box.paint == Paint::topic; });
    if (is_mixed && input_.scores.name.empty())
      entries.push_back({Legend::Sample::box, fmt::format("topic of several {}s", input_.grouping),
                         Paint::topic});
    if (topics_.pairs.empty()) return entries;
    entries.push_back({Legend::Sample::line, "listed together by one person", Paint::across,
                       Dash::solid, width_for(1)});
    if (most_people_ > 1)
      entries.push_back({Legend::Sample::line, fmt::format("by {} people", most_people_),
                         Paint::across, Dash::solid, width_for(most_people_)});
    return entries;
  }

  std::string caption() const {
    auto text =
        fmt::format("{} of {}, {}.", counted(topics_.all_topics, "shared topic", "shared topics"),
                    counted(input_.network.topic_count(), "topic", "topics"),
                    counted(topics_.all_pairs, "pair that somebody lists both of",
                            "pairs that somebody lists both of"));
    if (topics_.topics.size() < topics_.all_topics)
      text += fmt::format(" Drawn: the {} that most people list.", topics_.topics.size());
    if (topics_.pairs.size() < topics_.all_pairs)
      text += fmt::format(" Drawn: the {} that hold the topics together and the strongest.",
                          counted(topics_.pairs.size(), "pair", "pairs"));
    return text + " " + basis;
  }

  const MapInput& input_;
  const MapOptions& options_;
  TopicGraph topics_;
  HubGraph graph_;
  std::vector<Text> texts_;
  std::size_t most_people_ = 0;  ///< of a line
  std::size_t most_names_ = 4;   ///< on a line
  Drawing drawing_;
};

}  // namespace

Drawing draw_topics(const MapInput& input, const MapOptions& options) {
  return TopicMap(input, options).draw();
}

}  // namespace facgraph::drawing
