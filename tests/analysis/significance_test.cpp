#include "facgraph/analysis/significance.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/hypergeometric.hpp"
#include "networks.hpp"
#include "sample_network.hpp"

namespace facgraph {
namespace {

using significance::test_pairs;
using significance::TestedPair;

constexpr double six_decimals = 5.1e-7;

const TestedPair& find(const significance::Tests& tests, FacultyId a, FacultyId b) {
  const auto found = std::find_if(tests.pairs.begin(), tests.pairs.end(),
                                  [&](const auto& pair) { return pair.a == a && pair.b == b; });
  BOOST_REQUIRE(found != tests.pairs.end());
  return *found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(significance_of)

BOOST_AUTO_TEST_CASE(the_sample_shows_nothing_and_says_what_would) {
  const auto tests = test_pairs(sample::at(Level::exact).network);
  BOOST_TEST(tests.tests == 36);
  BOOST_TEST(tests.hopeless == 12);
  BOOST_TEST(tests.correction == 24);
  BOOST_TEST(tests.significant == 0);
  BOOST_REQUIRE(tests.pairs.size() == 5);
  const auto& best = tests.pairs.front();
  BOOST_TEST((best.a == sample::crooks && best.b == sample::cheung));
  BOOST_TEST(std::abs(std::exp(best.log_p) - .213675) < six_decimals);
  BOOST_TEST(best.needed == 0);  // two topics of Cheung cannot do
  for (const auto& pair : tests.pairs) BOOST_TEST(pair.q == 1);
  const auto& wanting = find(tests, sample::stoica, sample::zaharia);
  BOOST_TEST(wanting.shared == 1);
  BOOST_TEST(wanting.needed == 4);
  BOOST_TEST(std::abs(std::exp(test_pairs(sample::at(Level::alias).network).pairs[0].log_p) -
                      .221538) < six_decimals);
  BOOST_TEST(std::abs(std::exp(test_pairs(sample::at(Level::full).network).pairs[0].log_p) -
                      .230000) < six_decimals);
}

BOOST_AUTO_TEST_CASE(corrects_by_rank_over_all_pairs) {
  // 0 and 1 share all of ten topics out of 40; 2 and 3 two of their three; 4 nothing with anyone.
  const auto network = testing::network_of({{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                            {10, 11, 12},
                                            {10, 11, 13},
                                            {20}},
                                           40);
  const auto tests = test_pairs(network);
  BOOST_REQUIRE(tests.pairs.size() == 2);
  const auto tolerance = boost::test_tools::tolerance(1e-12);
  BOOST_TEST(std::exp(tests.pairs[0].log_p) == 1 / 847660528., tolerance);  // 1 / C(40, 10)
  BOOST_TEST(tests.pairs[0].q == 10 / 847660528., tolerance);
  // P(2 or 3 of 3) = (3·37 + 1) / C(40, 3) = 112 / 9880, second of ten tests.
  BOOST_TEST(tests.pairs[1].q == 5 * 112. / 9880, tolerance);
  BOOST_TEST(tests.significant == 1);
  BOOST_TEST(tests.pairs[1].needed == 3);
  // Hopeless are the four pairs of the one-topic list (at best 10/40), and the four of a long list
  // with a list of three: 120/9880 = .0121 is above .05/10. It is below .05/4, which six tests then
  // reach; at K = 5 only two do.
  BOOST_TEST(tests.hopeless == 8);
  BOOST_TEST(tests.correction == 5);
  const similarity::Scorer scorer(network, similarity::measure("jaccard"));
  const auto kept = significance::backbone(tests, scorer);
  BOOST_REQUIRE(kept.size() == 1);
  BOOST_TEST((kept[0].a == FacultyId{0} && kept[0].b == FacultyId{1}));
  BOOST_TEST(kept[0].weight == 1);
}

BOOST_AUTO_TEST_CASE(agrees_with_the_definitions_on_random_networks) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const auto network = testing::network_of(testing::random_lists(30, 40, .15, seed), 40);
    const auto tests = test_pairs(network, .2);
    const auto threshold = std::log(.2 / 435);
    for (std::size_t i = 0; i < tests.pairs.size(); ++i) {
      const auto& pair = tests.pairs[i];
      const auto a = network.topics_of(pair.a).size();
      const auto b = network.topics_of(pair.b).size();
      const auto log_p = [&](std::size_t shared) {
        return similarity::log_hypergeometric_tail(shared, a, b, 40);
      };
      BOOST_TEST(pair.log_p == log_p(pair.shared));
      double q = 1;
      for (std::size_t j = i; j < tests.pairs.size(); ++j)
        q = std::min(q, std::exp(tests.pairs[j].log_p) * 435 / static_cast<double>(j + 1));
      BOOST_TEST(std::abs(pair.q - q) < 1e-12);
      BOOST_TEST((pair.q <= .2) == (i < tests.significant));
      std::uint32_t needed = 1;
      while (needed <= std::min(a, b) && log_p(needed) > threshold) ++needed;
      BOOST_TEST(pair.needed == (needed <= std::min(a, b) ? needed : 0));
    }
  }
}

BOOST_AUTO_TEST_CASE(nobody_and_one_person_are_not_tested) {
  const auto nobody = test_pairs(Network{});
  BOOST_TEST(nobody.tests == 0);
  BOOST_TEST(nobody.pairs.empty());
  BOOST_TEST(nobody.hopeless == 0);
  BOOST_TEST(test_pairs(testing::network_of({{0}}, 1)).tests == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
