#include <boost/range/iterator_range.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/components.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "facgraph/analysis/projection.hpp"
#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

using Labels = std::vector<std::uint32_t>;

struct Edge {
  std::uint32_t from;
  std::uint32_t to;
  double weight;
  bool operator==(const Edge&) const = default;
};

std::vector<Edge> listed(const SimilarityGraph& graph) {
  std::vector<Edge> result;
  for (const auto& edge : boost::make_iterator_range(edges(graph)))
    result.push_back({source(edge, graph), target(edge, graph), graph[edge].weight});
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(projection)

BOOST_AUTO_TEST_CASE(stores_each_pair_in_both_directions_and_sorted) {
  const auto network = testing::network_of({{0, 1}, {1}, {2}, {0, 1}}, 3);
  const auto graph = project(network, similarity::measure("common"));
  const std::vector<Edge> expected{{0, 1, 1}, {0, 3, 2}, {1, 0, 1},
                                   {1, 3, 1}, {3, 0, 2}, {3, 1, 1}};
  BOOST_TEST((listed(graph) == expected));
  BOOST_TEST(num_vertices(graph) == 4);
}

BOOST_AUTO_TEST_CASE(keeps_pairs_of_weight_zero) {
  const auto network = testing::network_of({{0}, {0}}, 1);
  const auto graph = project(network, similarity::default_measure());
  BOOST_TEST((listed(graph) == std::vector<Edge>{{0, 1, 0}, {1, 0, 0}}));
}

BOOST_AUTO_TEST_CASE(of_nobody_has_no_vertices) {
  BOOST_TEST(num_vertices(project(Network{}, similarity::default_measure())) == 0);
}

BOOST_AUTO_TEST_CASE(keeps_the_nearest_of_either_end) {
  // 0 and 1 share two topics; 2 shares one with each of them, and prefers 0 by number.
  const auto network = testing::network_of({{0, 1, 2}, {0, 1, 2}, {2}}, 3);
  const auto& measure = similarity::measure("common");
  const auto graph = project_nearest(network, measure, 1);
  BOOST_TEST((listed(graph) == std::vector<Edge>{{0, 1, 3}, {0, 2, 1}, {1, 0, 3}, {2, 0, 1}}));
  const Labels rank{2, 1, 0};
  const auto by_rank = project_nearest(network, measure, 1, rank);
  BOOST_TEST((listed(by_rank) == std::vector<Edge>{{0, 1, 3}, {1, 0, 3}, {1, 2, 1}, {2, 1, 1}}));
  BOOST_TEST((listed(project_nearest(network, measure, 9)) == listed(project(network, measure))));
}

BOOST_AUTO_TEST_CASE(bound_counts_pairs_once_a_topic) {
  BOOST_TEST(projection_bound(testing::network_of({{0, 1, 2}, {0, 1, 2}, {2}}, 4)) == 1 + 1 + 3);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(components_of)

BOOST_AUTO_TEST_CASE(a_projection) {
  const auto graph = testing::unweighted(6, {{1, 4}, {4, 5}, {0, 3}});
  BOOST_TEST((components(graph) == canonical_partition(Labels{1, 0, 2, 1, 0, 0})));
}

BOOST_AUTO_TEST_CASE(the_sample_with_and_without_labs) {
  const auto network = sample::at(Level::alias).network;
  BOOST_TEST(components(network, Labs::excluded).cluster_count == 4);
  // Sky Computing Lab ties Gonzalez, who shares no topic at this level, to Stoica.
  const auto with_labs = components(network, Labs::included);
  BOOST_TEST(with_labs.cluster_count == 3);
  BOOST_TEST((with_labs.cluster_of[2] == with_labs.cluster_of[0]));
}

BOOST_AUTO_TEST_CASE(nobody) {
  BOOST_TEST(components(Network{}, Labs::included).cluster_count == 0);
  BOOST_TEST(components(testing::unweighted(0, {})).cluster_count == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(modularity_of)

BOOST_AUTO_TEST_CASE(two_triangles) {
  const auto graph = testing::two_triangles();
  const auto halves = canonical_partition(Labels{0, 0, 0, 1, 1, 1});
  const auto tolerance = boost::test_tools::tolerance(1e-14);
  BOOST_TEST(modularity(graph, halves) == 6. / 7 - .5, tolerance);
  BOOST_TEST(modularity(graph, halves, 2) == 6. / 7 - 1, tolerance);
  BOOST_TEST(std::abs(modularity(graph, canonical_partition(Labels{0, 0, 0, 0, 0, 0}))) < 1e-15);
  const auto alone = canonical_partition(Labels{0, 1, 2, 3, 4, 5});
  BOOST_TEST(modularity(graph, alone) == -(4 * 4 + 2 * 9) / 196., tolerance);
}

BOOST_AUTO_TEST_CASE(zacharys_club_as_it_split) {
  Labels officer(34);
  for (const auto member : {9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33})
    officer[static_cast<std::size_t>(member)] = 1;
  BOOST_TEST(modularity(testing::karate_club(), canonical_partition(officer)) == 0.3582347140039448,
             boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_graph_without_weight_is_zero) {
  BOOST_TEST(modularity(testing::unweighted(2, {}), canonical_partition(Labels{0, 1})) == 0);
  BOOST_TEST(modularity(testing::unweighted(0, {}), canonical_partition(Labels{})) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
