#include "facgraph/analysis/matching.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

#include "analysis/weighted_matching.hpp"
#include "facgraph/analysis/groups.hpp"
#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using matching::pair_up;
using matching::Reason;
using People = std::vector<FacultyId>;
using similarity::Scorer;

std::vector<People> ends(const matching::Round& round) {
  std::vector<People> result;
  for (const auto& pair : round.pairs) result.push_back({pair.a, pair.b});
  return result;
}

std::vector<People> people(const matching::Grouping& grouping) {
  std::vector<People> result;
  for (const auto& group : grouping.groups) result.push_back(group.people);
  return result;
}

Reason why(const matching::Round& round, FacultyId person) {
  const auto found = std::ranges::find(round.unpaired, person, &matching::Unpaired::person);
  BOOST_REQUIRE(found != round.unpaired.end());
  return found->why;
}

/// By all subsets, each the best of what its lowest vertex can do.
std::int64_t best_total(std::uint32_t n, const std::vector<MatchingEdge>& edges) {
  std::vector<std::int64_t> best(std::size_t{1} << n);
  for (std::size_t set = 1; set < best.size(); ++set) {
    const auto rest = set & (set - 1);
    best[set] = best[rest];
    for (const auto& [a, b, weight] : edges) {
      const auto both = std::size_t{1} << a | std::size_t{1} << b;
      if ((set ^ rest) == (std::size_t{1} << std::min(a, b)) && (set & both) == both)
        best[set] = std::max(best[set], best[set ^ both] + weight);
    }
  }
  return best.back();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(weighted_matching)

BOOST_DATA_TEST_CASE(agrees_with_all_subsets, data::xrange(300u), seed) {
  std::mt19937 engine(seed);
  const auto any = [&](std::uint32_t count) {
    return static_cast<std::uint32_t>(engine() % count);
  };
  const auto n = 2 + any(9);
  const auto density = 1 + any(10);
  const std::uint32_t heaviest = any(2) == 0 ? 4 : 1000000;
  std::vector<MatchingEdge> edges;
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = a + 1; b < n; ++b)
      if (any(10) < density) edges.push_back({a, b, 1 + any(heaviest)});
  const auto partner = maximum_weight_matching(n, edges);
  for (std::uint32_t v = 0; v < n; ++v) BOOST_TEST(partner[partner[v]] == v);
  std::int64_t total = 0;
  for (const auto& edge : edges)
    if (partner[edge.a] == edge.b) total += edge.weight;
  BOOST_TEST(total == best_total(n, edges));
  std::shuffle(edges.begin(), edges.end(), engine);
  BOOST_TEST((maximum_weight_matching(n, edges) == partner));
}

