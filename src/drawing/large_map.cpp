#include "large_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "color_key.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/text_width.hpp"
#include "large_arcs.hpp"
#include "large_band.hpp"
#include "large_colors.hpp"
#include "large_groups.hpp"
#include "large_land.hpp"
#include "large_lines.hpp"
#include "large_words.hpp"
#include "map_words.hpp"
#include "page.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t longest_tooltip = 200;  ///< before another lab is added
constexpr std::size_t large_from = 180;
constexpr double large_block_gap = 16;
constexpr double backbone_width = .6;
constexpr double strong_width = 1.8;
constexpr double tie_width = 1.4;
constexpr std::size_t most_named_in_bands = 40;

class LargeMap {
 public:
  LargeMap(const MapInput& input, const MapOptions& options, const char* kind)
      : input_(input),
        options_(options),
        strength_(strengths(input)),
        groups_(grouped(input, strength_)),
        strongest_(
            input.potential.subspan(0, std::min(options.named_pairs, input.potential.size()))) {
    drawing_.width = options.width;
    drawing_.title = map_title(input, options, kind);
  }

  Drawing draw() {
    double y = std::round(page::add_title(drawing_, drawing_.title, subtitle()) + large_block_gap);
    y = add_land(y) + large_block_gap;
    y = add_bands(y);
    page::close(drawing_, options_, legend(), caption(), y);
    return std::move(drawing_);
  }

 private:
  std::string subtitle() const {
    return fmt::format(
        "A dot is a person; near dots list the same topics. A country is {} {}; its size tells how "
        "many people it has.",
        input_.grouping.find_first_of("aeiou") == 0 ? "an" : "a", input_.grouping);
  }

  double add_land(double top) {
    if (groups_.countries.empty()) return top;
    const double width = page::content_width(drawing_);
    land_ = laid_out(input_, groups_, strength_,
                     {page::margin, top, width, land_height(input_.network.faculty_count(), width)},
                     first_named(), options_);
    paints_ = country_paints(groups_, land_);
    // Colors that stand for a score must not stand for something else as well.
    if (has_scores()) paints_.assign(paints_.size(), Paint::cluster_other);
    for (std::size_t i = 0; i < land_.countries.size(); ++i) add_region(i);
    for (const auto& line : backbone(input_, land_)) add_backbone(line);
    for (std::size_t i = 0; i < land_.countries.size(); ++i) {
      add_title(i);
      for (const auto& resident : land_.countries[i].residents) add_resident(resident, paints_[i]);
    }
    add_labs();
    for (const auto& pair : strongest_)
      add_potential(pair, {page::margin, top, width, land_.height});
    return top + land_.height;
  }

  bool has_scores() const { return !input_.scores.name.empty(); }

  std::vector<FacultyId> first_named() const {
    std::vector<FacultyId> people(input_.focus.begin(), input_.focus.end());
    for (const auto& pair : strongest_) people.insert(people.end(), {pair.a, pair.b});
    return people;
  }

  const Group& group(std::size_t country) const {
    return groups_.countries[land_.countries[country].group];
  }

  void add_region(std::size_t country) {
    Region region;
    region.outline = land_.countries[country].outline;
    region.paint = paints_[country];
    region.tooltip = fmt::format("{}: {}", group(country).name,
                                 counted(group(country).people.size(), "person", "people"));
    drawing_.regions.push_back(std::move(region));
  }

  void add_backbone(const Neighborly& neighbors) {
    Line line;
    line.points = {neighbors.from, neighbors.to};
    const FacultyId both[] = {neighbors.a, neighbors.b};
    line.paint = is_faded(input_, both) ? Paint::faded : paints_[neighbors.country];
    line.width = backbone_width;
    drawing_.lines.push_back(std::move(line));
  }

  Paint paint_of(FacultyId person, Paint of_country) const {
    if (is_faded(input_, person) || has_scores()) return person_paint(input_, person);
    return of_country;
  }

  void add_resident(const Resident& resident, Paint of_country) {
    places_.emplace(index(resident.person), resident.at);
    drawing_.dots.push_back({resident.at, resident.radius, paint_of(resident.person, of_country),
                             short_about(input_, resident.person)});
    if (!resident.name) return;
    Label label;
    label.text = input_.roster[resident.person].name;
    label.size = land_.style.name.size;
    label.align = Align::start;
    label.paint = name_paint(input_, resident.person);
    label.baseline = {resident.name->x,
                      page::centered_baseline(resident.name->center().y, label.size)};
    drawing_.labels.push_back(std::move(label));
    ++names_;
  }

  void add_title(std::size_t position) {
    const auto& country = land_.countries[position];
    const auto lines = country.title_lines();
    for (std::size_t i = 0; i < country.title.size(); ++i) {
      Label label;
      label.text = country.title[i];
      label.size = country.title_type.size;
      label.bold = true;
      label.paint = paints_[position];
      label.baseline = {lines[i].center().x,
                        page::centered_baseline(lines[i].center().y, label.size)};
      drawing_.labels.push_back(std::move(label));
    }
    for (auto province : country.provinces) {
      province.paint = paints_[position];
      drawing_.labels.push_back(std::move(province));
    }
  }

