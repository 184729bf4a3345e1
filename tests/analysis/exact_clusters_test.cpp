#include "facgraph/analysis/exact_clusters.hpp"

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using clustering::Optima;
using Labels = std::vector<std::uint32_t>;

std::vector<FacultyId> everybody(const SimilarityGraph& graph) {
  std::vector<FacultyId> result;
  for (const auto person : ids<FacultyId>(num_vertices(graph))) result.push_back(person);
  return result;
}

Optima exact(const SimilarityGraph& graph, double resolution = 1) {
  return clustering::exact_clusters(graph, everybody(graph), clustering::total_weight(graph),
                                    resolution);
}

Labels canonical(const Labels& labels) {
  Labels result;
  for (const auto cluster : canonical_partition(labels).cluster_of)
    result.push_back(static_cast<std::uint32_t>(cluster));
  return result;
}

/// Every partition, one after the other, by the plain formula.
struct BruteForce {
  const SimilarityGraph& graph;
  double resolution;
  double best = -2;
  std::set<Labels> optima;

  void extend(Labels labels, std::uint32_t clusters) {
    if (labels.size() == num_vertices(graph)) {
      const auto q = modularity(graph, canonical_partition(labels), resolution);
      if (q > best + clustering::equal_modularity) {
        best = q;
        optima.clear();
      }
      if (q >= best - clustering::equal_modularity) optima.insert(canonical(labels));
      return;
    }
    labels.push_back(0);
    for (std::uint32_t label = 0; label <= clusters; ++label) {
      labels.back() = label;
      extend(labels, std::max(clusters, label + 1));
    }
  }
};

/// Weights are few and round, so that equal optima do occur.
SimilarityGraph random_graph(std::uint32_t people, std::uint32_t seed) {
  std::mt19937 engine(seed);
  std::vector<WeightedPair> pairs;
  for (std::uint32_t a = 0; a < people; ++a)
    for (std::uint32_t b = a + 1; b < people; ++b)
      if (engine() % 5 < 2)
        pairs.push_back({FacultyId{a}, FacultyId{b}, static_cast<double>(engine() % 3)});
  return similarity_graph(people, pairs);
}

/// A vertex without weight keeps to itself in the search; brute force finds that it could as well
/// be anywhere, and those optima are not meant.
bool has_idle_vertex(const SimilarityGraph& graph) {
  std::vector<double> strength(num_vertices(graph));
  for (auto [edge, end] = edges(graph); edge != end; ++edge)
    strength[source(*edge, graph)] += graph[*edge].weight;
  return std::find(strength.begin(), strength.end(), 0.0) != strength.end();
}

std::vector<std::size_t> swinging(const Optima& optima) {
  std::vector<std::size_t> people;
  for (const auto& swing : clustering::swing_members(optima)) people.push_back(swing.person);
  return people;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exact_clusters)

BOOST_DATA_TEST_CASE(agrees_with_brute_force, data::xrange(40u), seed) {
  const auto graph = random_graph(3 + seed % 6, seed);
  const double resolution = seed % 3 == 0 ? 1.5 : 1;
  BruteForce brute{graph, resolution, -2, {}};
  brute.extend({}, 0);
  const auto found = exact(graph, resolution);
  BOOST_TEST(std::abs(found.gain - brute.best) < 1e-12);
  if (has_idle_vertex(graph)) return;
  BOOST_TEST(found.count == brute.optima.size());
  BOOST_TEST((found.shown == *brute.optima.begin()));
  BOOST_TEST(found.others.size() + 1 == brute.optima.size());
  for (const auto& other : found.others) BOOST_TEST(brute.optima.contains(other));
}

BOOST_DATA_TEST_CASE(leiden_is_never_better_and_near, data::xrange(30u), seed) {
  const auto graph = random_graph(11, 100 + seed);
  const auto best = exact(graph).gain;
  const auto approximate = modularity(graph, leiden(graph));
  BOOST_TEST(approximate <= best + 1e-12);
  BOOST_TEST(approximate >= best - .01);
}

BOOST_AUTO_TEST_CASE(two_triangles_have_one_optimum) {
  const auto found = exact(testing::two_triangles());
  BOOST_TEST(found.shown == (Labels{0, 0, 0, 1, 1, 1}), boost::test_tools::per_element());
  BOOST_TEST(found.count == 1);
  BOOST_TEST(found.others.empty());
  BOOST_TEST(std::abs(found.gain - (6. / 7 - .5)) < 1e-14);
  BOOST_TEST(swinging(found).empty());
}

BOOST_AUTO_TEST_CASE(who_stands_between_two_triangles_swings) {
  const auto graph =
      testing::unweighted(7, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {4, 6}, {5, 6}});
  const auto found = exact(graph);
  BOOST_TEST(found.count == 2);
  BOOST_TEST(found.shown == (Labels{0, 0, 0, 0, 1, 1, 1}), boost::test_tools::per_element());
  const auto swings = clustering::swing_members(found);
  BOOST_REQUIRE(swings.size() == 1);
  BOOST_TEST(swings.front().person == 3);
  BOOST_TEST(swings.front().also_fits == Labels{1}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_a_square_everybody_swings) {
  // Whole, or cut in either direction: all have modularity 0.
  const auto found = exact(testing::unweighted(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}));
  BOOST_TEST(found.count == 3);
  BOOST_TEST(found.shown == (Labels{0, 0, 0, 0}), boost::test_tools::per_element());
  BOOST_TEST(swinging(found).size() == 4);
  for (const auto& swing : clustering::swing_members(found)) BOOST_TEST(swing.also_fits.empty());
}

BOOST_AUTO_TEST_CASE(people_without_weight_stay_alone) {
  const auto none = exact(testing::unweighted(3, {}));
  BOOST_TEST(none.shown == (Labels{0, 1, 2}), boost::test_tools::per_element());
  BOOST_TEST(none.count == 1);
  BOOST_TEST(none.gain == 0);
  const auto one = exact(testing::unweighted(3, {{1, 2}}));
  BOOST_TEST(one.shown == (Labels{1, 0, 0}), boost::test_tools::per_element());
  BOOST_TEST(exact(testing::unweighted(0, {})).shown.empty());
}

BOOST_AUTO_TEST_CASE(many_equal_optima_are_counted_and_not_all_listed) {
  // Everyone linked alike, and γ at the point where no pair gains or loses: all 4,140 partitions of
  // eight people are equal.
  std::vector<WeightedPair> pairs;
  for (std::uint32_t a = 0; a < 8; ++a)
    for (std::uint32_t b = a + 1; b < 8; ++b) pairs.push_back({FacultyId{a}, FacultyId{b}, 1});
  const auto found = exact(similarity_graph(8, pairs), 8. / 7);
  BOOST_TEST(found.count == 4140);
  BOOST_TEST(found.others.size() == 99);
  BOOST_TEST(found.shown == Labels(8, 0), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
