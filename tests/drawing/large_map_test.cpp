#include "drawing/large_map.hpp"

#include <fmt/format.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>
#include <random>

#include "drawing/depth.hpp"
#include "drawing/geometry.hpp"
#include "drawing/large_neighbors.hpp"
#include "drawing/large_polygon.hpp"
#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "drawing/xml_check.hpp"
#include "facgraph/drawing/maps.hpp"
#include "facgraph/drawing/render.hpp"
#include "facgraph/text/clean.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::depth;
using facgraph::drawing::looks::Faults;
using facgraph::drawing::looks::listed;
using facgraph::drawing::looks::Sample;
using facgraph::drawing::looks::shows;
using facgraph::drawing::looks::XmlCheck;

namespace {

struct Person {
  std::string name;
  std::vector<std::string> topics;
  std::size_t field = 0;
};

/// People in fields of falling size, who list topics of theirs and now and then another's.
std::vector<Person> people(std::size_t count, std::size_t fields) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::vector<Person> all;
  for (std::size_t i = 0; i < count; ++i) {
    Person person{fmt::format("Person Number {}", i), {}, std::min(below(fields), below(fields))};
    for (std::size_t topic = 0; topic < 4; ++topic) {
      const auto field = below(8) == 0 ? below(fields) : person.field;
      person.topics.push_back(
          fmt::format("field {} topic {}", field, std::min(below(9), below(9))));
    }
    all.push_back(std::move(person));
  }
  return all;
}

Sample sample_of(const std::vector<Person>& people) {
  Sample sample;
  std::map<std::string, TopicId> topics;
  std::vector<std::uint32_t> labels;
  for (const auto& person : people) {
    Faculty entry;
    entry.name = person.name;
    for (const auto& written : person.topics) {
      const TopicId next{static_cast<std::uint32_t>(topics.size())};
      const auto [found, added] = topics.emplace(written, next);
      if (added) sample.roster.topics.push_back({written, written});
      entry.mentions.push_back({found->second, written, {}});
    }
    sample.roster.faculty.push_back(std::move(entry));
    labels.push_back(static_cast<std::uint32_t>(person.field));
  }
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(labels);
  sample.cluster_names.resize(sample.partition.cluster_count);
  const auto groups = members(sample.partition);
  for (std::size_t i = 0; i < groups.size() && groups[i].size() > 1; ++i)
    sample.cluster_names[i] =
        fmt::format("field {}, and more of it", people[index(groups[i].front())].field);
  return sample;
}

Drawing drawn(const Sample& sample, const MapOptions& options = {}) {
  return draw_large(sample.input(), options, "Large");
}

struct Size {
  std::size_t people;
  std::size_t fields;
};
std::ostream& operator<<(std::ostream& out, const Size& size) {
  return out << size.people << " people, " << size.fields << " fields";
}
const auto sizes = data::make(std::vector<Size>{{200, 5}, {900, 9}});

/// Each drawn once, however many cases look at it.
const Drawing& map_of(const Size& size) {
  static std::map<std::size_t, Drawing> drawings;
  auto& drawing = drawings[size.people];
  if (drawing.dots.empty()) drawing = drawn(sample_of(people(size.people, size.fields)));
  return drawing;
}

std::string overlapping_dots(const Drawing& drawing) {
  std::vector<Point> at;
  for (const auto& dot : drawing.dots) at.push_back(dot.center);
  const Neighbors near(at, 20);
  std::string faults;
  for (std::size_t i = 0; i < at.size(); ++i) {
    near.visit(at[i], [&](std::size_t j) {
      const double apart = std::hypot(at[i].x - at[j].x, at[i].y - at[j].y);
      if (j < i && apart < drawing.dots[i].radius + drawing.dots[j].radius)
        faults += fmt::format("dots {} and {} overlap; ", i, j);
    });
  }
  return faults;
}

