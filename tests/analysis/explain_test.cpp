#include <array>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <span>

#include "facgraph/analysis/chain.hpp"
#include "facgraph/analysis/gaps.hpp"
#include "facgraph/analysis/what_if.hpp"
#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using Chain = std::vector<ChainLink>;
using Topics = std::vector<TopicId>;
using similarity::Scorer;

TopicId topic(const sample::Sample& sample, const std::string& name) {
  const auto found = std::ranges::find(sample.topics, name);
  BOOST_REQUIRE(found != sample.topics.end());
  return static_cast<TopicId>(found - sample.topics.begin());
}

const std::array two_links{TopicLink{TopicId{0}, TopicId{1}, {}, {}},
                           TopicLink{TopicId{2}, TopicId{1}, {}, {}}};

/// The network after someone took up a topic, with its counts and links; a new count is 1.
Network with_topic(const Network& network, FacultyId person, TopicId added) {
  std::vector<BipartiteGraph<TopicId>::Edge> edges;
  std::vector<std::uint32_t> counts;
  for (const auto each : ids<FacultyId>(network.faculty_count())) {
    std::vector<std::pair<TopicId, std::uint32_t>> listed;
    for (std::size_t i = 0; i < network.topics_of(each).size(); ++i)
      listed.emplace_back(network.topics_of(each)[i], network.counts_of(each)[i]);
    if (each == person) listed.emplace_back(added, 1);
    std::sort(listed.begin(), listed.end());
    for (const auto& [id, count] : listed) {
      edges.emplace_back(each, id);
      counts.push_back(count);
    }
  }
  const std::span<const TopicLink> linked(two_links);
  return {BipartiteGraph<TopicId>(network.faculty_count(), network.topic_count(), edges),
          network.labs(), linked.first(network.has_links() ? two_links.size() : 0), counts};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chain)

BOOST_AUTO_TEST_CASE(of_the_sample) {
  using namespace sample;
  const auto sample = at(Level::full);
  const auto spark = topic(sample, "Apache Spark");
  BOOST_TEST((shortest_chain(sample.network, zaharia, stoica) == Chain{zaharia, spark, stoica}));
  // Stoica and Gonzalez share a lab; without it, a topic with Hellerstein or with Crooks.
  BOOST_TEST(
      (shortest_chain(sample.network, stoica, gonzalez) == Chain{stoica, LabId{1}, gonzalez}));
  const Chain by_topics{stoica, topic(sample, "cloud computing"), hellerstein,
                        topic(sample, "data systems"), gonzalez};
  BOOST_TEST((shortest_chain(sample.network, stoica, gonzalez, Labs::excluded) == by_topics));
  BOOST_TEST(shortest_chain(sample.network, stoica, dimakis).empty());
  BOOST_TEST((shortest_chain(sample.network, mahoney, mahoney) == Chain{mahoney}));
}

BOOST_AUTO_TEST_CASE(takes_lower_ids_first) {
  // Two ways from 0 to 3, over 1 or over 2; the topic of the way over 2 has the lower number.
  const auto network = testing::network_of({{0, 1}, {1, 2}, {0, 3}, {2, 3}}, 4);
  const auto id = [](std::uint32_t person) { return FacultyId{person}; };
  BOOST_TEST((shortest_chain(network, id(0), id(3)) ==
              Chain{id(0), TopicId{0}, id(2), TopicId{3}, id(3)}));
  BOOST_TEST((shortest_chain(network, id(3), id(0)) ==
              Chain{id(3), TopicId{2}, id(1), TopicId{1}, id(0)}));
}

