#include <boost/test/unit_test.hpp>
#include <cmath>

#include "drawing/ego_layout.hpp"
#include "drawing/geometry.hpp"
#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "facgraph/drawing/maps.hpp"

using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::shows;

namespace {

const Box& box_of(const Drawing& drawing, const std::string& name) {
  for (const auto& label : drawing.labels)
    if (label.text == name && label.owner) return drawing.boxes[*label.owner];
  BOOST_FAIL("no box of " + name);
  return drawing.boxes.front();
}

const Line& line_to(const Drawing& drawing, const std::string& name) {
  for (const auto& line : drawing.lines)
    if (line.to && &drawing.boxes[*line.to] == &box_of(drawing, name)) return line;
  BOOST_FAIL("no line to " + name);
  return drawing.lines.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(distances_follow_scores_exactly) {
  const std::vector<Spoke> spokes{
      {120, 50, .2, 0}, {120, 50, .5, 0}, {120, 50, 1, 1}, {120, 50, 1, 1}};
  const auto layout = lay_out_ego(spokes, 130, 50, 836);
  BOOST_REQUIRE(layout.offsets.size() == 4U);
  for (std::size_t i = 0; i < spokes.size(); ++i) {
    const auto& at = layout.offsets[i];
    const double reach = std::hypot(at.x / layout.half_width, at.y / layout.half_height);
    BOOST_TEST(std::abs(reach - layout.reach(spokes[i].distance)) < .01);
    for (std::size_t j = 0; j < i; ++j)
      BOOST_TEST(overlap(around(at, 120, 50), around(layout.offsets[j], 120, 50)) == 0);
    BOOST_TEST(overlap(around(at, 120, 50), around({0, 0}, 130, 50)) == 0);
  }
}

BOOST_AUTO_TEST_CASE(many_equally_near_people_do_not_overlap) {
  const std::vector<Spoke> spokes(24, Spoke{150, 64, .5, 0});
  const auto layout = lay_out_ego(spokes, 130, 50, 836);
  for (std::size_t i = 0; i < spokes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      BOOST_TEST(overlap(around(layout.offsets[i], 150, 64), around(layout.offsets[j], 150, 64)) ==
                 0);
}

BOOST_AUTO_TEST_CASE(an_ego_map_tells_who_shares_what_and_who_is_tied) {
  const auto sample = looks::sample();
  const auto drawing = find_map_kind("ego")->draw(sample.input(), {});
  BOOST_TEST(shows(drawing, "0.189 · cloud computing"));
  BOOST_TEST(shows(drawing, "tie: Sky Computing Lab"));
  BOOST_TEST(!shows(drawing, "Benjamin Recht"));
  BOOST_TEST((line_to(drawing, "Joe Hellerstein").dash == Dash::dashed));
  BOOST_TEST((line_to(drawing, "Joseph Gonzalez").dash == Dash::solid));
  BOOST_TEST((line_to(drawing, "Joseph Gonzalez").paint == Paint::lab));
  BOOST_TEST(line_to(drawing, "Joe Hellerstein").width > line_to(drawing, "Natacha Crooks").width);
  BOOST_TEST(drawing.description.find("Nobody else here lists: AI systems, Ray.") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(someone_alone_is_said_to_be_alone) {
  looks::Sample sample;
  sample.add("Ada", "", {"a"});
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(std::vector<std::uint32_t>{0});
  const auto drawing = find_map_kind("ego")->draw(sample.input(), {});
  BOOST_TEST(shows(drawing, "Ada"));
  BOOST_TEST(shows(drawing, "Nobody here shares a listed topic with Ada."));
  auto input = sample.input();
  input.center.reset();
  BOOST_TEST(find_map_kind("ego")->draw(input, {}).height > 0);
}
