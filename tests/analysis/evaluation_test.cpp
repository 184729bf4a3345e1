#include "facgraph/analysis/evaluation.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "facgraph/analysis/ranking_quality.hpp"
#include "networks.hpp"

namespace facgraph {
namespace {

namespace data = boost::unit_test::data;
using evaluation::RankingJudge;
using evaluation::RankingQuality;

RankingQuality judged(const std::vector<double>& right, const std::vector<double>& wrong,
                      std::size_t zeros = 0) {
  RankingJudge judge;
  judge.start(right);
  for (const auto score : wrong) judge.add_wrong(score);
  judge.add_wrong_zeros(zeros);
  return judge.quality();
}

/// The mean over all orders in which equal scores can stand.
RankingQuality over_all_orders(const std::vector<double>& right, const std::vector<double>& wrong) {
  std::vector<double> scores = right;
  scores.insert(scores.end(), wrong.begin(), wrong.end());
  std::vector<std::size_t> tie_break(scores.size());
  std::iota(tie_break.begin(), tie_break.end(), std::size_t{0});
  RankingQuality sum;
  double orders = 0;
  do {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(-scores[a], tie_break[a]) < std::tuple(-scores[b], tie_break[b]);
    });
    double right_above = 0;
    double pairs = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      if (order[rank] >= right.size()) {
        pairs += right_above;
      } else if (right_above++ == 0) {
        sum.reciprocal_rank += 1 / static_cast<double>(rank + 1);
        if (rank < 10) ++sum.hits_at_10;
      }
    }
    sum.auc += pairs / static_cast<double>(right.size() * wrong.size());
    ++orders;
  } while (std::next_permutation(tie_break.begin(), tie_break.end()));
  return {sum.hits_at_10 / orders, sum.reciprocal_rank / orders, sum.auc / orders, 1};
}

void check_equal(const RankingQuality& found, const RankingQuality& expected) {
  BOOST_TEST(std::abs(found.hits_at_10 - expected.hits_at_10) < 1e-12);
  BOOST_TEST(std::abs(found.reciprocal_rank - expected.reciprocal_rank) < 1e-12);
  BOOST_TEST(std::abs(found.auc - expected.auc) < 1e-12);
  BOOST_TEST(std::abs(found.recall_at_50 - expected.recall_at_50) < 1e-12);
}

WeightedPair tie(std::uint32_t a, std::uint32_t b, double count = 1) {
  return {FacultyId{a}, FacultyId{b}, count};
}

const evaluation::Row& find(const evaluation::Evaluation& found, std::string_view name) {
  const auto row = std::ranges::find(found.rows, name, &evaluation::Row::name);
  BOOST_REQUIRE(row != found.rows.end());
  return *row;
}

struct Case {
  Network network = test::network_of(test::random_lists(60, 40, .1, 4), 40);
  std::vector<WeightedPair> known;
  std::vector<WeightedPair> arising;