BOOST_AUTO_TEST_CASE(nests_and_expands_blossoms) {
  // From van Rantwijk's tests of mwmatching.py: a blossom inside a blossom, taken apart again.
  const std::vector<MatchingEdge> edges{{0, 1, 45}, {0, 4, 45}, {1, 2, 50}, {2, 3, 45}, {3, 4, 50},
                                        {0, 5, 30}, {2, 8, 35}, {3, 7, 26}, {4, 6, 40}, {8, 9, 5}};
  const std::vector<std::uint32_t> expected{5, 2, 1, 7, 6, 0, 4, 3, 9, 8};
  BOOST_TEST(maximum_weight_matching(10, edges) == expected, boost::test_tools::per_element());
  BOOST_TEST(maximum_weight_matching(0, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(pairing)

BOOST_AUTO_TEST_CASE(the_sample_at_full) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto rounds = pair_up(scorer);
  BOOST_REQUIRE(rounds.size() == 1);
  const auto& round = rounds.front();
  BOOST_TEST(std::abs(round.total - .498096) < 5.1e-7);
  BOOST_TEST(round.exact);
  using namespace sample;
  BOOST_TEST((ends(round) ==
              std::vector<People>{{crooks, cheung}, {gonzalez, hellerstein}, {stoica, zaharia}}));
  BOOST_TEST(round.unpaired.size() == 3);
  BOOST_TEST((why(round, dimakis) == Reason::no_shared_topic));
  BOOST_TEST((why(round, mahoney) == Reason::no_shared_topic));
  BOOST_TEST((why(round, recht) == Reason::odd_one_out));
}

BOOST_AUTO_TEST_CASE(rounds_never_repeat_a_pair_and_end) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto rounds = pair_up(scorer, {.rounds = 8});
  std::set<People> seen;
  std::size_t met = 0;
  for (const auto& round : rounds) {
    met += round.pairs.size();
    for (const auto& pair : ends(round)) seen.insert(pair);
  }
  BOOST_TEST(met == 9);
  BOOST_TEST(seen.size() == 9);
  BOOST_TEST(rounds.back().pairs.empty());
  BOOST_TEST((why(rounds.back(), sample::stoica) == Reason::met_all));
  BOOST_TEST((why(rounds.back(), sample::dimakis) == Reason::no_shared_topic));
}

BOOST_AUTO_TEST_CASE(says_why_nobody_is_left) {
  // 0 knows her only neighbor; 2, 3 and 4 are a star around 2.
  const auto network = testing::network_of({{0}, {0}, {1, 2}, {1}, {2}, {3}}, 4);
  const Scorer scorer(network, similarity::measure("common"));
  const std::vector<Tie> ties{{FacultyId{1}, FacultyId{0}, LabId{0}}};
  const auto round = pair_up(scorer, {.avoid = ties}).front();
  BOOST_TEST(round.total == 1);
  BOOST_TEST((why(round, FacultyId{0}) == Reason::tied_to_all));
  BOOST_TEST((why(round, FacultyId{4}) == Reason::odd_one_out));
  BOOST_TEST((why(round, FacultyId{5}) == Reason::no_shared_topic));
  // Two too many around one center: nobody is the odd one.
  const auto star = testing::network_of({{0, 1, 2}, {0}, {1}, {2}}, 3);
  const auto around = pair_up(Scorer(star, similarity::measure("common"))).front();
  BOOST_TEST((why(around, FacultyId{2}) == Reason::partners_taken));
}

BOOST_AUTO_TEST_CASE(a_topic_that_everybody_lists_is_better_than_no_partner) {
  const auto network = testing::network_of({{0}, {0}}, 1);
  const auto round = pair_up(Scorer(network, similarity::default_measure())).front();
  BOOST_TEST(round.pairs.size() == 1);
  BOOST_TEST(round.total == 0);
}

BOOST_AUTO_TEST_CASE(equal_optima_are_chosen_by_rank) {
  // A square: two ways to pair. Turning the numbers and the ranks alike turns the answer.
  const testing::TopicLists square{{0, 3}, {0, 1}, {1, 2}, {2, 3}};
  const auto network = testing::network_of(square, 4);
  const auto found = ends(pair_up(Scorer(network, similarity::measure("common"))).front());
  testing::TopicLists turned(4);
  std::vector<std::uint32_t> rank(4);
  for (std::uint32_t person = 0; person < 4; ++person) {
    turned[(person + 1) % 4] = square[person];
    rank[(person + 1) % 4] = person;
  }
  const auto turned_network = testing::network_of(turned, 4);
  const auto turned_found =
      ends(pair_up(Scorer(turned_network, similarity::measure("common")), {.rank = rank}).front());
  std::set<std::set<std::uint32_t>> expected;
  std::set<std::set<std::uint32_t>> actual;
  for (const auto& pair : found)
    expected.insert({static_cast<std::uint32_t>(pair[0]), static_cast<std::uint32_t>(pair[1])});
  for (const auto& pair : turned_found) actual.insert({rank[index(pair[0])], rank[index(pair[1])]});
  BOOST_TEST((actual == expected));
}

BOOST_AUTO_TEST_CASE(very_large_parts_are_paired_greedily) {
  // A chain of 1,002 people with scores 2 3 2 2 3 2 …: greedy takes the threes only.
  testing::TopicLists lists(1002);
  std::uint32_t topic = 0;
  for (std::uint32_t person = 0; person + 1 < 1002; ++person) {
    for (int i = 0; i < (person % 3 == 1 ? 3 : 2); ++i, ++topic) {
      lists[person].push_back(topic);
      lists[person + 1].push_back(topic);
    }
  }
  const auto network = testing::network_of(lists, topic);
  const auto round = pair_up(Scorer(network, similarity::measure("common"))).front();
  BOOST_TEST(!round.exact);
  BOOST_TEST(round.total == 334 * 3 + 0);
  BOOST_TEST((why(round, FacultyId{0}) == Reason::partners_taken));
}

BOOST_AUTO_TEST_CASE(nobody_is_paired_in_an_empty_list) {
  const Network network;
  const Scorer scorer(network, similarity::default_measure());
  BOOST_TEST(pair_up(scorer, {.rounds = 2}).size() == 2);
  BOOST_TEST(pair_up(scorer).front().unpaired.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(grouping)

BOOST_AUTO_TEST_CASE(finds_groups_that_are_there) {
  // Three groups of three, each with a topic of its own, mixed up in the list.
  const auto network = testing::network_of({{0}, {1}, {2}, {1}, {0}, {2}, {2}, {0}, {1}}, 3);
  const Scorer scorer(network, similarity::default_measure());
  const auto found = matching::group_up(scorer, 3).front();
  const auto id = [](std::uint32_t person) { return FacultyId{person}; };
  BOOST_TEST(
      (people(found) ==
       std::vector<People>{{id(0), id(4), id(7)}, {id(1), id(3), id(8)}, {id(2), id(5), id(6)}}));
  BOOST_TEST(std::abs(found.total - 9) < 1e-12);
  BOOST_TEST(found.strangers.empty());
  BOOST_TEST(found.repeated == 0);
}

BOOST_AUTO_TEST_CASE(everyone_has_one_place_and_sizes_differ_by_one) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const auto network = testing::network_of(testing::random_lists(23, 15, .15, seed), 15);
    const Scorer scorer(network, similarity::default_measure());
    for (const auto& round : matching::group_up(scorer, 4, {.rounds = 3})) {
      People placed;
      double total = 0;
      for (const auto& group : round.groups) {
        BOOST_TEST((group.people.size() == 4 || group.people.size() == 3));
        placed.insert(placed.end(), group.people.begin(), group.people.end());
        total += group.total;
      }
      std::sort(placed.begin(), placed.end());
      BOOST_REQUIRE(placed.size() == 23);
      for (std::size_t i = 0; i < 23; ++i) BOOST_TEST(index(placed[i]) == i);
      BOOST_TEST(std::abs(total - round.total) < 1e-12);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_swap_of_two_people_gains) {
  const auto network = testing::network_of(testing::random_lists(20, 15, .2, 9), 15);
  const Scorer scorer(network, similarity::default_measure());
  const auto found = matching::group_up(scorer, 4).front();
  const auto inside = [&](const People& group) {
    double sum = 0;
    for (const auto a : group)
      for (const auto b : group)
        if (a < b) sum += scorer.score(a, b);
    return sum;
  };
  for (const auto& one : found.groups) {
    for (const auto& two : found.groups) {
      if (&one == &two) continue;
      for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j) {
          auto a = one.people;
          auto b = two.people;
          std::swap(a[i], b[j]);
          BOOST_TEST(inside(a) + inside(b) <= one.total + two.total + 1e-9);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(rounds_and_ties_mix_people_anew) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto ties = sample::ties();
  const auto rounds = matching::group_up(scorer, 3, {.rounds = 3, .avoid = ties});
  std::set<People> seen;
  for (const auto& round : rounds) {
    BOOST_TEST(round.repeated == 0);
    for (const auto& group : round.groups)
      for (const auto a : group.people)
        for (const auto b : group.people)
          if (a < b) BOOST_TEST(seen.insert({a, b}).second);
  }
  BOOST_TEST(seen.size() == 27);
  BOOST_TEST(!seen.contains({sample::stoica, sample::gonzalez}));
  // Dimakis and Mahoney are strangers everywhere.
  BOOST_TEST(std::ranges::count(rounds[0].strangers, sample::dimakis) == 1);
}

BOOST_AUTO_TEST_CASE(repeats_are_counted_when_there_is_no_other_way) {
  const auto network = testing::network_of({{0}, {0}, {1}}, 2);
  const Scorer scorer(network, similarity::default_measure());
  const auto rounds = matching::group_up(scorer, 5, {.rounds = 2});
  BOOST_TEST(rounds[0].groups.size() == 1);
  BOOST_TEST(rounds[0].repeated == 0);
  BOOST_TEST(rounds[1].repeated == 3);
  BOOST_TEST((rounds[1].strangers == People{FacultyId{2}}));
  const Network nobody;
  BOOST_TEST(
      matching::group_up(Scorer(nobody, similarity::default_measure()), 2).front().groups.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
