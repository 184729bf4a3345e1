#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/barber.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/constant_potts.hpp"
#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/silhouette.hpp"
#include "facgraph/analysis/stability.hpp"
#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

using clustering::find_clustering;
using Labels = std::vector<std::uint32_t>;

constexpr auto tolerance = 1e-12;

/// Davis, Gardner & Gardner (1941): 18 women and the 14 events they attended.
Network southern_women() {
  return testing::network_of({{0, 1, 2, 3, 4, 5, 7, 8},
                              {0, 1, 2, 4, 5, 6, 7},
                              {1, 2, 3, 4, 5, 6, 7, 8},
                              {0, 2, 3, 4, 5, 6, 7},
                              {2, 3, 4, 6},
                              {2, 4, 5, 7},
                              {4, 5, 6, 7},
                              {5, 7, 8},
                              {4, 6, 7, 8},
                              {6, 7, 8, 11},
                              {7, 8, 9, 11},
                              {7, 8, 9, 11, 12, 13},
                              {6, 7, 8, 9, 11, 12, 13},
                              {5, 6, 8, 9, 10, 11, 12, 13},
                              {6, 7, 9, 10, 11},
                              {7, 8},
                              {8, 10},
                              {8, 10}},
                             14);
}

double barber_by_definition(const Network& network, const BipartiteClusters& clusters) {
  double edges = 0;
  for (const auto topic : ids<TopicId>(network.topic_count()))
    if (clusters.cluster_of_topic[index(topic)])
      edges += static_cast<double>(network.faculty_of(topic).size());
  double q = 0;
  for (const auto person : ids<FacultyId>(network.faculty_count())) {
    double length = 0;
    for (const auto topic : network.topics_of(person))
      if (clusters.cluster_of_topic[index(topic)]) ++length;
    for (const auto topic : ids<TopicId>(network.topic_count())) {
      if (clusters.cluster_of_topic[index(topic)] != clusters.people.cluster_of[index(person)])
        continue;
      const auto listing = network.faculty_of(topic);
      const bool lists = std::binary_search(listing.begin(), listing.end(), person);
      q += (lists ? 1 : 0) - length * static_cast<double>(listing.size()) / edges;
    }
  }
  return q / edges;
}

/// Weighted: the mean weight of a pair is 1/3.
SimilarityGraph weighted_path() {
  const std::vector<WeightedPair> pairs{{FacultyId{0}, FacultyId{1}, 1},
                                        {FacultyId{1}, FacultyId{2}, .5},
                                        {FacultyId{2}, FacultyId{3}, .5}};
  return similarity_graph(4, pairs);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(constant_potts_model)

BOOST_AUTO_TEST_CASE(two_triangles_by_hand) {
  const auto halves = canonical_partition(Labels{0, 0, 0, 1, 1, 1});
  // Six of seven edges, six of fifteen pairs.
  BOOST_TEST(std::abs(constant_potts(testing::two_triangles(), halves) - (6. / 7 - 6. / 15)) <
             1e-15);
  BOOST_TEST(std::abs(constant_potts(weighted_path(), canonical_partition(Labels{0, 0, 1, 1}), 2) -
                      (.75 - 2 * 2. / 6)) < 1e-15);
  BOOST_TEST(constant_potts(testing::unweighted(2, {}), canonical_partition(Labels{0, 0})) == 0);
}

BOOST_AUTO_TEST_CASE(leiden_finds_what_brute_force_finds) {
  const auto& cpm = *find_clustering("cpm");
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const auto lists = testing::random_lists(6, 8, .3, seed);
    const auto graph =
        project(testing::network_of(lists, 8), similarity::measure("resource-allocation"));
    const auto found = clustering::cluster(graph, cpm, {.resolution = .8});
    double best = -10;
    for (std::uint32_t code = 0; code < 46656; ++code) {  // 6^6 labelings
      Labels labels(6);
      for (auto rest = code, i = 0u; i < 6; ++i, rest /= 6) labels[i] = rest % 6;
      bool is_first = true;  // each label at most one above those before it
      for (std::uint32_t i = 0, next = 0; i < 6; ++i) {
        is_first = is_first && labels[i] <= next;
        next = std::max(next, labels[i] + 1);
      }
      if (is_first) best = std::max(best, constant_potts(graph, canonical_partition(labels), .8));
    }
    BOOST_TEST(found.quality <= best + tolerance);
    BOOST_TEST(found.quality >= best - .02);
    BOOST_TEST(found.quality == constant_potts(graph, found.partition, .8));
  }
}

