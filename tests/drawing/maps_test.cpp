#include "facgraph/drawing/maps.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "facgraph/drawing/render.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::test::Faults;
using facgraph::drawing::test::listed;
using facgraph::drawing::test::shows;

namespace {

const auto every_kind = data::xrange(map_kinds().size());

/// The sample's drawings, drawn once: every case looks at the same ones.
const Drawing& sample_map(std::size_t kind) {
  static const auto sample = test::sample();
  static const auto drawings = [] {
    std::vector<Drawing> all;
    for (const auto& row : map_kinds()) all.push_back(row.draw(sample.input(), {}));
    return all;
  }();
  return drawings[kind];
}

test::Sample with_partition(test::Sample sample) {
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

BOOST_DATA_TEST_CASE(every_name_is_there, every_kind, kind) {
  const auto sample = test::sample();
  for (const auto& person : sample.roster.faculty) {
    BOOST_TEST(shows(sample_map(kind), person.name), person.name);
  }
  for (const auto* text : {"RISE Lab", "Sky Computing Lab", "no listed member"}) {
    BOOST_TEST(shows(sample_map(kind), text), text);
  }
}

BOOST_DATA_TEST_CASE(drawing_again_gives_the_same_bytes, every_kind, kind) {
  const auto sample = test::sample();
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

BOOST_DATA_TEST_CASE(people_without_anything_in_common_are_all_shown, every_kind, kind) {
  test::Sample sample;
  sample.add("Ada", "", {"a"});
  sample.add("Grace", "", {});
  const auto lonely = with_partition(std::move(sample));
  const auto drawing = map_kinds()[kind].draw(lonely.input(), {});
  BOOST_TEST(shows(drawing, "Ada"));
  BOOST_TEST(shows(drawing, "Grace"));
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
}

BOOST_DATA_TEST_CASE(very_long_names_stay_in_their_boxes, every_kind, kind) {
  const std::string longest(16384, 'W');
  test::Sample sample;
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
  test::Sample sample;
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
