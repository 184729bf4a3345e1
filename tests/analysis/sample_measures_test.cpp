#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/hypergeometric.hpp"
#include "facgraph/analysis/pairs.hpp"
#include "sample_network.hpp"

// The sample list's ground truth, worked out by hand.
namespace facgraph {
namespace {

using similarity::Scorer;

/// Equal when printed with six digits.
constexpr double six_digits = 5.1e-7;

void check_pairs(Level level, std::string_view measure, double sample::PairRow::*column) {
  const auto sample = sample::at(level);
  const Scorer scorer(sample.network, similarity::measure(measure));
  std::size_t expected_pairs = 0;
  for (const auto& row : sample::pair_rows) {
    BOOST_TEST_CONTEXT(measure << " of " << index(row.a) << " and " << index(row.b))
    BOOST_TEST(std::abs(scorer.score(row.a, row.b) - row.*column) < six_digits);
    if (row.*column > 0) ++expected_pairs;
  }
  BOOST_TEST(similarity::pairs(scorer).size() == expected_pairs);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_measures)

BOOST_AUTO_TEST_CASE(has_the_sizes_of_the_ground_truth) {
  BOOST_TEST(sample::at(Level::exact).network.topic_count() == 27);
  BOOST_TEST(sample::at(Level::alias).network.topic_count() == 26);
  BOOST_TEST(sample::at(Level::full).network.topic_count() == 25);
  BOOST_TEST(sample::at(Level::full).network.topics().edge_count() == 32);
}

BOOST_AUTO_TEST_CASE(idf_cosine_at_each_level) {
  check_pairs(Level::exact, "idf-cosine", &sample::PairRow::exact);
  check_pairs(Level::alias, "idf-cosine", &sample::PairRow::alias);
  check_pairs(Level::full, "idf-cosine", &sample::PairRow::full);
}

BOOST_AUTO_TEST_CASE(resource_allocation_and_jaccard) {
  check_pairs(Level::alias, "resource-allocation", &sample::PairRow::resource_allocation_alias);
  check_pairs(Level::full, "resource-allocation", &sample::PairRow::resource_allocation);
  check_pairs(Level::full, "jaccard", &sample::PairRow::jaccard);
}

BOOST_AUTO_TEST_CASE(pairs_are_ranked_as_in_the_table) {
  const auto sample = sample::at(Level::full);
  const auto ranked = similarity::pairs(Scorer(sample.network, similarity::default_measure()));
  BOOST_REQUIRE(ranked.size() == sample::pair_rows.size());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    BOOST_TEST((ranked[i].a == sample::pair_rows[i].a && ranked[i].b == sample::pair_rows[i].b));
    BOOST_TEST(ranked[i].shared == 1);
  }
}

BOOST_AUTO_TEST_CASE(nobody_shares_a_topic_who_should_not) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  BOOST_TEST(scorer.score(sample::stoica, sample::gonzalez) == 0);
  BOOST_TEST(scorer.neighbors(sample::dimakis).empty());
  BOOST_TEST(scorer.neighbors(sample::mahoney).empty());
}

BOOST_AUTO_TEST_CASE(lowest_p_values) {
  const auto lowest_p = [](Level level) {
    const auto sample = sample::at(level);
    const auto& measure = similarity::measure("hypergeometric");
    const auto best = similarity::pairs(Scorer(sample.network, measure)).front();
    BOOST_TEST((best.a == sample::crooks && best.b == sample::cheung));
    return std::exp(-best.score);
  };
  BOOST_TEST(std::abs(lowest_p(Level::exact) - .213675) < six_digits);
  BOOST_TEST(std::abs(lowest_p(Level::alias) - .221538) < six_digits);
  BOOST_TEST(std::abs(lowest_p(Level::full) - .230000) < six_digits);
}

BOOST_AUTO_TEST_CASE(stoica_and_zaharia_would_need_four_topics) {
  const auto p = [](std::size_t shared) {
    return std::exp(similarity::log_hypergeometric_tail(shared, 5, 4, 27));
  };
  BOOST_TEST(std::abs(p(4) - .00028) < 5e-6);
  BOOST_TEST(p(3) > .05 / 36);
  BOOST_TEST(p(4) < .05 / 36);
}

BOOST_AUTO_TEST_CASE(two_systems_people_share_what_they_list) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto shared = scorer.shared_topics(sample::stoica, sample::hellerstein);
  BOOST_TEST(sample.names(shared) == std::vector<std::string>{"cloud computing"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(best_pairing_adds_up) {
  const auto sample = sample::at(Level::full);
  const Scorer scorer(sample.network, similarity::default_measure());
  const auto total = scorer.score(sample::stoica, sample::zaharia) +
                     scorer.score(sample::gonzalez, sample::hellerstein) +
                     scorer.score(sample::crooks, sample::cheung);
  BOOST_TEST(std::abs(total - .498096) < six_digits);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