  /// Existing ties: the members of a lab hang together. Labs of the same people have the same
  /// lines, which are drawn once.
  void add_labs() {
    std::map<std::pair<FacultyId, FacultyId>, std::size_t> line_of;
    for (const auto lab : ids<LabId>(input_.network.lab_count())) {
      std::vector<FacultyId> members;
      std::vector<Point> points;
      for (const auto person : input_.network.faculty_of(lab)) {
        const auto place = places_.find(index(person));
        if (place == places_.end()) continue;
        members.push_back(person);
        points.push_back(place->second);
      }
      for (const auto& [a, b] : shortest_tree(points)) {
        const auto [drawn, is_new] =
            line_of.try_emplace(std::minmax(members[a], members[b]), drawing_.lines.size());
        if (!is_new) {
          auto& tooltip = drawing_.lines[drawn->second].tooltip;
          if (tooltip.size() < longest_tooltip) tooltip += ", " + input_.roster[lab].name;
          continue;
        }
        Line line;
        line.points = {points[a], points[b]};
        const FacultyId both[] = {members[a], members[b]};
        line.paint = is_faded(input_, both) ? Paint::faded : Paint::lab;
        line.width = tie_width;
        line.tooltip = input_.roster[lab].name;
        drawing_.lines.push_back(std::move(line));
        has_ties_ = true;
      }
    }
  }

  void add_potential(const PotentialPair& pair, const Rect& frame) {
    const auto a = places_.find(index(pair.a));
    const auto b = places_.find(index(pair.b));
    if (a == places_.end() || b == places_.end()) return;
    std::vector<Rect> texts;
    for (const auto& label : drawing_.labels) texts.push_back(extent(label));
    auto line = bowed(a->second, b->second, texts, frame);
    const FacultyId both[] = {pair.a, pair.b};
    line.paint = is_faded(input_, both) ? Paint::faded : Paint::ink;
    line.width = strong_width;
    line.dash = Dash::dashed;
    line.tooltip = pair_text(input_, pair);
    drawing_.lines.push_back(std::move(line));
  }

  double add_bands(double top) {
    std::vector<BandItem> small;
    for (const auto& one : groups_.small) {
      BandItem item;
      for (const auto person : one.people) item.dots.push_back(quiet_dot(person));
      if (small.size() < most_named_in_bands) item.text = one.name;
      small.push_back(std::move(item));
    }
    const auto further = fmt::format("{} further {}{}, too small for a country", small.size(),
                                     input_.grouping, small.size() == 1 ? "" : "s");
    top = add_band(drawing_, further, small, top);
    const auto ungrouped = fmt::format(
        "{} in no {}", counted(groups_.ungrouped.size(), "person", "people"), input_.grouping);
    top = add_band(drawing_, ungrouped, one_by_one(groups_.ungrouped), top);
    const auto isolated =
        fmt::format("{} no listed topic with anyone here",
                    counted(groups_.isolated.size(), "person shares", "people share"));
    return add_band(drawing_, isolated, one_by_one(groups_.isolated), top);
  }

  std::vector<BandItem> one_by_one(const std::vector<FacultyId>& people) const {
    std::vector<BandItem> items;
    for (const auto person : people) {
      BandItem item{{quiet_dot(person)}, ""};
      if (people.size() <= most_named_in_bands) item.text = input_.roster[person].name;
      items.push_back(std::move(item));
    }
    return items;
  }

  Dot quiet_dot(FacultyId person) const {
    return {{}, 2.5, paint_of(person, Paint::isolated), short_about(input_, person)};
  }

  std::vector<page::Legend> legend() const {
    using page::Legend;
    std::vector<Legend> entries;
    if (has_scores()) entries = color_legend(input_);
    for (auto& entry : entries) entry.sample = Legend::Sample::dot;
    if (land_.countries.empty()) return entries;
    entries.push_back({Legend::Sample::dot, "little in common with others", paints_.front(),
                       Dash::solid, 0, land_.style.smallest_radius});
    entries.push_back({Legend::Sample::dot, "much in common with many", paints_.front(),
                       Dash::solid, 0, land_.style.largest_radius});
    entries.push_back(
        {Legend::Sample::line, "neighbors who share a topic", paints_.front(), Dash::solid, 1});
    if (has_ties_) {
      entries.push_back({Legend::Sample::line, "work in one lab: existing tie", Paint::lab,
                         Dash::solid, tie_width});
    }
    if (!strongest_.empty()) {
      entries.push_back(
          {Legend::Sample::line, "strongest potential", Paint::ink, Dash::dashed, strong_width});
    }
    return entries;
  }

  std::string without_title() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < land_.countries.size(); ++i) {
      if (land_.countries[i].title.empty()) names.push_back(group(i).name);
    }
    return names.empty() ? "" : "Countries without room for a name: " + joined(names, "; ") + ". ";
  }

  std::string caption() const {
    return strongest_pairs(input_, strongest_) + without_title() +
           (colors_repeat(paints_) && !has_scores()
                ? "Colors repeat; borders and names tell countries apart. "
                : "") +
           fmt::format("{} of {} are named, the best connected where there is room. {}, {}. {}",
                       names_, counted(input_.network.faculty_count(), "person", "people"),
                       counted(input_.potential_pairs, "potential pair", "potential pairs"),
                       counted(tied_pair_count(input_.roster), "existing tie", "existing ties"),
                       basis);
  }

  const MapInput& input_;
  const MapOptions& options_;
  std::vector<double> strength_;
  Groups groups_;
  std::span<const PotentialPair> strongest_;
  Land land_;
  std::vector<Paint> paints_;  ///< by country
  std::unordered_map<std::size_t, Point> places_;
  std::size_t names_ = 0;
  bool has_ties_ = false;
  Drawing drawing_;
};

}  // namespace

bool is_large(const MapInput& input) { return input.network.faculty_count() >= large_from; }

Drawing draw_large(const MapInput& input, const MapOptions& options, const char* kind) {
  return LargeMap(input, options, kind).draw();
}

}  // namespace facgraph::drawing