/// Lines of the backbone and dots must leave text alone.
std::string covered_text(const Drawing& drawing) {
  std::string faults;
  for (const auto& label : drawing.labels) {
    auto ink = extent(label);
    ink = {ink.x, ink.y + .1 * ink.height, ink.width, .8 * ink.height};
    for (const auto& dot : drawing.dots) {
      if (gap(ink, {dot.center.x, dot.center.y, 0, 0}) < dot.radius)
        faults += label.text + " is under a dot; ";
    }
    for (const auto& line : drawing.lines) {
      if (passes(flattened(line), ink)) faults += label.text + " is on a line; ";
    }
  }
  return faults;
}

}  // namespace

BOOST_DATA_TEST_CASE(no_text_of_a_large_map_overlaps, sizes, size) {
  BOOST_TEST(listed(Faults(map_of(size)).of_labels()) == "");
}

BOOST_DATA_TEST_CASE(all_of_a_large_map_stays_on_the_page, sizes, size) {
  const auto& drawing = map_of(size);
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
  for (const auto& dot : drawing.dots) {
    BOOST_TEST(dot.center.x - dot.radius >= 0);
    BOOST_TEST(dot.center.x + dot.radius <= drawing.width);
    BOOST_TEST(dot.center.y + dot.radius <= drawing.height);
  }
}

BOOST_DATA_TEST_CASE(no_two_dots_overlap, sizes, size) {
  BOOST_TEST(overlapping_dots(map_of(size)) == "");
}

BOOST_DATA_TEST_CASE(no_dot_or_line_covers_text, sizes, size) {
  BOOST_TEST(covered_text(map_of(size)) == "");
}

BOOST_DATA_TEST_CASE(everybody_has_a_dot_in_their_own_country, sizes, size) {
  const auto& drawing = map_of(size);
  std::set<std::string> seen;
  std::size_t dots = 0;
  for (const auto& dot : drawing.dots) {
    if (dot.tooltip.empty()) continue;  // of the legend
    ++dots;
    seen.insert(dot.tooltip.substr(0, dot.tooltip.find(':')));
    const bool inside =
        std::any_of(drawing.regions.begin(), drawing.regions.end(), [&](const Region& region) {
          return region.paint == dot.paint && depth(region.outline, dot.center) > 0;
        });
    BOOST_TEST(inside, dot.tooltip);
  }
  BOOST_TEST(dots == size.people);
  BOOST_TEST(seen.size() == size.people);
}

BOOST_DATA_TEST_CASE(many_are_named_and_all_countries_are, sizes, size) {
  const auto& drawing = map_of(size);
  const auto named =
      std::count_if(drawing.labels.begin(), drawing.labels.end(),
                    [](const Label& l) { return l.text.rfind("Person Number", 0) == 0; });
  BOOST_TEST(named >= (size.people == 200 ? 100 : 60));
  BOOST_TEST(drawing.description.find(fmt::format("{} of {} people are named", named,
                                                  size.people)) != std::string::npos);
  BOOST_TEST(drawing.description.find("without room for a name") == std::string::npos,
             drawing.description);
}

