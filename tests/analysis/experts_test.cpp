#include "facgraph/analysis/experts.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "networks.hpp"

using namespace facgraph;

namespace {

constexpr TopicId topic(std::uint32_t position) { return TopicId{position}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(experts_of_demands, *boost::unit_test::tolerance(1e-12))

BOOST_AUTO_TEST_CASE(covers_demands_wholly_and_in_part) {
  // n = 4; two people answer either demand, so both weigh ln(1 + 4/2): half of the sum each.
  const auto network = testing::network_of({{0, 1}, {0}, {2}, {}}, 3);
  const std::vector<experts::Demand> demands{{1, {{topic(0), 1}}},
                                             {1, {{topic(1), 1}, {topic(2), .5}}}};
  const auto [people, weights] = experts::rank(network, demands);
  BOOST_TEST(weights == (std::vector<double>{.5, .5}), boost::test_tools::per_element());
  BOOST_REQUIRE(people.size() == 3);
  BOOST_TEST(people[0].score == 1.0);
  BOOST_TEST(people[0].contributions.size() == 2);
  BOOST_TEST(index(people[1].person) == 1);
  BOOST_TEST(people[1].score == .5);
  BOOST_TEST(index(people[2].person) == 2);
  BOOST_TEST(people[2].score == .25);
  BOOST_TEST(index(people[2].contributions.front().topic) == 2);
}

BOOST_AUTO_TEST_CASE(rare_and_frequent_demands_weigh_more) {
  const auto network = testing::network_of({{0, 1}, {0}, {0}, {0}}, 2);
  const std::vector<experts::Demand> demands{{2, {{topic(0), 1}}}, {1, {{topic(1), 1}}}};
  const auto weights = experts::rank(network, demands).weights;
  const auto common = (1 + std::log(2)) * std::log(2);  // everybody lists it, and it still counts
  const auto rare = std::log(5);
  BOOST_TEST(weights[0] == common / (common + rare));
  BOOST_TEST(weights[1] == rare / (common + rare));
}

BOOST_AUTO_TEST_CASE(a_topic_of_one_person_who_is_everybody_counts_wholly) {
  const std::vector<experts::Demand> demands{{3, {{topic(0), 1}}}};
  const auto ranking = experts::rank(testing::network_of({{0}}, 1), demands);
  BOOST_REQUIRE(ranking.people.size() == 1);
  BOOST_TEST(ranking.people[0].score == 1.0);
}

BOOST_AUTO_TEST_CASE(what_nobody_covers_has_no_part) {
  const auto network = testing::network_of({{0}, {}}, 2);
  const std::vector<experts::Demand> demands{{1, {{topic(1), 1}}}, {1, {{topic(0), 1}}}};
  const auto [people, weights] = experts::rank(network, demands);
  BOOST_TEST(weights[0] == 0.0);
  BOOST_TEST(people.at(0).score == 1.0);
  const std::vector<experts::Demand> nothing{{1, {{topic(1), 1}}}, {1, {}}};
  BOOST_TEST(experts::rank(network, nothing).people.empty());
  BOOST_TEST(experts::rank(network, {}).people.empty());
  BOOST_TEST(experts::rank(testing::network_of({}, 0), {}).people.empty());
}

BOOST_AUTO_TEST_CASE(who_mentions_a_topic_more_often_covers_more) {
  const auto plain = testing::network_of({{0}, {0}}, 1);
  const Network network(plain.topics(), plain.labs(), {}, {1, 3});
  const std::vector<experts::Demand> demands{{1, {{topic(0), 1}}}};
  const auto people = experts::rank(network, demands).people;
  BOOST_TEST(index(people[0].person) == 1);
  BOOST_TEST(people[0].score == 1.0);
  BOOST_TEST(people[1].score == 1 / (1 + std::log(3)));
}

BOOST_AUTO_TEST_CASE(of_equal_scores_the_shorter_list_comes_first) {
  const auto network = testing::network_of({{0, 1, 2}, {0}, {0}}, 3);
  const std::vector<experts::Demand> demands{{1, {{topic(0), 1}}}};
  const auto people = experts::rank(network, demands).people;
  BOOST_TEST(index(people[0].person) == 1);
  BOOST_TEST(index(people[1].person) == 2);
  BOOST_TEST(index(people[2].person) == 0);
}

BOOST_AUTO_TEST_CASE(contributions_sum_to_scores_between_0_and_1) {
  std::mt19937 engine(7);
  const auto network = testing::network_of(testing::random_lists(60, 30, .15, 5), 30);
  std::vector<experts::Demand> demands;
  for (int i = 0; i < 20; ++i)
    demands.push_back({1 + engine() % 5,
                       {{topic(static_cast<std::uint32_t>(engine() % 30)), 1},
                        {topic(static_cast<std::uint32_t>(engine() % 30)), .5}}});
  const auto people = experts::rank(network, demands).people;
  BOOST_TEST(!people.empty());
  for (const auto& expert : people) {
    double sum = 0;
    for (const auto& part : expert.contributions) sum += part.share;
    BOOST_TEST(std::abs(expert.score - sum) <= 1e-12);
    BOOST_TEST(expert.score > 0.0);
    BOOST_TEST(expert.score <= 1.0);
  }
}

BOOST_AUTO_TEST_SUITE_END()