BOOST_AUTO_TEST_CASE(has_no_detour_on_a_long_path) {
  testing::TopicLists lists;
  for (std::uint32_t person = 0; person < 50; ++person) lists.push_back({person, person + 1});
  const auto network = testing::network_of(lists, 51);
  BOOST_TEST(shortest_chain(network, FacultyId{0}, FacultyId{49}).size() == 99);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(what_if)

BOOST_AUTO_TEST_CASE(difference_by_hand) {
  const auto network = testing::network_of({{0, 1, 2}, {1, 3}}, 4);
  const auto found = similarity::difference(network, FacultyId{0}, FacultyId{1});
  BOOST_TEST((found.shared == Topics{TopicId{1}}));
  BOOST_TEST((found.only_a == Topics{TopicId{0}, TopicId{2}}));
  BOOST_TEST((found.only_b == Topics{TopicId{3}}));
}

BOOST_DATA_TEST_CASE(is_the_score_of_the_changed_network,
                     data::xrange(similarity::measures().size()), row) {
  const auto& measure = similarity::measures()[row];
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const auto plain = testing::network_of(testing::random_lists(8, 10, .35, seed), 10);
    std::vector<std::uint32_t> counts(plain.topics().edge_count());
    for (std::uint32_t i = 0; i < counts.size(); ++i) counts[i] = 1 + i * seed % 5;
    const std::span<const TopicLink> linked(two_links);
    const Network network(plain.topics(), plain.labs(), linked.first(seed % 2 * two_links.size()),
                          counts);
    const Scorer scorer(network, measure);
    const FacultyId a{0};
    const FacultyId b{1};
    const auto found = similarity::if_one_more_were_shared(scorer, a, b);
    const auto topics = similarity::difference(network, a, b);
    BOOST_TEST(found.size() == topics.only_a.size() + topics.only_b.size());
    for (const auto& what : found) {
      const auto changed = with_topic(network, what.taken_up_by, what.topic);
      const auto score = Scorer(changed, measure).score(a, b);
      BOOST_TEST(std::abs(what.score - score) <= 1e-12 * (1 + score));
    }
    BOOST_TEST(std::ranges::is_sorted(found, std::greater<>(), &similarity::WhatIf::score));
  }
}

BOOST_AUTO_TEST_CASE(of_stoica_and_gonzalez_raises_a_zero) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto found = similarity::if_one_more_were_shared(scorer, sample::stoica, sample::gonzalez);
  BOOST_TEST(found.size() == 10);
  BOOST_TEST(found.front().score > found.back().score);
  BOOST_TEST(found.back().score > 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(gaps_of)

BOOST_AUTO_TEST_CASE(the_sample) {
  const auto sample = sample::at(Level::full);
  // 25 topics, five of which are shared: cloud, distributed, Spark, machine learning and data
  // systems.
  BOOST_TEST(gaps::topics_of_one_person(sample.network).size() == 20);
  BOOST_TEST((gaps::labs_without_members(sample.network) == std::vector<LabId>{LabId{2}}));
}

BOOST_AUTO_TEST_CASE(clusters_without_a_bridge) {
  // Clusters {0 1 2} {3 4} {5 6} and two people alone; topic 9 links the first two.
  const auto network =
      testing::network_of({{0, 9}, {0}, {0}, {1, 9}, {1}, {2, 8}, {2}, {3, 8}, {4}}, 10);
  const auto partition = canonical_partition(std::vector<std::uint32_t>{0, 0, 0, 1, 1, 2, 2, 3, 4});
  const auto found = gaps::unbridged_clusters(network, partition);
  BOOST_TEST(found.pairs == 2);
  BOOST_REQUIRE(found.first.size() == 2);
  BOOST_TEST((found.first[0].a == ClusterId{0} && found.first[0].b == ClusterId{2}));
  BOOST_TEST((found.first[1].a == ClusterId{1} && found.first[1].b == ClusterId{2}));
  BOOST_TEST(gaps::unbridged_clusters(network, partition, 1).first.size() == 1);
  BOOST_TEST(gaps::unbridged_clusters(network, partition, 1).pairs == 2);
  BOOST_TEST(gaps::unbridged_clusters(Network{}, Partition{}).pairs == 0);
}

BOOST_AUTO_TEST_CASE(topics_that_nobody_lists_are_no_persons) {
  const auto network = testing::network_of({{0}, {0, 1}}, 3);
  BOOST_TEST((gaps::topics_of_one_person(network) == Topics{TopicId{1}}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
