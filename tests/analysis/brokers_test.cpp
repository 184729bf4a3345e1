#include <boost/graph/betweenness_centrality.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/articulation.hpp"
#include "facgraph/analysis/betweenness.hpp"
#include "facgraph/analysis/constraint.hpp"
#include "facgraph/analysis/participation.hpp"
#include "reference.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using Labels = std::vector<std::uint32_t>;
using Values = std::vector<double>;

void check_close(const Values& found, const Values& expected, double tolerance = 1e-9) {
  BOOST_REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    BOOST_TEST_CONTEXT("at " << i)
    BOOST_TEST(std::abs(found[i] - expected[i]) <= tolerance * (1 + expected[i]));
  }
}

template <class Id>
Labels numbers(const std::vector<Id>& list) {
  Labels result;
  for (const auto id : list) result.push_back(static_cast<std::uint32_t>(id));
  return result;
}

Values by_boost(const Network& network, Labs labs) {
  const auto graph = to_boost(network, labs);
  Values result(num_vertices(graph));
  boost::brandes_betweenness_centrality(
      graph,
      boost::make_iterator_property_map(result.begin(), get(boost::vertex_index, graph), double{}));
  return result;
}

Values joined(const BySide& sides) {
  auto result = sides.faculty;
  result.insert(result.end(), sides.topics.begin(), sides.topics.end());
  result.insert(result.end(), sides.labs.begin(), sides.labs.end());
  return result;
}

Network random_network(std::uint32_t seed) {
  return testing::network_of(testing::random_lists(60, 70, .01 + .01 * (seed % 4), seed), 70);
}

/// 0 and 1 share topic 0, 1 and 2 topic 1; 2 has topic 2 alone.
Network chain() { return testing::network_of({{0}, {0, 1}, {1, 2}}, 3); }

}  // namespace

BOOST_AUTO_TEST_SUITE(betweenness_of)

BOOST_AUTO_TEST_CASE(a_chain_by_hand) {
  // Six vertices in a row: 0 4 6 6 4 0.
  const auto found = betweenness(chain());
  check_close(found.values.faculty, {0, 6, 4});
  check_close(found.values.topics, {4, 6, 0});
  BOOST_TEST(found.values.labs.empty());
  BOOST_TEST(found.pivots == 0);
  BOOST_TEST(found.standard_errors.faculty.empty());
}

BOOST_AUTO_TEST_CASE(the_sample_at_full_and_alias) {
  const auto sample = sample::at(Level::full);
  const auto found = betweenness(sample.network).values;
  check_close(found.faculty, {146.5, 66, 85.5, 45, 6, 98.5, 55.5, 23, 3});
  const auto topic = [&](const std::string& name) {
    const auto at = std::find(sample.topics.begin(), sample.topics.end(), name);
    return found.topics[static_cast<std::size_t>(at - sample.topics.begin())];
  };
  BOOST_TEST(topic("distributed systems") == 114);
  BOOST_TEST(topic("machine learning systems") == 104.5);
  BOOST_TEST(topic("Apache Spark") == 80);
  const auto alias = betweenness(sample::at(Level::alias).network).values;
  BOOST_TEST(alias.faculty[index(sample::stoica)] == 138);
  BOOST_TEST(alias.faculty[index(sample::crooks)] == 79);
}

BOOST_DATA_TEST_CASE(random_networks_as_boost_does, data::xrange(1u, 13u), seed) {
  const auto network = random_network(seed);
  check_close(joined(betweenness(network).values), by_boost(network, Labs::excluded));
}

BOOST_AUTO_TEST_CASE(labs_link_people_when_they_are_included) {
  const auto network = sample::at(Level::alias).network;
  const auto found = betweenness(network, {.labs = Labs::included}).values;
  check_close(joined(found), by_boost(network, Labs::included));
  BOOST_TEST(found.labs.size() == 3);
  BOOST_TEST(found.labs[1] > 0);
}

BOOST_DATA_TEST_CASE(random_networks_as_networkx_does, data::make(testing::reference_files), file) {
  const auto reference = testing::read_reference(file);
  const auto found = betweenness(reference.network()).values;
  check_close(found.faculty, reference.faculty_betweenness);
  check_close(found.topics, reference.topic_betweenness);
}

BOOST_AUTO_TEST_CASE(folded_vertices_alone) {
  // A star of one person: each pair of her three topics passes through her.
  const auto star = betweenness(testing::network_of({{0, 1, 2}, {3}, {}}, 4)).values;
  check_close(star.faculty, {3, 0, 0});
  check_close(star.topics, {0, 0, 0, 0});
  BOOST_TEST(betweenness(Network{}).values.faculty.empty());
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_threads_to_the_last_bit) {
  const auto network = testing::network_of(testing::random_lists(300, 150, .02, 5), 150);
  const auto one = joined(betweenness(network).values);
  BOOST_TEST((joined(betweenness(network, {.threads = 3}).values) == one));
}

