#include "facgraph/analysis/clusters.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/cluster_names.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using clustering::Clustering;
using Labels = std::vector<std::uint32_t>;

const auto every_clustering = data::xrange(clustering::clusterings().size());

const Clustering& by_modularity() { return *clustering::find_clustering("leiden"); }

/// Two squares that nothing links.
SimilarityGraph two_squares() {
  return testing::unweighted(8, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clusters)

BOOST_DATA_TEST_CASE(every_clustering_covers_everyone, every_clustering, row) {
  const auto& clustering = clustering::clusterings()[row];
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    const auto network = testing::network_of(testing::random_lists(40, 30, .02 * seed, seed), 30);
    const auto found = clustering::find_clusters(network, clustering);
    BOOST_TEST(found.partition.cluster_of.size() == 40);
    const auto groups = members(found.partition);
    for (const auto person : found.isolated)
      BOOST_TEST(groups[index(found.partition.cluster_of[index(person)])].size() == 1);
    const auto graph = project(network, similarity::measure("resource-allocation"));
    BOOST_TEST(found.modularity == modularity(graph, found.partition));
    BOOST_TEST(found.also_fits.size() == found.swing_members.size());
    BOOST_TEST((clustering::find_clusters(network, clustering).partition == found.partition));
  }
}

BOOST_DATA_TEST_CASE(every_clustering_takes_nobody, every_clustering, row) {
  const auto found = clustering::find_clusters(Network{}, clustering::clusterings()[row]);
  BOOST_TEST(found.partition.cluster_count == 0);
  BOOST_TEST(found.modularity == 0);
}

BOOST_DATA_TEST_CASE(every_clustering_is_documented, every_clustering, row) {
  const auto& clustering = clustering::clusterings()[row];
  BOOST_TEST(!clustering.summary.empty());
  BOOST_TEST(clustering::find_clustering(clustering.name) == &clustering);
}

BOOST_AUTO_TEST_CASE(unknown_names_are_not_found) {
  BOOST_TEST(clustering::find_clustering("louvain") == nullptr);
  BOOST_TEST(clustering::default_clustering().name == "leiden");
}

BOOST_AUTO_TEST_CASE(small_components_are_exact_and_their_optima_multiply) {
  // At this resolution a square whole is as good as cut in two, either way: three optima each.
  const auto found = clustering::cluster(two_squares(), by_modularity(), {.resolution = 2});
  BOOST_TEST(found.exact);
  BOOST_TEST(found.optima == 9);
  BOOST_TEST((found.partition == canonical_partition(Labels{0, 0, 0, 0, 1, 1, 1, 1})));
  BOOST_TEST(found.swing_members.size() == 8);
}

BOOST_AUTO_TEST_CASE(large_components_are_not_claimed_to_be_exact) {
  const auto found = clustering::cluster(testing::karate_club(), by_modularity());
  BOOST_TEST(!found.exact);
  BOOST_TEST(found.optima == 0);
  BOOST_TEST(std::abs(found.modularity - .4198) < 5e-5);
}

BOOST_AUTO_TEST_CASE(components_are_found_whatever_their_modularity) {
  const auto& clustering = *clustering::find_clustering("components");
  const auto found = clustering::cluster(two_squares(), clustering);
  BOOST_TEST((found.partition == canonical_partition(Labels{0, 0, 0, 0, 1, 1, 1, 1})));
  BOOST_TEST(found.modularity == .5);
  BOOST_TEST(found.exact);
}

BOOST_AUTO_TEST_CASE(a_dense_list_keeps_only_the_nearest) {
  testing::TopicLists lists(100);
  for (std::uint32_t person = 0; person < 100; ++person) lists[person] = {0, 1 + person / 10};
  const auto network = testing::network_of(lists, 11);
  const auto& clustering = clustering::default_clustering();
  BOOST_TEST(clustering::find_clusters(network, clustering).neighbors_kept == 0);
  const auto found =
      clustering::find_clusters(network, clustering, {.projection = {.most_pairs = 4000}});
  BOOST_TEST(found.neighbors_kept == 10);
  BOOST_TEST(found.partition.cluster_of.size() == 100);
  BOOST_TEST(found.modularity > .7);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(cluster_names)

using Names = std::vector<std::vector<TopicId>>;

BOOST_AUTO_TEST_CASE(prefer_what_is_common_inside_and_rare_outside) {
  // Topic 0 is everybody's; 1 all three of the first cluster, and one other; 2 only two of them.
  const auto network =
      testing::network_of({{0, 1, 2, 3}, {0, 1, 2}, {0, 1}, {0, 1, 4}, {0, 4}, {0, 5}}, 6);
  const auto partition = canonical_partition(Labels{0, 0, 0, 1, 1, 2});
  const Names expected{{TopicId{2}, TopicId{1}}, {TopicId{4}, TopicId{0}}, {}};
  // 2 ln 3 = 2.20 for topic 2, 3 ln 1.5 = 1.22 for topic 1.
  BOOST_TEST((clustering::naming_topics(network, partition) == expected));
  const auto first = clustering::naming_topics(network, partition, 1);
  BOOST_TEST((first == Names{{TopicId{2}}, {TopicId{4}}, {}}));
}

BOOST_AUTO_TEST_CASE(fall_back_to_what_one_member_lists) {
  const auto network = testing::network_of({{1, 2}, {0, 3}, {2}, {}, {}}, 4);
  const auto partition = canonical_partition(Labels{0, 0, 1, 2, 2});
  const Names expected{{TopicId{0}, TopicId{1}}, {}, {}};
  BOOST_TEST((clustering::naming_topics(network, partition) == expected));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
