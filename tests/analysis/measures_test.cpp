#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "facgraph/analysis/hypergeometric.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "nearest.hpp"
#include "networks.hpp"

// What holds for every row of the table of measures, and a graph small enough for exact values.
namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using similarity::Measure;
using similarity::Scorer;
using testing::every_measure;

constexpr double rounding = 1e-12;

/// Calls check(scorer, u, v) for the pairs of some random networks, one with empty lists.
template <class Check>
void for_random_pairs(const Measure& measure, Check check) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const auto network = testing::network_of(testing::random_lists(14, 12, .05 * seed, seed), 12);
    const Scorer scorer(network, measure);
    for (const auto u : ids<FacultyId>(14))
      for (const auto v : ids<FacultyId>(14))
        if (u != v) check(scorer, u, v);
  }
}

/// Three people and five topics; b lists all of them:
///   a: 0 1 2      b: 0 1 2 3 4      c: 2 3
/// so k = 2 2 3 2 1, and idf = ln(3/2) ln(3/2) 0 ln(3/2) ln 3.
Network drawing() { return testing::network_of({{0, 1, 2}, {0, 1, 2, 3, 4}, {2, 3}}, 5); }

double on_drawing(std::string_view measure) {
  const auto network = drawing();
  return Scorer(network, similarity::measure(measure)).score(FacultyId{0}, FacultyId{1});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(measures)

BOOST_DATA_TEST_CASE(is_symmetric_to_the_last_bit, every_measure, row) {
  for_random_pairs(similarity::measures()[row], [](const Scorer& scorer, FacultyId u, FacultyId v) {
    BOOST_TEST(scorer.score(u, v) == scorer.score(v, u));
  });
}

BOOST_DATA_TEST_CASE(is_finite_and_in_range, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  for_random_pairs(measure, [&](const Scorer& scorer, FacultyId u, FacultyId v) {
    const auto score = scorer.score(u, v);
    BOOST_TEST(std::isfinite(score));
    BOOST_TEST(score >= 0);
    if (measure.bounded) BOOST_TEST(score <= 1);
  });
}

BOOST_DATA_TEST_CASE(is_zero_without_common_topics, every_measure, row) {
  for_random_pairs(similarity::measures()[row], [](const Scorer& scorer, FacultyId u, FacultyId v) {
    if (scorer.shared_topics(u, v).empty()) BOOST_TEST(scorer.score(u, v) == 0);
  });
}

BOOST_DATA_TEST_CASE(contributions_add_up, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  for_random_pairs(measure, [&](const Scorer& scorer, FacultyId u, FacultyId v) {
    const auto parts = scorer.contributions(u, v);
    if (!measure.additive) {
      BOOST_TEST(parts.empty());
      return;
    }
    BOOST_TEST(parts.size() == scorer.shared_topics(u, v).size());
    double sum = 0;
    for (const auto& part : parts) sum += part.share;
    BOOST_TEST(std::abs(sum - scorer.score(u, v)) <= rounding * (1 + sum));
  });
}

BOOST_DATA_TEST_CASE(neighbors_have_the_scores_of_pairs, every_measure, row) {
  for_random_pairs(similarity::measures()[row], [](const Scorer& scorer, FacultyId u, FacultyId v) {
    const auto found = scorer.neighbors(u);
    const auto neighbor = std::ranges::find(found, v, &similarity::Neighbor::person);
    const auto shared = scorer.shared_topics(u, v).size();
    BOOST_TEST((neighbor != found.end()) == (shared > 0));
    if (neighbor == found.end()) return;
    BOOST_TEST(neighbor->score == scorer.score(u, v));
    BOOST_TEST(neighbor->shared == shared);
  });
}

BOOST_DATA_TEST_CASE(does_not_depend_on_the_order_of_people_and_topics, every_measure, row) {
  const auto lists = testing::random_lists(14, 12, .3, 7);
  testing::TopicLists turned(lists.size());
  for (std::uint32_t person = 0; person < 14; ++person)
    for (const auto topic : lists[person]) turned[person * 3 % 14].push_back(topic * 5 % 12);
  const auto network = testing::network_of(lists, 12);
  const auto turned_network = testing::network_of(turned, 12);
  const Scorer scorer(network, similarity::measures()[row]);
  const Scorer turned_scorer(turned_network, similarity::measures()[row]);
  for (std::uint32_t u = 0; u < 14; ++u)
    for (std::uint32_t v = 0; v < u; ++v)
      BOOST_TEST(scorer.score(FacultyId{u}, FacultyId{v}) ==
                 turned_scorer.score(FacultyId{u * 3 % 14}, FacultyId{v * 3 % 14}));
}

BOOST_DATA_TEST_CASE(is_zero_for_empty_lists, every_measure, row) {
  const auto network = testing::network_of({{}, {}, {0}}, 1);
  const Scorer scorer(network, similarity::measures()[row]);
  BOOST_TEST(scorer.score(FacultyId{0}, FacultyId{1}) == 0);
  BOOST_TEST(scorer.score(FacultyId{0}, FacultyId{2}) == 0);
  BOOST_TEST(scorer.neighbors(FacultyId{0}).empty());
  BOOST_TEST(scorer.neighbors(FacultyId{2}).empty());
}

BOOST_DATA_TEST_CASE(lists_whoever_shares_only_what_everybody_lists, every_measure, row) {
  const auto network = testing::network_of({{0}, {0}}, 1);
  const Scorer scorer(network, similarity::measures()[row]);
  const auto found = scorer.neighbors(FacultyId{0});
  BOOST_REQUIRE(found.size() == 1);
  BOOST_TEST(found.front().shared == 1);
  BOOST_TEST(std::isfinite(found.front().score));
}

BOOST_DATA_TEST_CASE(is_documented_and_found_by_name, every_measure, row) {
  const auto& measure = similarity::measures()[row];
  BOOST_TEST(!measure.summary.empty());
  BOOST_TEST(similarity::find_measure(measure.name) == &measure);
}

BOOST_AUTO_TEST_CASE(unknown_names_are_not_found) {
  BOOST_TEST(similarity::find_measure("") == nullptr);
  BOOST_TEST(similarity::find_measure("Jaccard") == nullptr);
  BOOST_TEST(similarity::default_measure().name == "idf-cosine");
}

BOOST_AUTO_TEST_CASE(a_graph_by_hand) {
  const auto tolerance = boost::test_tools::tolerance(1e-14);
  BOOST_TEST(on_drawing("common") == 3.);
  BOOST_TEST(on_drawing("jaccard") == 3. / 5, tolerance);
  BOOST_TEST(on_drawing("dice") == 6. / 8, tolerance);
  BOOST_TEST(on_drawing("cosine") == 3 / std::sqrt(15.), tolerance);
  BOOST_TEST(on_drawing("overlap") == 1.);
  BOOST_TEST(on_drawing("association-strength") == 5. * 3 / 15, tolerance);
  BOOST_TEST(on_drawing("newman") == 1 + 1 + 1. / 2, tolerance);
  BOOST_TEST(on_drawing("adamic-adar") == 2 / std::log(2.) + 1 / std::log(3.), tolerance);
  BOOST_TEST(on_drawing("resource-allocation") == 1. / 2 + 1. / 2 + 1. / 3, tolerance);
  const auto idf = std::log(1.5);
  const auto rare = std::log(3.);
  const auto of_a = 2 * idf * idf;
  const auto of_b = 3 * idf * idf + rare * rare;
  BOOST_TEST(on_drawing("idf-cosine") == of_a / std::sqrt(of_a * of_b), tolerance);
  BOOST_TEST(on_drawing("ruzicka") == 2 * idf / (3 * idf + rare), tolerance);
  BOOST_TEST(on_drawing("affinity") == of_a / std::sqrt(std::sqrt(of_a) * std::sqrt(of_b)),
             tolerance);
  BOOST_TEST(on_drawing("hypergeometric") == 0.);  // b lists everything: no surprise
}

BOOST_AUTO_TEST_CASE(hypergeometric_tails_by_hand) {
  // Two lists of 3 and 2 out of 5: C(3,2)/C(5,2) = 3/10 for both, 6/10 for exactly one.
  const auto p = [](std::size_t shared) {
    return std::exp(similarity::log_hypergeometric_tail(shared, 3, 2, 5));
  };
  const auto tolerance = boost::test_tools::tolerance(1e-14);
  BOOST_TEST(p(0) == 1.);
  BOOST_TEST(p(1) == .9, tolerance);
  BOOST_TEST(p(2) == .3, tolerance);
  BOOST_TEST(p(3) == 0.);
  // Three of three and three of three out of five: one must be shared.
  BOOST_TEST(similarity::log_hypergeometric_tail(1, 3, 3, 5) == 0.);
}

BOOST_AUTO_TEST_CASE(hypergeometric_tails_of_long_lists_do_not_vanish) {
  // All 400 of a million: 1 / C(1000000, 400), far below the smallest double; from lgamma.
  const auto log_choose = std::lgamma(1000001.) - std::lgamma(401.) - std::lgamma(999601.);
  BOOST_TEST(similarity::log_hypergeometric_tail(400, 400, 400, 1000000) == -log_choose,
             boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