BOOST_AUTO_TEST_CASE(samples_are_near_and_know_how_near) {
  const auto network = testing::network_of(testing::random_lists(300, 150, .02, 5), 150);
  const auto exact = joined(betweenness(network).values);
  // Few sources say anything of vertices that are on few paths; those are not what one asks for.
  auto sorted = exact;
  std::sort(sorted.begin(), sorted.end());
  const auto high = sorted[sorted.size() * 3 / 4];
  std::size_t within = 0;
  std::size_t trials = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto sampled = betweenness(network, {.pivots = 100, .seed = seed, .threads = 2});
    BOOST_TEST(sampled.pivots == 100);
    const auto values = joined(sampled.values);
    const auto errors = joined(sampled.standard_errors);
    for (std::size_t v = 0; v < exact.size(); ++v) {
      if (exact[v] < high) continue;
      ++trials;
      if (std::abs(values[v] - exact[v]) <= 2 * errors[v]) ++within;
    }
  }
  BOOST_TEST(within > trials * 8 / 10);
  BOOST_TEST(within < trials);
}

BOOST_AUTO_TEST_CASE(samples_depend_on_the_graph_and_rank_alone) {
  const auto lists = testing::random_lists(53, 40, .05, 5);
  testing::TopicLists turned(53);
  Labels rank(53 + 40);
  for (std::uint32_t v = 0; v < 93; ++v) rank[v] = v;
  for (std::uint32_t person = 0; person < 53; ++person) {
    turned[person * 7 % 53] = lists[person];
    rank[person * 7 % 53] = person;
  }
  const auto plain = betweenness(testing::network_of(lists, 40), {.pivots = 20}).values;
  const auto moved =
      betweenness(testing::network_of(turned, 40), {.pivots = 20, .rank = rank}).values;
  check_close(moved.topics, plain.topics);
  for (std::uint32_t person = 0; person < 53; ++person)
    BOOST_TEST(std::abs(moved.faculty[person * 7 % 53] - plain.faculty[person]) < 1e-9);
}

BOOST_AUTO_TEST_CASE(as_many_pivots_as_vertices_are_exact) {
  const auto found = betweenness(chain(), {.pivots = 6});
  BOOST_TEST(found.pivots == 0);
  check_close(found.values.faculty, {0, 6, 4});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(articulation_of)

BOOST_AUTO_TEST_CASE(a_chain_and_the_sample) {
  const auto found = articulation(chain());
  BOOST_TEST((found.people == std::vector<FacultyId>{FacultyId{1}}));
  BOOST_TEST((found.topics == std::vector<TopicId>{TopicId{0}, TopicId{1}}));
  // Zaharia has Spark only, and Cheung and Recht one way out each; the rest is a ring.
  const auto sample = sample::at(Level::full);
  const auto here = articulation(sample.network);
  BOOST_TEST((here.people == std::vector<FacultyId>{sample::stoica}));
  BOOST_TEST(
      sample.names(here.topics) == (std::vector<std::string>{"distributed systems", "Apache Spark",
                                                             "machine learning systems"}),
      boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(random_networks_as_networkx_does, data::make(testing::reference_files), file) {
  const auto reference = testing::read_reference(file);
  const auto found = articulation(reference.network());
  BOOST_TEST(numbers(found.people) == reference.articulation_people,
             boost::test_tools::per_element());
  BOOST_TEST(numbers(found.topics) == reference.articulation_topics,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labs_close_rings) {
  const auto network = sample::at(Level::alias).network;
  BOOST_TEST(articulation(network).labs.empty());
  BOOST_TEST((articulation(network, Labs::included).labs == std::vector<LabId>{LabId{1}}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(constraint_of)

BOOST_AUTO_TEST_CASE(small_graphs_by_hand) {
  // A star: one contact each around the center, which splits its strength into thirds.
  check_close(constraint(testing::unweighted(5, {{0, 1}, {0, 2}, {0, 3}})), {1. / 3, 1, 1, 1, 0});
  check_close(constraint(testing::unweighted(3, {{0, 1}, {0, 2}, {1, 2}})), {1.125, 1.125, 1.125});
}

BOOST_DATA_TEST_CASE(random_networks_as_networkx_does, data::make(testing::reference_files), file) {
  const auto reference = testing::read_reference(file);
  check_close(constraint(project(reference.network(), similarity::measure("resource-allocation"))),
              reference.constraints);
}

BOOST_AUTO_TEST_CASE(weightless_links_constrain_nobody) {
  const std::vector<WeightedPair> pairs{{FacultyId{0}, FacultyId{1}, 0}};
  check_close(constraint(similarity_graph(2, pairs)), {0, 0});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(participation_of)

BOOST_AUTO_TEST_CASE(two_triangles_by_hand) {
  const auto halves = canonical_partition(Labels{0, 0, 0, 1, 1, 1});
  // Each end of the bridge has one link of three in the other half.
  check_close(participation(testing::two_triangles(), halves), {0, 0, 4. / 9, 4. / 9, 0, 0});
  const auto alone = canonical_partition(Labels{0, 1, 2, 3, 4, 5});
  check_close(participation(testing::two_triangles(), alone), {.5, .5, 2. / 3, 2. / 3, .5, .5});
}

BOOST_AUTO_TEST_CASE(the_sample_at_full) {
  const auto sample = sample::at(Level::full);
  const auto graph = project(sample.network, similarity::measure("resource-allocation"));
  // With Cheung on Stoica's side: Cheung and Hellerstein have half of their links on each side;
  // Stoica one of five thirds and a half over 5/3; Gonzalez 1/2 and 2/3; Crooks 4/3 as halves.
  const auto partition = canonical_partition(Labels{0, 0, 1, 1, 2, 1, 0, 0, 3});
  check_close(participation(graph, partition),
              {1 - .8 * .8 - .2 * .2, 0, 1 - 9. / 49 - 16. / 49, 0, 0, .5, .5, .5, 0});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
