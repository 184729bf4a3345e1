#include <boost/test/unit_test.hpp>

#include "drawing/quality.hpp"
#include "drawing/sample_input.hpp"
#include "drawing/topic_graph.hpp"
#include "facgraph/drawing/maps.hpp"

using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::shows;

BOOST_AUTO_TEST_CASE(topics_of_the_sample_are_joined_six_times) {
  const auto sample = looks::sample();
  const auto graph = topic_graph(sample.input(), 30, 12);
  std::vector<std::string> topics;
  for (const auto topic : graph.topics) topics.push_back(sample.roster[topic].name);
  BOOST_TEST(
      topics == (std::vector<std::string>{"distributed systems", "machine learning systems",
                                          "Apache Spark", "cloud computing", "data systems"}),
      boost::test_tools::per_element());
  BOOST_TEST(graph.all_pairs == 6U);
  BOOST_TEST(graph.pairs.size() == 6U);
}

BOOST_AUTO_TEST_CASE(strong_pairs_stay_and_nothing_falls_apart) {
  looks::Sample sample;
  for (int i = 0; i < 3; ++i) sample.add("P" + std::to_string(i), "", {"a", "b"});
  sample.add("Q", "", {"a", "b", "c", "d"});
  sample.add("R", "", {"c", "d"});
  sample.network = build_network(sample.roster);
  sample.partition = canonical_partition(std::vector<std::uint32_t>(5, 0));
  const auto graph = topic_graph(sample.input(), 30, 1);
  BOOST_TEST(graph.all_pairs == 6U);
  // a–b (four people), c–d (two), and one pair that holds the two together.
  BOOST_REQUIRE(graph.pairs.size() == 3U);
  BOOST_TEST(graph.pairs[0].people.size() == 4U);
  BOOST_TEST(graph.pairs[1].people.size() == 2U);
  BOOST_TEST(graph.pairs[2].people.size() == 1U);
  BOOST_TEST(topic_graph(sample.input(), 2, 1).topics.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_topic_map_names_who_joins_topics) {
  const auto sample = looks::sample();
  const auto drawing = find_map_kind("topics")->draw(sample.input(), {});
  for (const auto* text : {"distributed systems", "3 people", "Joseph Gonzalez",
                           "Topics that only one person lists", "data management"})
    BOOST_TEST(shows(drawing, text), text);
  BOOST_TEST(drawing.lines.size() >= 12U);
}
