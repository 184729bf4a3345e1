#include "facgraph/analysis/potential.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

using potential::Pair;
using potential::Potential;
using People = std::vector<FacultyId>;

Tie tie(std::uint32_t a, std::uint32_t b) { return {FacultyId{a}, FacultyId{b}, LabId{0}}; }

/// 0 - 1 - 2 - 3, a tie each; nobody lists a topic.
const std::vector<Tie> path{tie(0, 1), tie(1, 2), tie(2, 3)};

const std::vector<Tie> no_ties;

std::vector<People> ends(const std::vector<Pair>& pairs) {
  std::vector<People> result;
  for (const auto& pair : pairs) result.push_back({pair.a, pair.b});
  return result;
}

People ids_of(std::initializer_list<std::uint32_t> list) {
  People result;
  for (const auto id : list) result.push_back(FacultyId{id});
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(collaboration_potential)

BOOST_AUTO_TEST_CASE(proximity_along_a_path_by_hand) {
  const auto network = testing::network_of(testing::TopicLists(4), 0);
  const auto pairs = Potential(network, path).ranked_pairs().strongest;
  BOOST_TEST((ends(pairs) == std::vector<People>{ids_of({0, 2}), ids_of({1, 3}), ids_of({0, 3})}));
  const auto tolerance = boost::test_tools::tolerance(1e-14);
  // In two steps w/2; in four w/4 + w/8 + w/4 by the three ways to turn back.
  const auto w = std::log(2.);
  BOOST_TEST(pairs[0].proximity == w * (.5 + .64 * .625), tolerance);
  BOOST_TEST(pairs[2].proximity == w * .8 * .25, tolerance);
  BOOST_TEST(pairs[0].score == 1., tolerance);
  BOOST_TEST(pairs[2].score == std::sqrt(.2 / .9), tolerance);
  BOOST_TEST((pairs[0].partners == ids_of({1})));
  BOOST_TEST(pairs[2].partners.empty());
  BOOST_TEST(pairs[0].affinity == 0);
}

BOOST_AUTO_TEST_CASE(existing_ties_are_listed_apart_with_their_number) {
  const auto network = testing::network_of(testing::TopicLists(4), 0);
  auto ties = path;
  ties.push_back(tie(2, 1));
  ties.push_back(tie(3, 3));
  const auto existing = Potential(network, ties).existing_ties();
  BOOST_TEST(
      (ends(existing) == std::vector<People>{ids_of({0, 1}), ids_of({1, 2}), ids_of({2, 3})}));
  BOOST_TEST(existing[0].ties == 1);
  BOOST_TEST(existing[1].ties == 2);
  BOOST_TEST(existing[1].score == 0);
}

BOOST_AUTO_TEST_CASE(existing_ties_can_be_had_in_part) {
  const auto network = testing::network_of(testing::TopicLists(4), 0);
  const Potential potential(network, path);
  BOOST_TEST((ends(potential.existing_ties(1)) == std::vector<People>{ids_of({0, 1})}));
  BOOST_TEST(potential.existing_ties(0).empty());
  const auto of_one = potential.existing_ties_of(FacultyId{2});
  BOOST_TEST((ends(of_one) == std::vector<People>{ids_of({1, 2}), ids_of({2, 3})}));
  BOOST_TEST(of_one[0].proximity == potential.existing_ties()[1].proximity,
             boost::test_tools::tolerance(1e-14));
  BOOST_TEST(potential.existing_ties_of(FacultyId{2}, 1).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_shortlist_counts_whom_it_leaves_out) {
  const auto network = testing::network_of(testing::TopicLists(4), 0);
  const Potential potential(network, path);
  const auto all = potential.shortlist(FacultyId{0}, 1);
  BOOST_TEST(all.people == 2);
  BOOST_REQUIRE(all.best.size() == 1);
  BOOST_TEST((all.best.front().person == FacultyId{2}));
  const auto some = potential.shortlist(FacultyId{0}, 5,
                                        [](FacultyId, FacultyId to) { return to == FacultyId{3}; });
  BOOST_TEST(some.people == 1);
  BOOST_TEST(some.best.front().score == std::sqrt(.2 / .9), boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(more_ties_weigh_logarithmically) {
  const auto network = testing::network_of(testing::TopicLists(3), 0);
  const std::vector<Tie> ties{tie(0, 1), tie(0, 1), tie(1, 2)};
  const auto pair = Potential(network, ties).ranked_pairs().strongest.front();
  // Between 0 and 2: a/(a+b)·b in two steps, then the same again for every turn back.
  const auto a = std::log(3.);
  const auto b = std::log(2.);
  const auto two_steps = a * b / (a + b);
  const auto four_steps = two_steps * (a + b) / (a + b);
  BOOST_TEST(pair.proximity == two_steps + .64 * four_steps, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(weights_of_pairs_are_numbers_of_ties) {
  const auto network = testing::network_of({{0}, {1}, {0, 1}, {}}, 2);
  const std::vector<Tie> ties{tie(0, 1), tie(1, 0), tie(1, 2), tie(2, 3), tie(3, 3)};
  const std::vector<WeightedPair> weighted{{FacultyId{2}, FacultyId{1}, 1},
                                           {FacultyId{0}, FacultyId{1}, 2},
                                           {FacultyId{3}, FacultyId{2}, .5},
                                           {FacultyId{2}, FacultyId{3}, .5}};
  const auto one = Potential(network, ties).ranked_pairs().strongest;
  const auto other = Potential(network, weighted).ranked_pairs().strongest;
  BOOST_TEST((ends(one) == ends(other)));
  for (std::size_t i = 0; i < one.size(); ++i) BOOST_TEST(one[i].score == other[i].score);
}

BOOST_AUTO_TEST_CASE(the_best_candidates_can_be_had_alone) {
  const auto sample = sample::at(Level::full);
  const Potential potential(sample.network, no_ties);
  const auto all = potential.candidates(sample::stoica);
  const auto two = potential.candidates(sample::stoica, 2);
  BOOST_REQUIRE(two.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) BOOST_TEST((two[i].person == all[i].person));
}

BOOST_AUTO_TEST_CASE(many_reached_are_in_the_order_of_ids) {
  // A dense and a sparse row of the same list: both are looked through in order.
  const auto network = testing::network_of(testing::random_lists(200, 50, .05, 1), 50);
  std::vector<Tie> ties;
  for (std::uint32_t person = 1; person < 60; ++person) ties.push_back(tie(person, person / 2));
  const Potential potential(network, ties);
  Potential::Workspace workspace(potential);
  for (const auto person : {FacultyId{0}, FacultyId{59}, FacultyId{199}}) {
    const auto factors = potential.factors(person, workspace);
    BOOST_TEST(!factors.empty());
    for (std::size_t i = 1; i < factors.size(); ++i)
      BOOST_TEST((factors[i - 1].to < factors[i].to));
  }
}

BOOST_AUTO_TEST_CASE(without_ties_affinity_alone_decides) {
  const auto sample = sample::at(Level::full);
  const Potential potential(sample.network, no_ties);
  const auto pairs = potential.ranked_pairs().strongest;
  BOOST_TEST(pairs.size() == 9);
  BOOST_TEST(potential.existing_ties().empty());
  const auto best = potential.candidates(sample::cheung);
  BOOST_REQUIRE(!best.empty());
  BOOST_TEST((best.front().person == sample::crooks));
  BOOST_TEST(best.front().score == 1);
}

BOOST_AUTO_TEST_CASE(the_sample_has_nine_pairs_and_one_tie) {
  const auto sample = sample::at(Level::full);
  const auto ties = sample::ties();
  const Potential potential(sample.network, ties);
  const auto pairs = potential.ranked_pairs().strongest;
  BOOST_TEST(pairs.size() == 9);
  for (const auto& row : sample::pair_rows)
    BOOST_TEST(std::ranges::count(ends(pairs), People{row.a, row.b}) == 1);
  const auto existing = potential.existing_ties();
  BOOST_TEST((ends(existing) == std::vector<People>{{sample::stoica, sample::gonzalez}}));
  BOOST_TEST(existing.front().shared.empty());
}

BOOST_AUTO_TEST_CASE(the_score_is_the_mean_of_both_directions) {
  const auto sample = sample::at(Level::full);
  const auto ties = sample::ties();
  const Potential potential(sample.network, ties);
  const auto direction = [&](FacultyId from, FacultyId to) {
    const auto listed = potential.candidates(from);
    return std::ranges::find(listed, to, &potential::Candidate::person)->score;
  };
  const auto& affinity = potential.affinity();
  for (const auto& pair : potential.ranked_pairs().strongest) {
    const auto mean = (direction(pair.a, pair.b) + direction(pair.b, pair.a)) / 2;
    BOOST_TEST(std::abs(pair.score - mean) < 1e-14);
    BOOST_TEST(pair.affinity == affinity.score(pair.a, pair.b));
    BOOST_TEST(pair.shared.size() == 1);
  }
  // Her only neighbors are those of distributed systems; Crooks has the shorter list.
  BOOST_TEST(direction(sample::cheung, sample::crooks) == .4);
}

BOOST_AUTO_TEST_CASE(both_terms_add_up) {
  // 0 and 2 have a partner and a topic in common; 0 and 3 a topic only.
  const auto network = testing::network_of({{0, 1}, {2}, {0}, {1}, {3}}, 4);
  const std::vector<Tie> ties{tie(0, 1), tie(1, 2)};
  const auto best = Potential(network, ties).candidates(FacultyId{0});
  BOOST_REQUIRE(best.size() == 2);
  BOOST_TEST((best[0].person == FacultyId{2}));
  BOOST_TEST(best[0].score == 1.4, boost::test_tools::tolerance(1e-14));
  BOOST_TEST(best[1].score == .4, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(people_who_know_all_in_reach_are_ranked_like_others) {
  // A lab apart, a path, a pair and somebody alone, who share topics across.
  const auto network =
      testing::network_of({{0}, {0, 1}, {1}, {0, 2}, {2}, {1}, {0, 3}, {3, 2}, {2, 1}}, 4);
  const std::vector<Tie> ties{tie(0, 1), tie(0, 2), tie(1, 2), tie(3, 4), tie(4, 5), tie(6, 7)};
  const Potential potential(network, ties);
  const auto knows_all = [&](std::uint32_t person) {
    return potential.ties().knows_all_in_reach(FacultyId{person});
  };
  for (const auto person : {0U, 1U, 2U, 4U, 6U, 7U, 8U}) BOOST_TEST(knows_all(person));
  BOOST_TEST(!knows_all(3));
  BOOST_TEST(!knows_all(5));
  const auto ranking = potential.ranked_pairs();
  std::size_t pairs = 0;
  for (const auto a : ids<FacultyId>(9))
    for (const auto& candidate : potential.candidates(a)) {
      if (candidate.person < a) continue;
      ++pairs;
      const auto pair = std::ranges::find_if(ranking.strongest, [&](const Pair& ranked) {
        return ranked.a == a && ranked.b == candidate.person;
      });
      BOOST_REQUIRE(pair != ranking.strongest.end());
      const auto back = potential.candidates(candidate.person);
      const auto from = std::ranges::find(back, a, &potential::Candidate::person);
      BOOST_TEST(pair->score == (candidate.score + from->score) / 2);
      BOOST_TEST(pair->proximity == candidate.proximity);
    }
  BOOST_TEST(pairs == ranking.pairs);
}

BOOST_AUTO_TEST_CASE(a_topic_that_everybody_lists_makes_no_candidate) {
  const auto network = testing::network_of({{0}, {0}}, 1);
  BOOST_TEST(Potential(network, no_ties).ranked_pairs().strongest.empty());
}

BOOST_AUTO_TEST_CASE(some_pairs_are_ranked_with_the_scores_they_have_among_all) {
  const auto sample = sample::at(Level::full);
  const Potential potential(sample.network, no_ties);
  const auto all = potential.ranked_pairs().strongest;
  const auto some = potential.ranked_pairs(
      2, [](FacultyId a, FacultyId b) { return (index(a) + index(b)) % 2 == 0; });
  std::vector<Pair> expected;
  for (const auto& pair : all)
    if ((index(pair.a) + index(pair.b)) % 2 == 0) expected.push_back(pair);
  BOOST_TEST(some.pairs == expected.size());
  BOOST_REQUIRE(expected.size() > 2);
  expected.resize(2);
  BOOST_TEST((ends(some.strongest) == ends(expected)));
  BOOST_TEST(some.strongest[1].score == expected[1].score);
}

BOOST_AUTO_TEST_CASE(the_first_of_the_ranking_can_be_had_alone) {
  const auto sample = sample::at(Level::full);
  const Potential potential(sample.network, no_ties);
  const auto all = potential.ranked_pairs().strongest;
  const auto three = potential.ranked_pairs(3).strongest;
  BOOST_REQUIRE(three.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) BOOST_TEST((ends(three)[i] == ends(all)[i]));
}

BOOST_AUTO_TEST_CASE(threads_do_not_change_the_ranking) {
  std::vector<std::vector<std::uint32_t>> lists;
  std::vector<Tie> ties;
  for (std::uint32_t i = 0; i < 700; ++i) {
    lists.push_back({i % 7, 7 + i % 31, 38 + i * i % 53});
    if (i > 0 && i % 3 == 0) ties.push_back(tie(i, i * 5 % i));
  }
  const auto network = testing::network_of(lists, 91);
  auto projection = exact_projection;
  const auto one = Potential(network, ties, projection).ranked_pairs(40);
  projection.threads = 4;
  const Potential potential(network, ties, projection);
  const auto several = potential.ranked_pairs(40);
  BOOST_TEST(one.pairs == several.pairs);
  BOOST_REQUIRE(several.strongest.size() == 40);
  for (std::size_t i = 0; i < 40; ++i) {
    BOOST_TEST((ends(one.strongest)[i] == ends(several.strongest)[i]));
    BOOST_TEST(one.strongest[i].score == several.strongest[i].score);
  }
  BOOST_TEST(potential.ranked_pairs(0).pairs == one.pairs);
  const auto all = potential.ranked_pairs().strongest;
  BOOST_REQUIRE(all.size() == one.pairs);
  for (std::size_t i = 0; i < 40; ++i) BOOST_TEST((ends(all)[i] == ends(one.strongest)[i]));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
