#include <boost/test/unit_test.hpp>

#include "drawing/color_key.hpp"
#include "drawing/matrix_order.hpp"
#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "facgraph/drawing/maps.hpp"

using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::Faults;
using facgraph::drawing::looks::listed;
using facgraph::drawing::looks::shows;

BOOST_AUTO_TEST_CASE(scales_end_at_round_numbers) {
  const Scale scale(.189);
  BOOST_TEST(scale.step_width() == .04);
  BOOST_TEST(scale.step(0) == 0U);
  BOOST_TEST(scale.step(.039) == 0U);
  BOOST_TEST(scale.step(.04) == 1U);
  BOOST_TEST(scale.step(.2) == 4U);
  BOOST_TEST(scale.range(4) == "0.16 to 0.2");
  BOOST_TEST(Scale(5).step_width() == 1);
  BOOST_TEST(Scale(0).step(3) == 0U);
}

BOOST_AUTO_TEST_CASE(neighbors_in_the_order_are_similar) {
  const auto sample = looks::sample();
  const auto input = sample.input();
  const auto order = matrix_order(input, PairTable(input));
  std::vector<std::string> names;
  for (const auto person : order) names.push_back(sample.roster[person].name);
  // The others of the first cluster share nothing with each other: by name. Crooks has the highest
  // sum in the second, .136 + .106; Recht is nearest to her.
  const std::vector<std::string> expected{"Ion Stoica",     "Joe Hellerstein", "Alvin Cheung",
                                          "Matei Zaharia",  "Natacha Crooks",  "Benjamin Recht",
                                          "Joseph Gonzalez"};
  BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(cells_tell_the_score_and_dots_the_ties) {
  const auto sample = looks::sample();
  const auto drawing = find_map_kind("matrix")->draw(sample.input(), {});
  BOOST_TEST(shows(drawing, "0.19"));
  std::size_t cells = 0;
  for (const auto& box : drawing.boxes)
    if (box.tooltip.find("Ion Stoica – Joe Hellerstein: 0.189 (cloud computing)") == 0 ||
        box.tooltip.find("Joe Hellerstein – Ion Stoica: 0.189 (cloud computing)") == 0) {
      BOOST_TEST((box.paint == Paint::shade_5));
      ++cells;
    }
  BOOST_TEST(cells == 1U);  // each pair once
  std::size_t ties = 0;
  for (const auto& dot : drawing.dots)
    ties += dot.tooltip.find("existing tie (Sky Computing Lab)") != std::string::npos ? 1 : 0;
  BOOST_TEST(ties == 1U);
  BOOST_TEST(drawing.description.find("9 of 36 pairs share a topic; 1 existing tie.") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_hundred_people_can_be_read) {
  looks::Sample sample;
  for (std::size_t i = 0; i < 100; ++i) sample.add("Person Number " + std::to_string(i), "", {"a"});
  for (std::uint32_t i = 0; i < 100; ++i)
    for (std::uint32_t j = i + 1; j < 100; j += 7)
      sample.similar.push_back({FacultyId{i}, FacultyId{j}, 1. / (i + 1), {"a"}});
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(std::vector<std::uint32_t>(100, 0));
  sample.cluster_names = {"a"};
  const auto drawing = find_map_kind("matrix")->draw(sample.input(), {});
  BOOST_TEST(listed(Faults(drawing).of_labels()) == "");
  BOOST_TEST(listed(Faults(drawing).of_boxes()) == "");
  BOOST_TEST(listed(Faults(drawing).of_page()) == "");
  for (std::size_t i = 0; i < 100; ++i)
    BOOST_TEST(shows(drawing, "Person Number " + std::to_string(i)));
}
