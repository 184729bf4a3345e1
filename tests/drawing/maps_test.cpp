#include "facgraph/drawing/maps.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <pugixml.hpp>
#include <set>

#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "drawing/xml_check.hpp"
#include "facgraph/drawing/render.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::Faults;
using facgraph::drawing::looks::listed;
using facgraph::drawing::looks::shows;

namespace {

const auto every_kind = data::xrange(map_kinds().size());

/// The sample's drawings, drawn once: every case looks at the same ones.
const Drawing& sample_map(std::size_t kind) {
  static const auto sample = looks::sample();
  static const auto drawings = [] {
    std::vector<Drawing> all;
    for (const auto& row : map_kinds()) all.push_back(row.draw(sample.input(), {}));
    return all;
  }();
  return drawings[kind];
}

looks::Sample with_partition(looks::Sample sample) {
  sample.network = build_network(sample.roster);
  std::vector<std::uint32_t> labels(sample.roster.faculty.size());
  std::iota(labels.begin(), labels.end(), 0U);
  sample.partition = canonical_partition(labels);
  return sample;
}

}  // namespace

BOOST_DATA_TEST_CASE(no_text_overlaps, every_kind, kind) {
  BOOST_TEST(listed(Faults(sample_map(kind)).of_labels()) == "");
}

BOOST_DATA_TEST_CASE(no_boxes_overlap, every_kind, kind) {
  BOOST_TEST(listed(Faults(sample_map(kind)).of_boxes()) == "");
}

BOOST_DATA_TEST_CASE(no_line_runs_behind_a_third_box_or_text, every_kind, kind) {
  BOOST_TEST(listed(Faults(sample_map(kind)).of_lines()) == "");
}

BOOST_DATA_TEST_CASE(all_stays_on_the_page, every_kind, kind) {
  BOOST_TEST(listed(Faults(sample_map(kind)).of_page()) == "");
}

namespace {

template <class Wanted>
std::vector<std::size_t> kinds_that(const Wanted& wanted) {
  std::vector<std::size_t> kinds;
  for (std::size_t kind = 0; kind < map_kinds().size(); ++kind)
    if (wanted(map_kinds()[kind])) kinds.push_back(kind);
  return kinds;
}

/// All but those that are of one person.
const auto every_kind_of_all =
    data::make(kinds_that([](const MapKind& kind) { return kind.shows != Shows::pairs_of_one; }));

}  // namespace

BOOST_DATA_TEST_CASE(every_name_is_there, every_kind_of_all, kind) {
  const auto sample = looks::sample();
  for (const auto& person : sample.roster.faculty) {
    BOOST_TEST(shows(sample_map(kind), person.name), person.name);
  }
}

BOOST_DATA_TEST_CASE(labs_are_there_even_without_members,
                     data::make<std::string>({"collaboration", "bipartite"}), kind) {
  const auto sample = looks::sample();
  const auto drawing = find_map_kind(kind)->draw(sample.input(), {});
  for (const auto* text : {"RISE Lab", "Sky Computing Lab", "no listed member"}) {
    BOOST_TEST(shows(drawing, text), text);
  }
}

BOOST_DATA_TEST_CASE(drawing_again_gives_the_same_bytes, every_kind, kind) {
  const auto sample = looks::sample();
  const auto again = map_kinds()[kind].draw(sample.input(), {});
  const auto* svg = find_format("svg");
  BOOST_TEST((svg->render(again, {}) == svg->render(sample_map(kind), {})));
}

BOOST_DATA_TEST_CASE(an_empty_roster_gives_a_page, every_kind, kind) {
  const auto sample = with_partition({});
  const auto drawing = map_kinds()[kind].draw(sample.input(), {});
  BOOST_TEST(drawing.height > 0);
  BOOST_TEST(!find_format("svg")->render(drawing, {}).empty());
}

BOOST_DATA_TEST_CASE(people_without_anything_in_common_are_all_shown, every_kind_of_all, kind) {
  looks::Sample sample;
  sample.add("Ada", "", {"a"});
  sample.add("Grace", "", {"b"});
  const auto lonely = with_partition(std::move(sample));
  const auto drawing = map_kinds()[kind].draw(lonely.input(), {});
  BOOST_TEST(shows(drawing, "Ada"));
  BOOST_TEST(shows(drawing, "Grace"));
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
}