BOOST_AUTO_TEST_CASE(finds_both_halves_of_the_karate_club_at_a_low_resolution) {
  const auto graph = testing::karate_club();
  const auto count = [&](double resolution) {
    return leiden(graph, {.resolution = resolution, .quality = Quality::constant_potts})
        .cluster_count;
  };
  BOOST_TEST(count(.01) == 1);
  BOOST_TEST(count(8) == 34);  // above 1 / density
  BOOST_TEST(count(.5) < count(2));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(barber)

BOOST_AUTO_TEST_CASE(southern_women_reach_the_best_known_modularity) {
  const auto network = southern_women();
  const auto found = barber_clusters(network);
  // .3455 in Beckett (2016); the digits are from simulated annealing in another program.
  BOOST_TEST(std::abs(found.modularity - .3455371796490342) < tolerance);
  BOOST_TEST(found.people.cluster_count == 4);
  BOOST_TEST(std::abs(barber_by_definition(network, found) - found.modularity) < tolerance);
}

BOOST_AUTO_TEST_CASE(southern_women_in_projection_reach_the_optimum) {
  // Proved by igraph's community_optimal_modularity.
  const auto graph = project(southern_women(), similarity::measure("resource-allocation"));
  const auto found = clustering::cluster(graph, clustering::default_clustering());
  BOOST_TEST(std::abs(found.modularity - .24409094431846823) < tolerance);
}

BOOST_AUTO_TEST_CASE(the_value_is_the_one_of_the_definition) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    const auto network = testing::network_of(testing::random_lists(40, 30, .06, seed), 30);
    const auto found = barber_clusters(network);
    BOOST_TEST(std::abs(barber_by_definition(network, found) - found.modularity) < tolerance);
    for (const auto topic : ids<TopicId>(30))
      BOOST_TEST(found.cluster_of_topic[index(topic)].has_value() ==
                 (network.faculty_of(topic).size() > 1));
  }
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_numbering_when_people_are_ranked) {
  const auto lists = testing::random_lists(53, 40, .05, 12);
  testing::TopicLists turned(53);
  Labels rank(53);
  for (std::uint32_t person = 0; person < 53; ++person) {
    for (const auto topic : lists[person]) turned[person * 7 % 53].push_back(topic * 3 % 40);
    rank[person * 7 % 53] = person;
  }
  const auto found = barber_clusters(testing::network_of(lists, 40)).people;
  const auto turned_found = barber_clusters(testing::network_of(turned, 40), {.rank = rank}).people;
  Labels back(53);
  for (std::uint32_t person = 0; person < 53; ++person)
    back[person] = static_cast<std::uint32_t>(turned_found.cluster_of[person * 7 % 53]);
  BOOST_TEST((found == canonical_partition(back)));
}

BOOST_AUTO_TEST_CASE(topics_of_one_person_and_people_without_others_stay_out) {
  const auto found = barber_clusters(testing::network_of({{0, 1}, {0}, {2}, {}, {3}, {3}}, 4));
  BOOST_TEST((found.people == canonical_partition(Labels{0, 0, 1, 2, 3, 3})));
  BOOST_TEST(
      (found.cluster_of_topic == std::vector<std::optional<ClusterId>>{
                                     ClusterId{0}, std::nullopt, std::nullopt, ClusterId{1}}));
  BOOST_TEST(found.modularity == .5);
  BOOST_TEST(barber_clusters(testing::network_of({{0}, {1}}, 2)).modularity == 0);
}

