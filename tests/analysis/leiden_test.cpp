#include "facgraph/analysis/leiden.hpp"

#include <boost/range/iterator_range.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "facgraph/analysis/components.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

using Labels = std::vector<std::uint32_t>;

SimilarityGraph random_projection(std::size_t people, std::size_t topics, double chance,
                                  std::uint32_t seed) {
  return project(testing::network_of(testing::random_lists(people, topics, chance, seed), topics),
                 similarity::measure("resource-allocation"));
}

/// The edges inside clusters, and no others.
SimilarityGraph inside(const SimilarityGraph& graph, const Partition& partition) {
  std::vector<WeightedPair> pairs;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) {
    const auto a = source(edge, graph);
    const auto b = target(edge, graph);
    if (a < b && partition.cluster_of[a] == partition.cluster_of[b])
      pairs.push_back({FacultyId{a}, FacultyId{b}, graph[edge].weight});
  }
  return similarity_graph(num_vertices(graph), pairs);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(leiden_method)

BOOST_AUTO_TEST_CASE(finds_the_published_modularity_of_zacharys_club) {
  const auto graph = testing::karate_club();
  const auto found = leiden(graph);
  BOOST_TEST(std::abs(modularity(graph, found) - .4198) < 5e-5);
  BOOST_TEST(found.cluster_count == 4);
}

BOOST_AUTO_TEST_CASE(tells_two_triangles_apart) {
  const auto found = leiden(testing::two_triangles());
  BOOST_TEST((found == canonical_partition(Labels{0, 0, 0, 1, 1, 1})));
}

BOOST_AUTO_TEST_CASE(says_what_it_took) {
  const auto graph = testing::karate_club();
  const auto run = run_leiden(graph, {.starts = 1});
  BOOST_TEST((run.partition == leiden(graph, {.starts = 1})));
  BOOST_TEST(run.visits >= 2 * num_edges(graph));
  BOOST_TEST(run_leiden(graph, {.starts = 9}).visits > 5 * run.visits);
  BOOST_TEST(run_leiden(testing::unweighted(3, {})).visits == 0);
}

BOOST_AUTO_TEST_CASE(resolution_sets_the_size_of_clusters) {
  const auto graph = testing::karate_club();
  const auto count = [&](double resolution) {
    return leiden(graph, {.resolution = resolution}).cluster_count;
  };
  BOOST_TEST(count(.1) == 1);
  BOOST_TEST(count(50) == 34);
  BOOST_TEST(count(2) > count(1));
}

BOOST_AUTO_TEST_CASE(leaves_people_without_weight_alone) {
  const std::vector<WeightedPair> pairs{{FacultyId{1}, FacultyId{3}, 2},
                                        {FacultyId{0}, FacultyId{2}, 0}};
  BOOST_TEST((leiden(similarity_graph(4, pairs)) == canonical_partition(Labels{0, 1, 2, 1})));
  BOOST_TEST(leiden(testing::unweighted(3, {})).cluster_count == 3);
  BOOST_TEST(leiden(testing::unweighted(0, {})).cluster_count == 0);
}

BOOST_AUTO_TEST_CASE(is_deterministic) {
  const auto graph = random_projection(200, 100, .03, 11);
  BOOST_TEST((leiden(graph) == leiden(graph)));
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_numbering_when_people_are_ranked) {
  const std::uint32_t people = 101;
  const auto lists = testing::random_lists(people, 60, .04, 12);
  testing::TopicLists turned(people);
  Labels rank(people);
  for (std::uint32_t person = 0; person < people; ++person) {
    turned[person * 7 % people] = lists[person];
    rank[person * 7 % people] = person;
  }
  const auto& measure = similarity::measure("resource-allocation");
  const auto found = leiden(project(testing::network_of(lists, 60), measure));
  const auto turned_found =
      leiden(project(testing::network_of(turned, 60), measure), {.rank = rank});
  Labels back(people);
  for (std::uint32_t person = 0; person < people; ++person)
    back[person] = static_cast<std::uint32_t>(turned_found.cluster_of[person * 7 % people]);
  BOOST_TEST((found == canonical_partition(back)));
}

BOOST_AUTO_TEST_CASE(clusters_are_connected) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    const auto graph = random_projection(120, 80, .02, seed);
    const auto found = leiden(graph, {.resolution = 1.5, .seed = seed, .starts = 1});
    BOOST_TEST((components(inside(graph, found)) == found));
  }
}

BOOST_AUTO_TEST_CASE(clusters_of_a_large_graph_are_connected) {
  const std::uint32_t people = 40'000;
  std::vector<WeightedPair> pairs;
  for (std::uint32_t a = 0; a < people; ++a)
    for (const std::uint32_t step : {1u, 2u, 199u})
      pairs.push_back({FacultyId{a}, FacultyId{(a + step) % people}, 1.});
  const auto graph = similarity_graph(people, pairs);
  const auto found = leiden(graph);
  BOOST_TEST((components(inside(graph, found)) == found));
  BOOST_TEST(modularity(graph, found) > .9);
}

BOOST_AUTO_TEST_CASE(no_single_move_gains) {
  const auto graph = random_projection(60, 40, .04, 3);
  const auto found = leiden(graph);
  const auto q = modularity(graph, found);
  for (std::size_t person = 0; person < 60; ++person) {
    for (std::uint32_t cluster = 0; cluster <= found.cluster_count; ++cluster) {
      Labels moved(60);
      for (std::size_t i = 0; i < 60; ++i)
        moved[i] = static_cast<std::uint32_t>(found.cluster_of[i]);
      moved[person] = cluster;
      BOOST_TEST(modularity(graph, canonical_partition(moved)) <= q + 1e-12);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