BOOST_DATA_TEST_CASE(countries_do_not_overlap, sizes, size) {
  const auto& regions = map_of(size).regions;
  BOOST_TEST(regions.size() == size.fields);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    for (std::size_t j = 0; j < regions.size(); ++j) {
      if (i == j) continue;
      for (const auto& point : regions[j].outline) BOOST_TEST(depth(regions[i].outline, point) < 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(neighbors_differ_in_color) {
  const auto& regions = map_of({900, 9}).regions;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool touch =
          std::any_of(regions[j].outline.begin(), regions[j].outline.end(),
                      [&](Point point) { return depth(regions[i].outline, point) > -12; });
      if (touch && regions[i].paint != Paint::cluster_other)
        BOOST_TEST((regions[i].paint != regions[j].paint), i << " and " << j);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_large_map_is_the_same_bytes_again) {
  const auto again = drawn(sample_of(people(400, 6)));
  const auto* svg = find_format("svg");
  BOOST_TEST((svg->render(again, {}) == svg->render(map_of({400, 6}), {})));
}

BOOST_AUTO_TEST_CASE(threads_change_nothing_and_tell_how_far_they_are) {
  const auto sample = sample_of(people(300, 5));
  MapOptions options;
  const auto svg = [&] { return find_format("svg")->render(drawn(sample, options), {}); };
  const auto alone = svg();
  for (const std::size_t threads : {std::size_t{2}, std::size_t{5}}) {
    std::vector<std::size_t> told;
    options.threads = threads;
    options.on_progress = [&](std::size_t done, std::size_t) { told.push_back(done); };
    BOOST_TEST((svg() == alone));
    BOOST_TEST(told.size() >= 5U);
    BOOST_TEST(std::is_sorted(told.begin(), told.end()));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_the_list_does_not_matter) {
  auto shuffled = people(400, 6);
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
  const auto other = drawn(sample_of(shuffled));
  const auto places = [](const Drawing& drawing) {
    std::map<std::string, std::pair<double, double>> result;
    for (const auto& dot : drawing.dots)
      if (!dot.tooltip.empty())
        result[dot.tooltip.substr(0, dot.tooltip.find(':'))] = {std::round(100 * dot.center.x),
                                                                std::round(100 * dot.center.y)};
    return result;
  };
  BOOST_TEST((places(other) == places(map_of({400, 6}))));
}

BOOST_AUTO_TEST_CASE(stronger_people_have_larger_dots) {
  auto sample = sample_of(people(200, 5));
  std::vector<double> strength(200, 1);
  for (std::size_t i = 0; i < 100; ++i) strength[i] = 4;
  auto input = sample.input();
  input.strength = strength;
  std::map<bool, double> mean;
  for (const auto& dot : draw_large(input, {}, "Large").dots) {
    for (std::size_t i = 0; i < 200; ++i)
      if (dot.tooltip.rfind(fmt::format("Person Number {}:", i), 0) == 0)
        mean[i < 100] += dot.radius / 100;
  }
  BOOST_TEST(mean[true] > 1.5 * mean[false]);
}

BOOST_AUTO_TEST_CASE(who_is_in_focus_is_named_and_the_rest_fades) {
  const auto sample = sample_of(people(400, 6));
  auto input = sample.input();
  const std::vector<FacultyId> focus{FacultyId{123}, FacultyId{321}};
  input.focus = focus;
  const auto drawing = draw_large(input, {}, "Large");
  BOOST_TEST(shows(drawing, "Person Number 123"));
  BOOST_TEST(shows(drawing, "Person Number 321"));
  std::size_t bright = 0;
  for (const auto& dot : drawing.dots)
    bright += !dot.tooltip.empty() && dot.paint != Paint::faded ? 1U : 0U;
  BOOST_TEST(bright == 2U);
}

BOOST_AUTO_TEST_CASE(strongest_pairs_are_named_and_joined) {
  auto sample = sample_of(people(400, 6));
  sample.potential.push_back({FacultyId{5}, FacultyId{99}, 1, {TopicId{0}}});
  const auto drawing = drawn(sample);
  BOOST_TEST(shows(drawing, "Person Number 5"));
  BOOST_TEST(shows(drawing, "Person Number 99"));
  BOOST_TEST(drawing.description.find("Person Number 5 – Person Number 99") != std::string::npos);
  BOOST_TEST(std::count_if(drawing.lines.begin(), drawing.lines.end(), [](const Line& line) {
               return line.tooltip.rfind("Person Number 5 –", 0) == 0;
             }) == 1);
}

BOOST_AUTO_TEST_CASE(members_of_a_lab_hang_together) {
  auto sample = sample_of(people(200, 5));
  sample.roster.labs.push_back({"The Lab", "", {}});
  for (const std::uint32_t member : {3U, 30U, 60U, 90U})
    sample.roster.memberships.push_back({FacultyId{member}, LabId{0}, "member", {}});
  sample.network = build_network(sample.roster);
  const auto drawing = drawn(sample);
  BOOST_TEST(std::count_if(drawing.lines.begin(), drawing.lines.end(), [](const Line& line) {
               return line.paint == Paint::lab && line.tooltip == "The Lab";
             }) == 3);
}

BOOST_AUTO_TEST_CASE(small_groups_and_lonely_people_stand_below) {
  auto everyone = people(200, 3);
  everyone.push_back({"Alone Anne", {"only hers"}, 50});
  for (const auto* name : {"Pair Paul", "Pair Petra"}) everyone.push_back({name, {"theirs"}, 51});
  const auto drawing = drawn(sample_of(everyone));
  BOOST_TEST(shows(drawing, "Alone Anne"));
  BOOST_TEST(shows(drawing, "1 person shares no listed topic with anyone here"));
  BOOST_TEST(shows(drawing, "1 further cluster, too small for a country"));
  BOOST_TEST(drawing.regions.size() == 3U);
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
}

BOOST_AUTO_TEST_CASE(one_cluster_many_singles_or_nobody_give_a_page) {
  auto everyone = people(300, 1);
  BOOST_TEST(drawn(sample_of(everyone)).regions.size() == 1U);
  for (std::size_t i = 0; i < everyone.size(); ++i) {
    everyone[i].field = i;
    everyone[i].topics = {fmt::format("own {}", i)};
  }
  auto singles = sample_of(everyone);
  for (auto& name : singles.cluster_names) name.clear();
  const auto drawing = drawn(singles);
  BOOST_TEST(drawing.regions.empty());
  BOOST_TEST(drawing.dots.size() == everyone.size());
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
  BOOST_TEST(drawn(sample_of({})).height > 0);
}

BOOST_AUTO_TEST_CASE(hostile_names_break_no_large_map) {
  auto everyone = people(200, 4);
  std::size_t i = 0;
  for (const auto& text : facgraph::testing::hostile_texts) {
    everyone[i].name = text::clean(text.text, 300);
    everyone[i].topics.push_back(everyone[i].name);
    ++i;
  }
  auto sample = sample_of(everyone);
  sample.cluster_names[0] = std::string(3000, 'W');
  sample.cluster_names[1] = "</text><script>";
  const auto drawing = drawn(sample);
  BOOST_TEST(drawing.dots.size() >= 200U);
  for (const auto& format : formats()) BOOST_TEST(!format.render(drawing, {1, "", {}}).empty());
  BOOST_TEST(XmlCheck(find_format("svg")->render(drawing, {})).fault() == "");
}

BOOST_DATA_TEST_CASE(pages_of_any_width_are_filled, data::make({300., 1400.}), width) {
  MapOptions options;
  options.width = width;
  const auto drawing = drawn(sample_of(people(400, 6)), options);
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
  double land = 0;
  for (const auto& region : drawing.regions) land += area(region.outline);
  BOOST_TEST(land > .5 * width * width * .8);
}

BOOST_AUTO_TEST_CASE(the_collaboration_map_of_many_is_large) {
  const auto* kind = find_map_kind("collaboration");
  BOOST_TEST(!kind->draw(sample_of(people(200, 5)).input(), {}).regions.empty());
}

BOOST_AUTO_TEST_CASE(regions_are_in_every_format) {
  Drawing page;
  page.regions.push_back({{{10, 10}, {90, 10}, {50, 90}}, Paint::cluster_1, "a & b"});
  const auto svg = find_format("svg")->render(page, {});
  BOOST_TEST(svg.find("<polygon") != std::string::npos);
  BOOST_TEST(svg.find("<title>a &amp; b</title>") != std::string::npos);
  BOOST_TEST(find_format("dot")->render(page, {}).find("_background") != std::string::npos);
  Drawing plain;
  for (const auto* format : {"png", "pdf"})
    BOOST_TEST((find_format(format)->render(page, {}) != find_format(format)->render(plain, {})));
  page.regions.front().outline = {{NAN, 1e300}, {-5, 0}};
  for (const auto& format : formats()) BOOST_TEST(!format.render(page, {}).empty());
}