BOOST_DATA_TEST_CASE(very_long_names_stay_in_their_boxes, every_kind, kind) {
  const std::string longest(16384, 'W');
  looks::Sample sample;
  sample.add(longest, "", {"shared", "own"});
  sample.add("Grace", "", {"shared", longest.substr(0, 300).c_str()});
  sample.roster.labs.push_back({longest.substr(0, 200), "", {}});
  sample.roster.memberships.push_back({FacultyId{1}, LabId{0}, "member", {}});
  const auto wide = with_partition(std::move(sample));
  const auto drawing = map_kinds()[kind].draw(wide.input(), {});
  BOOST_TEST(listed(Faults(drawing).of_boxes()) == "");
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
  for (const auto& format : formats()) BOOST_TEST(!format.render(drawing, {1, ""}).empty());
}

namespace {

const auto hostile_names = data::make(std::vector<std::string>{
    "</text><script>alert(1)</script>", "\" onload=\"alert(1)", "\\N \\G \\L \\l \\n \\",
    "&#x6A;avascript: & &amp; &lt;",
    "\xE2\x80\xAE"
    "drawkcab",
    "\xFF\xC0\xAF", "]]> <!-- --> <?x?>", "{a|<b>c}", "%n%s {}", "漢字 عربى \xF0\x9F\x98\x80"});

/// Two who share a topic and a tie, one who does not; everything has the same hostile name.
looks::Sample hostile(const std::string& name) {
  looks::Sample sample;
  sample.roster.title = name;
  sample.add(name, "javascript:alert(1)", {name.c_str(), (name + " 2").c_str()});
  sample.add(name + " B", "https://example.org/\"onload=\"x",
             {name.c_str(), (name + " 2").c_str()});
  sample.add(name + " C", "", {"other"});
  sample.roster.labs.push_back({name, "data:text/html,x", {}});
  sample.roster.memberships = {{FacultyId{0}, LabId{0}, name, {}},
                               {FacultyId{1}, LabId{0}, name, {}}};
  sample.roster.ties = {{FacultyId{0}, FacultyId{1}, LabId{0}}};
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(std::vector<std::uint32_t>{0, 0, 1});
  sample.cluster_names = {name, ""};
  sample.similar = {{FacultyId{0}, FacultyId{1}, .5, {name, name}}};
  return sample;
}

}  // namespace

BOOST_DATA_TEST_CASE(hostile_names_stay_names_in_every_kind, every_kind* hostile_names, kind,
                     name) {
  const auto sample = hostile(name);
  const auto drawing = map_kinds()[kind].draw(sample.input(), {});
  for (const auto& format : formats()) BOOST_TEST(!format.render(drawing, {1, name}).empty());
  const auto svg = find_format("svg")->render(drawing, {1, name});
  BOOST_TEST(looks::XmlCheck(svg).fault() == "");
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(svg.c_str()));
  looks::visit(parsed, [](pugi::xml_node node) {
    const std::string element = node.name();
    BOOST_TEST((element != "script" && element != "foreignObject" && element != "image"));
    for (const auto& attribute : node.attributes()) {
      const std::string key = attribute.name();
      const std::string value = attribute.value();
      BOOST_TEST(key.substr(0, 2) != "on");
      if (key.find("href") == std::string::npos) continue;
      BOOST_TEST((value.starts_with("https:") || value.starts_with("http:") ||
                  value.starts_with("mailto:")),
                 value);
    }
  });
}

BOOST_DATA_TEST_CASE(title_comes_first_and_the_caption_last, every_kind, kind) {
  const auto svg = find_format("svg")->render(sample_map(kind), {});
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(svg.c_str()));
  std::vector<std::string> texts;
  looks::visit(parsed, [&](pugi::xml_node node) {
    if (std::string(node.name()) == "text") texts.emplace_back(node.text().get());
  });
  BOOST_REQUIRE(texts.size() > 4);
  BOOST_TEST(texts.front() == sample_map(kind).title);
  BOOST_TEST(texts.back().find("not evidence of past work.") != std::string::npos);
}

