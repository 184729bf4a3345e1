#include "facgraph/analysis/neighbors.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>
#include <stdexcept>

#include "bench/generated_list.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/projection.hpp"
#include "nearest.hpp"
#include "networks.hpp"
#include "support/repetitions.hpp"

namespace facgraph {
namespace {

using similarity::Measure;
using similarity::NearestPeople;
using similarity::Neighbor;
using similarity::Scorer;
using testing::equal;
using testing::every_measure;

/// Of an even number of people another order than that of the ids.
std::vector<std::uint32_t> some_ranks(std::uint32_t people) {
  std::vector<std::uint32_t> ranks(people);
  for (std::uint32_t at = 0; at < people; ++at)
    ranks[at] = people % 2 == 0 ? people - 1 - (at ^ 1U) : at;
  return ranks;
}

using Rows = std::vector<std::pair<FacultyId, std::vector<Neighbor>>>;

Rows rows(const NearestPeople& nearest, similarity::PeopleRange range, std::size_t threads,
          std::size_t count = 3) {
  Rows result;
  similarity::nearest_of_all(nearest, range, count, threads,
                             [&](FacultyId person, std::span<const Neighbor> found) {
                               result.emplace_back(person, std::vector(found.begin(), found.end()));
                             });
  return result;
}

/// How many people, of every `step`-th (sanitized: of fewer), have other neighbors than the plain
/// algorithm says, with rows and without, asked alone and with all others.
std::size_t differences(const Network& network, const Measure& measure, std::size_t count,
                        std::uint32_t step = 1) {
  const Scorer scorer(network, measure);
  const NearestPeople nearest(scorer);
  const auto ranks = some_ranks(static_cast<std::uint32_t>(network.faculty_count()));
  const NearestPeople ranked(scorer, ranks);
  const auto own_rows = nearest.rows();
  const auto ranked_rows = ranked.rows();
  NearestPeople::Workspace plain(nearest);
  NearestPeople::Workspace with_rows(nearest, own_rows.get());
  NearestPeople::Workspace plain_ranked(ranked);
  NearestPeople::Workspace with_rows_ranked(ranked, ranked_rows.get());
  const similarity::PeopleRange together{
      0, std::min<std::size_t>(network.faculty_count(), testing::repetitions(300U))};
  const auto of_all = rows(nearest, together, 2, count);
  const auto of_all_ranked = rows(ranked, together, 2, count);
  std::size_t different = 0;
  const auto each = step == 1 ? 1 : step * (100 / testing::repetitions(100U));
  for (std::uint32_t at = 0; at < network.faculty_count(); at += each) {
    const FacultyId u{at};
    const auto expected = scorer.top(u, count);
    different += equal(nearest.top(u, count, plain), expected) ? 0 : 1;
    different += equal(nearest.top(u, count, with_rows), expected) ? 0 : 1;
    const auto by_rank = ranked.top(u, count, plain_ranked);
    different += equal(ranked.top(u, count, with_rows_ranked), by_rank) ? 0 : 1;
    if (at >= together.last) continue;
    different += equal(of_all[at].second, expected) ? 0 : 1;
    different += equal(of_all_ranked[at].second, ranked.top(u, count, plain_ranked)) ? 0 : 1;
  }
  return different;
}

bool equal(const Rows& a, const Rows& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.first == y.first && equal(x.second, y.second);
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(nearest_people)

BOOST_DATA_TEST_CASE(are_those_of_the_plain_algorithm_on_random_graphs, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  for (std::uint32_t seed = 1; seed <= testing::repetitions(1000U); ++seed)
    BOOST_REQUIRE_MESSAGE(differences(testing::random_network(seed), measure, 1 + seed % 6) == 0,
                          measure.name << ", seed " << seed);
}

/// More topics than have bits of their own, so that every part of the search has something to do.
BOOST_DATA_TEST_CASE(are_those_of_the_plain_algorithm_on_a_large_list, every_measure, row) {
  static const auto network = bench::GeneratedList(4000, 7).network();
  const auto& measure = similarity::measures()[row];
  BOOST_TEST(differences(network, measure, 10, 11) == 0U);
}

/// Crowds at every topic: walked through, or asked of rows; lists too long for a search end in
/// sums.
BOOST_DATA_TEST_CASE(are_those_of_the_plain_algorithm_on_dense_lists, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  for (const auto& [topics, chance] :
       {std::pair(20U, .3), std::pair(60U, .5), std::pair(7U, .2), std::pair(300U, .01)}) {
    static constexpr std::size_t people = 1500;
    const auto network =
        testing::network_of(testing::random_lists(people, topics, chance, topics), topics);
    BOOST_TEST(differences(network, measure, 10, 37) == 0U);
  }
}

/// Everybody has as many topics as everybody else, so that many score the same.
BOOST_DATA_TEST_CASE(are_those_of_the_plain_algorithm_among_ties, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  std::mt19937 engine(5);
  for (const auto& [topics, each] : {std::pair(20U, 6U), std::pair(12U, 2U), std::pair(60U, 30U),
                                     std::pair(300U, 3U), std::pair(2U, 1U)}) {
    testing::TopicLists lists(1500);
    std::vector<std::uint32_t> all(topics);
    std::iota(all.begin(), all.end(), 0U);
    for (auto& list : lists)
      std::sample(all.begin(), all.end(), std::back_inserter(list), each, engine);
    BOOST_TEST(differences(testing::network_of(lists, topics), measure, 10, 37) == 0U);
  }
}

BOOST_DATA_TEST_CASE(are_found_with_links_and_counts, every_measure, row) {
  const auto lists = testing::random_lists(40, 20, .2, 5);
  const auto& measure = similarity::measures()[row];
  BOOST_TEST(differences(testing::linked_network_of(lists, 20, {{TopicId{0}, TopicId{1}, {}, {}}}),
                         measure, 4) == 0U);
  const auto plain = testing::network_of(lists, 20);
  std::vector<std::uint32_t> counts(plain.topics().edge_count());
  for (std::uint32_t i = 0; i < counts.size(); ++i) counts[i] = 1 + i % 3;
  BOOST_TEST(differences(Network(plain.topics(), plain.labs(), {}, counts), measure, 4) == 0U);
}

BOOST_AUTO_TEST_CASE(break_ties_by_rank) {
  // All four share the same topic: equal scores, equal numbers of topics.
  const auto network = testing::network_of({{0}, {0}, {0}, {0}, {1}}, 2);
  const Scorer scorer(network, similarity::default_measure());
  const std::vector<std::uint32_t> rank{4, 3, 2, 1, 0};
  const NearestPeople nearest(scorer, rank);
  NearestPeople::Workspace workspace(nearest);
  const auto found = nearest.top(FacultyId{0}, 2, workspace);
  BOOST_REQUIRE(found.size() == 2);
  BOOST_TEST((found[0].person == FacultyId{3} && found[1].person == FacultyId{2}));
  BOOST_TEST(nearest.top(FacultyId{0}, 0, workspace).empty());
  BOOST_TEST(nearest.top(FacultyId{4}, 2, workspace).empty());
  const auto of_all = rows(nearest, {0, 5}, 1, 2);
  BOOST_TEST((of_all[3].second[0].person == FacultyId{2}));  // not themselves
  BOOST_TEST((of_all[3].second[1].person == FacultyId{1}));
  BOOST_TEST(rows(nearest, {0, 5}, 1, 0)[2].second.empty());
  // Nobody was asked about the first, whose topics the second has.
  BOOST_TEST(equal(rows(nearest, {1, 5}, 1, 2)[0].second, of_all[1].second));
}

BOOST_AUTO_TEST_CASE(come_in_order_whatever_the_threads_and_shares) {
  const auto network = bench::GeneratedList(1000, 2).network();
  const Scorer scorer(network, similarity::default_measure());
  const NearestPeople nearest(scorer);
  const auto all = rows(nearest, {0, 1000}, 1);
  BOOST_REQUIRE(all.size() == 1000);
  BOOST_TEST(equal(all, rows(nearest, {0, 1000}, 4)));
  auto shares = rows(nearest, {0, 333}, 2);
  for (const auto& row : rows(nearest, {333, 1000}, 2)) shares.push_back(row);
  BOOST_TEST(equal(all, shares));
  BOOST_TEST(rows(nearest, {5, 5}, 2).empty());
}

BOOST_AUTO_TEST_CASE(end_with_what_the_taker_throws) {
  const auto network = bench::GeneratedList(1000, 2).network();
  const Scorer scorer(network, similarity::default_measure());
  const NearestPeople nearest(scorer);
  const auto take = [](FacultyId person, std::span<const Neighbor>) {
    if (person == FacultyId{300}) throw std::runtime_error("full");
  };
  BOOST_CHECK_THROW(similarity::nearest_of_all(nearest, {0, 1000}, 3, 2, take), std::runtime_error);
}

/// Below the line that a measure draws nobody scores as much.
BOOST_DATA_TEST_CASE(reach_is_a_lower_bound, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  if (measure.reach == nullptr) return;
  for (const double u : {.5, 3., 20.})
    for (const double v : {.25, 3., 50.})
      for (const double shared : {.1, .25, .5}) {
        if (shared > v) continue;
        const auto score = measure.score({shared, u, v, 30});
        const auto reach = measure.reach(score, u, 30);
        BOOST_TEST(std::pow(shared, reach.power) >=
                   (reach.constant + reach.slope * v) * (1 - 1e-12));
        const auto more = measure.reach(score * 1.01, u, 30);
        BOOST_TEST(std::pow(shared, more.power) < more.constant + more.slope * v);
        BOOST_TEST(score <= measure.score({shared, u, shared, 30}) * (1 + 1e-12));
      }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(projections_of_long_lists)

/// On both sides of the limit: the nearest that are kept weigh the same as in the full projection.
BOOST_AUTO_TEST_CASE(keep_a_part_of_the_full_one) {
  const auto network = bench::GeneratedList(400, 5).network();
  const auto& measure = similarity::measure("resource-allocation");
  const auto full = project_bounded(network, measure, {}, {.most_people = 400});
  const auto bounded = project_bounded(network, measure, {}, {.most_people = 399, .threads = 2});
  BOOST_TEST(full.neighbors_kept == 0U);
  BOOST_TEST(bounded.neighbors_kept == 10U);
  BOOST_TEST(project_bounded(network, measure, {}, exact_projection).neighbors_kept == 0U);
  BOOST_TEST(num_edges(bounded.graph) < num_edges(full.graph) / 2);
  for (const auto& edge : boost::make_iterator_range(edges(bounded.graph))) {
    const auto [same, is_there] =
        boost::edge(source(edge, bounded.graph), target(edge, bounded.graph), full.graph);
    BOOST_REQUIRE(is_there);
    BOOST_TEST(full.graph[same].weight == bounded.graph[edge].weight);
  }
}

/// Fields are planted so plainly that both find them.
BOOST_AUTO_TEST_CASE(give_much_the_same_clusters) {
  testing::TopicLists lists;
  for (std::uint32_t person = 0; person < 300; ++person) {
    const auto field = person % 3 * 10;
    lists.push_back({field + person % 7, field + person % 5 + 1, field + person % 11 % 9});
  }
  const auto network = testing::network_of(lists, 30);
  const auto& leiden = clustering::default_clustering();
  const auto full = clustering::find_clusters(network, leiden, {.projection = exact_projection});
  const auto bounded =
      clustering::find_clusters(network, leiden, {.projection = {.most_people = 100}});
  BOOST_TEST(full.neighbors_kept == 0U);
  BOOST_TEST(bounded.neighbors_kept == 10U);
  // The nearest of each divide finer; nobody is put together with another field.
  for (std::uint32_t a = 0; a < 300; ++a)
    for (std::uint32_t b = 0; b < a; ++b)
      if (bounded.partition.cluster_of[a] == bounded.partition.cluster_of[b])
        BOOST_REQUIRE((full.partition.cluster_of[a] == full.partition.cluster_of[b]));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