  Case() {
    std::mt19937 engine(2);
    const auto anyone = [&] { return static_cast<std::uint32_t>(engine() % 60); };
    for (int i = 0; i < 80; ++i) known.push_back(tie(anyone(), anyone()));
    for (int i = 0; i < 40; ++i) arising.push_back(tie(anyone(), anyone()));
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ranking_quality)

BOOST_AUTO_TEST_CASE(distinct_scores_by_hand) {
  // Right ones at ranks 2 and 4 of five.
  check_equal(judged({4, 2}, {5, 3, 1}), {1, .5, .5, 1});
  // Third and last: behind ten and fifty others.
  std::vector<double> many(60);
  std::iota(many.begin(), many.end(), 10.);
  check_equal(judged({67.5, 1}, many), {1, 1. / 3, (58. + 0) / 120, .5});
  check_equal(judged({59.5}, many, 7), {0, 1. / 11, 57. / 67, 1});
}

BOOST_AUTO_TEST_CASE(equal_scores_take_the_expected_value) {
  // One right one among 100 equals.
  double mean = 0;
  for (int rank = 1; rank <= 100; ++rank) mean += 1. / rank / 100;
  check_equal(judged({0}, {}, 99), {.1, mean, .5, .5});
  // Two right ones among four: the first is at rank 1, 2, 3 in 3, 2, 1 of six orders.
  check_equal(judged({1, 1}, {1, 1}), {1, (3 + 2 / 2. + 1 / 3.) / 6, .5, 1});
}

BOOST_DATA_TEST_CASE(is_the_mean_over_all_orders, data::xrange(30u), seed) {
  std::mt19937 engine(seed);
  const auto scores = [&](std::size_t count) {
    std::vector<double> result(count);
    for (auto& score : result) score = static_cast<double>(engine() % 3);
    return result;
  };
  const auto right = scores(1 + seed % 3);
  const auto wrong = scores(4);
  check_equal(judged(right, wrong), over_all_orders(right, wrong));
}

BOOST_AUTO_TEST_CASE(negative_scores_are_no_worse_than_none) {
  check_equal(judged({-1}, {-2, 0}), judged({0}, {}, 2));
  BOOST_TEST(judged({1}, {}).auc == .5);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(evaluation_of)

BOOST_AUTO_TEST_CASE(a_list_by_hand) {
  // 0 will work with 3, who shares a topic; 1 lists nothing and knows both. 2 is tied to 0 already.
  const auto network = test::network_of({{0, 1}, {}, {0}, {1}, {2}}, 3);
  const std::vector<WeightedPair> known{tie(0, 1, 2), tie(1, 3), tie(0, 2)};
  const std::vector<WeightedPair> arising{tie(3, 0), tie(2, 0), tie(0, 0)};
  const auto found = evaluation::evaluate(network, known, arising, {.resamples = 20});
  BOOST_TEST(found.people == 2);
  BOOST_TEST(found.new_ties == 2);
  // 0 chooses between 3 and 4, 3 between 0, 2 and 4.
  BOOST_TEST(find(found, "random").auc.value == .5);
  BOOST_TEST(std::abs(find(found, "random").reciprocal_rank.value - (3. / 4 + 11. / 18) / 2) <
             1e-12);
  for (const auto* name : {"common", "idf-cosine", "tie-adamic-adar", "proximity", "potential"}) {
    BOOST_TEST_CONTEXT(name)
    BOOST_TEST(find(found, name).reciprocal_rank.value == 1);
    BOOST_TEST(find(found, name).auc.value == 1);
  }
  // Lengths: 3 and 4 are equal for 0; for 3, 0 is the longest.
  BOOST_TEST(find(found, "popularity").auc.value == .75);
  BOOST_TEST(find(found, "popularity").auc.low == .5);
  BOOST_TEST(find(found, "popularity").auc.high == 1);
}

BOOST_AUTO_TEST_CASE(has_a_row_for_every_measure) {
  const Case random;
  const auto found = evaluation::evaluate(random.network, random.known, random.arising);
  BOOST_TEST(found.rows.size() == similarity::measures().size() + 9);
  for (const auto& measure : similarity::measures()) find(found, measure.name);
  for (const auto& row : found.rows) {
    for (const auto& estimate : {row.hits_at_10, row.reciprocal_rank, row.auc, row.recall_at_50}) {
      BOOST_TEST(estimate.low <= estimate.value);
      BOOST_TEST(estimate.value <= estimate.high);
      BOOST_TEST((estimate.low >= 0 && estimate.high <= 1));
    }
  }
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_threads) {
  const Case random;
  const auto one = evaluation::evaluate(random.network, random.known, random.arising);
  const auto four =
      evaluation::evaluate(random.network, random.known, random.arising, {.threads = 4});
  for (std::size_t i = 0; i < one.rows.size(); ++i) {
    BOOST_TEST(one.rows[i].reciprocal_rank.value == four.rows[i].reciprocal_rank.value);
    BOOST_TEST(one.rows[i].auc.low == four.rows[i].auc.low);
    BOOST_TEST(one.rows[i].recall_at_50.high == four.rows[i].recall_at_50.high);
  }
}

BOOST_AUTO_TEST_CASE(some_people_can_be_asked_for) {
  const Case random;
  const std::vector<FacultyId> people{random.arising[0].a, random.arising[1].a};
  const auto found =
      evaluation::evaluate(random.network, random.known, random.arising, {.people = people});
  BOOST_TEST(found.people == 2);
}

BOOST_AUTO_TEST_CASE(without_new_ties_there_is_nothing_to_judge) {
  const Case random;
  const auto found = evaluation::evaluate(random.network, random.known, random.known);
  BOOST_TEST(found.people == 0);
  BOOST_TEST(found.rows.empty());
  BOOST_TEST(evaluation::evaluate(Network{}, {}, {}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