BOOST_AUTO_TEST_CASE(the_row_gives_topics_their_clusters) {
  const auto found = clustering::find_clusters(southern_women(), *find_clustering("barber"));
  BOOST_TEST(std::abs(found.quality - .3455371796490342) < tolerance);
  BOOST_TEST(found.cluster_of_topic.size() == 14);
  BOOST_TEST(found.modularity < .2441);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(silhouette_of)

BOOST_AUTO_TEST_CASE(a_path_by_hand) {
  // 0 and 1 at distance 0, 1-2 and 2-3 at .5, all others at 1.
  const auto found = silhouette(weighted_path(), canonical_partition(Labels{0, 0, 1, 1}));
  BOOST_REQUIRE(found.people.size() == 4);
  BOOST_TEST(found.people[0] == 1);                        // a = 0, b = 1
  BOOST_TEST(found.people[1] == 1);                        // a = 0, b = .75
  BOOST_TEST(std::abs(found.people[2] - 1. / 3) < 1e-15);  // a = .5, b = .75
  BOOST_TEST(found.people[3] == .5);                       // a = .5, b = 1
  BOOST_TEST(std::abs(found.clusters[1] - 5. / 12) < 1e-15);
  BOOST_TEST(std::abs(found.mean - 17. / 24) < 1e-15);
}

BOOST_AUTO_TEST_CASE(the_wrong_cluster_is_negative_and_alone_is_zero) {
  const auto found = silhouette(weighted_path(), canonical_partition(Labels{0, 1, 1, 2}));
  BOOST_TEST(found.people[1] < 0);  // at .5 from 2, at 0 from 0
  BOOST_TEST(found.people[0] == 0);
  BOOST_TEST(silhouette(weighted_path(), canonical_partition(Labels{0, 0, 0, 0})).mean == 0);
  BOOST_TEST(silhouette(testing::unweighted(0, {}), Partition{}).mean == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(stability_of)

BOOST_AUTO_TEST_CASE(nothing_dropped_changes_nothing) {
  const auto network = southern_women();
  const auto& leiden = clustering::default_clustering();
  const auto partition = clustering::find_clusters(network, leiden).partition;
  const auto found =
      clustering::stability(network, partition, leiden, {}, {.runs = 2, .dropped = 0});
  for (const auto value : found.people) BOOST_TEST(value == 1);
  for (const auto value : found.clusters) BOOST_TEST(value == 1);
  for (const auto value : found.jaccard) BOOST_TEST(value == 1);
}

BOOST_AUTO_TEST_CASE(firm_clusters_stay_and_loose_ones_do_not) {
  // Five who share five topics with each other; a chain of five who share one with the next.
  const auto network = testing::network_of({{0, 1, 2, 3, 4},
                                            {0, 1, 2, 3, 4},
                                            {0, 1, 2, 3, 4},
                                            {0, 1, 2, 3, 4},
                                            {0, 1, 2, 3, 4},
                                            {5},
                                            {5, 6},
                                            {6, 7},
                                            {7, 8},
                                            {8}},
                                           9);
  const auto& components = *find_clustering("components");
  const auto partition = clustering::find_clusters(network, components).partition;
  const auto found = clustering::stability(network, partition, components);
  BOOST_TEST(found.jaccard[0] == 1);
  BOOST_TEST(found.people[0] == 1);
  BOOST_TEST(found.jaccard[1] < .9);
  BOOST_TEST(found.jaccard[1] > .4);
  BOOST_TEST(found.people[5] < found.people[7]);  // an end and the middle
  double mean = 0;
  for (std::size_t person = 5; person < 10; ++person) mean += found.people[person] / 5;
  BOOST_TEST(std::abs(mean - found.clusters[1]) < tolerance);
}

// With a tenth of the mentions gone, a list just over the limit would be projected as a whole.
BOOST_AUTO_TEST_CASE(is_judged_by_projections_like_that_of_the_list) {
  std::vector<std::vector<std::uint32_t>> lists;
  for (std::uint32_t i = 0; i < 60; ++i) lists.push_back({i % 3, 3 + i % 7, 10 + i * i % 11});
  const auto network = testing::network_of(lists, 21);
  const auto& leiden = *find_clustering("leiden");
  const auto with_limit = [&](std::uint64_t pairs) {
    clustering::Options options;
    options.projection.most_pairs = pairs;
    const auto partition = clustering::find_clusters(network, leiden, options).partition;
    return clustering::stability(network, partition, leiden, options, {.runs = 5});
  };
  const auto bound = projection_bound(network);
  BOOST_TEST((with_limit(bound - 1).people == with_limit(0).people));
  BOOST_TEST((with_limit(bound).people == with_limit(10 * bound).people));
  BOOST_TEST((with_limit(bound - 1).people != with_limit(bound).people));
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_threads_or_on_the_order_of_the_list) {
  const auto lists = testing::random_lists(31, 25, .1, 4);
  testing::TopicLists turned(31);
  Labels rank(31);
  for (std::uint32_t person = 0; person < 31; ++person) {
    for (const auto topic : lists[person]) turned[person * 3 % 31].push_back(topic * 2 % 25);
    rank[person * 3 % 31] = person;
  }
  const auto& leiden = clustering::default_clustering();
  const auto run = [&](const Network& network, const clustering::Options& options,
                       std::size_t threads) {
    const auto partition = clustering::find_clusters(network, leiden, options).partition;
    return clustering::stability(network, partition, leiden, options,
                                 {.runs = 9, .threads = threads})
        .people;
  };
  const auto one = run(testing::network_of(lists, 25), {}, 1);
  BOOST_TEST((run(testing::network_of(lists, 25), {}, 3) == one));
  const auto other = run(testing::network_of(turned, 25), {.rank = rank}, 1);
  for (std::uint32_t person = 0; person < 31; ++person)
    BOOST_TEST(std::abs(other[person * 3 % 31] - one[person]) < tolerance);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
