#include "drawing/pair_choice.hpp"

#include <boost/test/unit_test.hpp>

#include "drawing/hub_choice.hpp"
#include "drawing/list_map.hpp"
#include "drawing/made_up_list.hpp"
#include "drawing/sample_input.hpp"
#include "facgraph/drawing/maps.hpp"

using namespace facgraph;
using namespace facgraph::drawing;

BOOST_AUTO_TEST_CASE(everybody_has_at_most_two_lines_of_the_strongest) {
  // Of the sample's nine pairs three are of people who have two stronger ones: Stoica – Cheung,
  // Stoica – Crooks and Gonzalez – Crooks.
  const auto sample = looks::sample();
  const auto choice = choose_pairs(sample.input(), PairLabel::topics);
  BOOST_TEST(choice.drawn == 6U);
  BOOST_REQUIRE(choice.lines.size() == 7U);
  BOOST_TEST(index(choice.lines[0].a) == 0U);
  BOOST_TEST(index(choice.lines[0].b) == 6U);
  BOOST_TEST(choice.lines[0].strength == 1);
  BOOST_TEST(choice.lines[0].words.front() == "cloud computing");
  BOOST_TEST(choice.lines[6].is_tie());
  BOOST_TEST(choice.lines[6].words.front() == "Sky Computing Lab");
  BOOST_TEST(choice.isolated.size() == 2U);  // Dimakis and Mahoney
  BOOST_TEST(choice.unmet.empty());
}

BOOST_AUTO_TEST_CASE(whose_partners_are_all_taken_is_said) {
  // Four people of one topic: three pairs fill the first three people's lines.
  looks::Sample sample;
  for (const auto* name : {"Ada", "Grace", "Edsger", "Tony"}) sample.add(name, "", {"sorting"});
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(std::vector<std::uint32_t>{0, 0, 0, 0});
  sample.cluster_names = {"sorting"};
  sample.pair(0, 1, .5, "sorting");
  sample.pair(0, 2, .4, "sorting");
  sample.pair(1, 2, .3, "sorting");
  sample.pair(0, 3, .2, "sorting");
  const auto choice = choose_pairs(sample.input(), PairLabel::scores);
  BOOST_TEST(choice.drawn == 3U);
  BOOST_TEST(choice.lines[1].words.front() == "0.4");
  BOOST_REQUIRE(choice.unmet.size() == 1U);
  BOOST_TEST(index(choice.unmet[0].a) == 3U);
  BOOST_TEST(index(choice.unmet[0].b) == 0U);
  const auto drawing = find_map_kind("pairs")->draw(sample.input(), {});
  BOOST_TEST(drawing.description.find("Of 4 potential pairs, 3 are drawn, at most two a person; 1 "
                                      "more are not") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sparse_list_has_all_its_lines) {
  const auto sample = looks::sample();
  const auto lines = hub_lines(sample.input(), {});
  BOOST_TEST(lines.left_out == 0U);
  BOOST_TEST(lines.topics[0].size() == 3U);  // Stoica: cloud, distributed systems, Spark
  BOOST_TEST(lines.topics[4].empty());       // Dimakis
}

BOOST_AUTO_TEST_CASE(of_a_dense_list_every_drawn_topic_has_two_lines_and_everybody_one) {
  const looks::ListMap list(looks::MadeUpList(60).markdown());
  const auto input = list.input();
  const auto lines = hub_lines(input, input.potential.first(3));
  BOOST_TEST(lines.left_out > 0U);
  std::vector<std::size_t> lines_of(input.network.topic_count());
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    bool shares = false;
    for (const auto topic : input.network.topics_of(person)) {
      shares = shares || input.network.faculty_of(topic).size() > 1;
    }
    BOOST_TEST(lines.topics[index(person)].empty() != shares);
    for (const auto topic : lines.topics[index(person)]) ++lines_of[index(topic)];
  }
  for (const auto count : lines_of) BOOST_TEST(count != 1U);
}