BOOST_DATA_TEST_CASE(two_maps_in_a_page_share_no_id, every_kind, kind) {
  MapOptions other;
  other.title = "Another";
  const auto sample = looks::sample();
  std::set<std::string> seen;
  for (const auto& options : {MapOptions{}, other}) {
    pugi::xml_document parsed;
    const auto drawing = map_kinds()[kind].draw(sample.input(), options);
    BOOST_REQUIRE(parsed.load_string(find_format("svg")->render(drawing, {1, "same"}).c_str()));
    looks::visit(parsed, [&](pugi::xml_node node) {
      if (node.attribute("id")) BOOST_TEST(seen.insert(node.attribute("id").value()).second);
    });
  }
}

BOOST_DATA_TEST_CASE(titles_and_captions_are_as_the_options_say, every_kind, kind) {
  const auto sample = looks::sample();
  MapOptions options;
  options.width = 560;
  options.title = "My title";
  options.caption = "My caption";
  options.note = "Left out: nobody.";
  options.label = PairLabel::none;
  const auto with_legend = map_kinds()[kind].draw(sample.input(), options);
  options.legend = false;
  const auto drawing = map_kinds()[kind].draw(sample.input(), options);
  BOOST_TEST(drawing.width >= 560);
  BOOST_TEST(drawing.labels.size() < with_legend.labels.size());
  BOOST_TEST(drawing.height < with_legend.height);
  BOOST_TEST(shows(drawing, "My title"));
  BOOST_TEST(shows(drawing, "My caption Left out: nobody."));
  BOOST_TEST(drawing.description.find("not evidence of past work.") != std::string::npos);
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
  BOOST_TEST(listed(Faults(drawing).of_boxes()) == "");
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
}

BOOST_DATA_TEST_CASE(all_but_those_in_focus_fade, every_kind, kind) {
  auto sample = looks::sample();
  sample.focus = {FacultyId{0}};
  const auto drawing = map_kinds()[kind].draw(sample.input(), {});
  const auto is_painted = [&](const std::string& name, Paint paint) {
    return std::any_of(drawing.labels.begin(), drawing.labels.end(), [&](const Label& label) {
      return label.text == name && label.paint == paint;
    });
  };
  const bool people = std::string(map_kinds()[kind].name) != "topics";
  BOOST_TEST(is_painted(people ? "Joe Hellerstein" : "data systems", Paint::faded));
  BOOST_TEST(!is_painted(people ? "Ion Stoica" : "cloud computing", Paint::faded));
}

BOOST_DATA_TEST_CASE(colors_stand_for_scores_when_there_are_some, every_kind, kind) {
  const auto sample = looks::sample();
  const std::vector<double> values{10, 0, 0, 0, 0, 0, 0, 0, 5};
  auto input = sample.input();
  input.scores = {"weight", values};
  const auto drawing = map_kinds()[kind].draw(input, {});
  BOOST_TEST(shows(drawing, "weight: 0 to 2"));
  BOOST_TEST(std::any_of(drawing.boxes.begin(), drawing.boxes.end(), [](const Box& one) {
    return one.paint == Paint::shade_5 && one.at.width > 30;
  }));
}

BOOST_AUTO_TEST_CASE(the_collaboration_map_is_wider_than_high) {
  const auto& drawing = sample_map(0);
  BOOST_TEST(drawing.width == 900);
  BOOST_TEST(drawing.height < 720);
  BOOST_TEST(drawing.height > 480);
}

BOOST_AUTO_TEST_CASE(the_collaboration_map_names_the_strongest_pairs) {
  const auto& description = sample_map(0).description;
  BOOST_TEST(description.find("Ion Stoica – Joe Hellerstein (cloud computing)") !=
             std::string::npos);
  BOOST_TEST(description.find("9 potential pairs, 1 existing tie") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sixty_people_keep_apart) {
  looks::Sample sample;
  for (std::size_t i = 0; i < 60; ++i) {
    const auto first = fmt::format("topic {}", i % 9);
    const auto second = fmt::format("topic {}", i * i % 7);
    sample.add(fmt::format("Person Number {}", i), "", {first.c_str(), second.c_str()});
  }
  const auto many = with_partition(std::move(sample));
  const auto drawing = find_map_kind("collaboration")->draw(many.input(), {});
  BOOST_TEST(listed(Faults(drawing).of_boxes()) == "");
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
}
