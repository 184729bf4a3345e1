#include "facgraph/analysis/evaluation.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "analysis/related_topics.hpp"
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

WeightedPair weighted_tie(std::uint32_t a, std::uint32_t b, double count = 1) {
  return {FacultyId{a}, FacultyId{b}, count};
}

const evaluation::Qualities& find(const evaluation::Evaluation& found, std::string_view name) {
  const auto row = std::ranges::find(found.rows, name, &evaluation::Row::name);
  BOOST_REQUIRE(row != found.rows.end());
  return row->quality;
}

struct Case {
  Network network = testing::network_of(testing::random_lists(60, 40, .1, 4), 40);
  std::vector<WeightedPair> known;
  std::vector<WeightedPair> arising;

  Case() {
    std::mt19937 engine(2);
    const auto anyone = [&] { return static_cast<std::uint32_t>(engine() % 60); };
    for (int i = 0; i < 80; ++i) known.push_back(weighted_tie(anyone(), anyone()));
    for (int i = 0; i < 40; ++i) arising.push_back(weighted_tie(anyone(), anyone()));
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
  const auto network = testing::network_of({{0, 1}, {}, {0}, {1}, {2}}, 3);
  const std::vector<WeightedPair> known{weighted_tie(0, 1, 2), weighted_tie(1, 3),
                                        weighted_tie(0, 2)};
  const std::vector<WeightedPair> arising{weighted_tie(3, 0), weighted_tie(2, 0),
                                          weighted_tie(0, 0)};
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

BOOST_AUTO_TEST_CASE(related_topics_reach_who_shares_none) {
  // 0 and 3 share nothing; 1 and 2 list a topic of each. 4 has nothing to do with them.
  const auto network = testing::network_of({{0}, {0, 1}, {0, 1}, {1}, {2}}, 3);
  const std::vector<WeightedPair> arising{weighted_tie(0, 3)};
  const auto found = evaluation::evaluate(network, {}, arising, {.resamples = 0});
  // Without it, behind 1 and 2, and equal to 4; with it, before 4.
  BOOST_TEST(find(found, "affinity").auc.value == (0 + 0 + .5) / 3);
  BOOST_TEST(find(found, "affinity+related-topics").auc.value == 1. / 3);
}

BOOST_AUTO_TEST_CASE(closeness_by_related_topics_by_hand) {
  const auto network = testing::network_of({{0}, {0, 1}, {1}, {}}, 2);
  const evaluation::RelatedTopics related(network);
  evaluation::RelatedTopics::Workspace room;
  const auto row = related.closeness(FacultyId{0}, room);
  // Shares: 1; √½ and √½; 1. M_01 = ½ / (√1.5 · √1.5) = 1/3.
  BOOST_TEST(std::abs(row[0] - 1) < 1e-12);
  BOOST_TEST(std::abs(row[1] - std::sqrt(.5) * (1 + 1. / 3)) < 1e-12);
  BOOST_TEST(std::abs(row[2] - 1. / 3) < 1e-12);
  BOOST_TEST(row[3] == 0);
}

BOOST_AUTO_TEST_CASE(has_a_row_for_every_measure) {
  const Case random;
  const auto found = evaluation::evaluate(random.network, random.known, random.arising);
  BOOST_TEST(found.rows.size() == similarity::measures().size() + 10);
  for (const auto& measure : similarity::measures()) find(found, measure.name);
  for (const auto& row : found.rows) {
    const auto& [hits, reciprocal_rank, auc, recall] = row.quality;
    for (const auto& estimate : {hits, reciprocal_rank, auc, recall}) {
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
    const auto& alone = one.rows[i].quality;
    const auto& together = four.rows[i].quality;
    BOOST_TEST(one.rows[i].name == four.rows[i].name);
    BOOST_TEST(alone.reciprocal_rank.value == together.reciprocal_rank.value);
    BOOST_TEST(alone.auc.low == together.auc.low);
    BOOST_TEST(alone.recall_at_50.high == together.recall_at_50.high);
    BOOST_TEST(one.rows[i].lead_of_potential.auc.high == four.rows[i].lead_of_potential.auc.high);
  }
}

BOOST_AUTO_TEST_CASE(intervals_do_not_depend_on_the_order_of_the_list) {
  const Case random;
  const auto count = random.network.faculty_count();
  const auto turned = [&](FacultyId id) { return static_cast<FacultyId>(count - 1 - index(id)); };
  auto lists = testing::random_lists(60, 40, .1, 4);
  std::reverse(lists.begin(), lists.end());
  auto known = random.known;
  auto arising = random.arising;
  for (auto* ties : {&known, &arising})
    for (auto& pair : *ties) pair = {turned(pair.a), turned(pair.b), pair.weight};
  std::vector<std::uint32_t> rank(count);
  for (std::uint32_t i = 0; i < count; ++i) rank[i] = static_cast<std::uint32_t>(count) - 1 - i;
  const auto one = evaluation::evaluate(random.network, random.known, random.arising);
  const auto network = testing::network_of(lists, 40);
  const auto other = evaluation::evaluate(network, known, arising, {.rank = rank});
  const auto tolerance = boost::test_tools::tolerance(1e-12);
  for (const auto* name : {"random", "popularity", "jaccard", "affinity"}) {
    BOOST_TEST(find(one, name).auc.low == find(other, name).auc.low, tolerance);
    BOOST_TEST(find(one, name).reciprocal_rank.high == find(other, name).reciprocal_rank.high,
               tolerance);
  }
}

BOOST_AUTO_TEST_CASE(a_lead_is_judged_on_the_same_people) {
  const Case random;
  const auto found = evaluation::evaluate(random.network, random.known, random.arising);
  const auto& potential = found.rows.back();
  BOOST_TEST(potential.name == "potential");
  BOOST_TEST(potential.lead_of_potential.auc.low == 0);
  BOOST_TEST(potential.lead_of_potential.auc.high == 0);
  for (const auto& row : found.rows) {
    const auto& lead = row.lead_of_potential.auc;
    BOOST_TEST(std::abs(lead.value - (potential.quality.auc.value - row.quality.auc.value)) <
               1e-12);
    BOOST_TEST(lead.low <= lead.value);
    BOOST_TEST(lead.value <= lead.high);
  }
}

BOOST_AUTO_TEST_CASE(a_seed_chooses_the_resamples_alone) {
  const Case random;
  const auto first = evaluation::evaluate(random.network, random.known, random.arising);
  const auto other =
      evaluation::evaluate(random.network, random.known, random.arising, {.seed = 2});
  BOOST_TEST(first.rows.back().quality.auc.value == other.rows.back().quality.auc.value);
  BOOST_TEST(first.rows.back().quality.auc.low != other.rows.back().quality.auc.low);
  const auto none =
      evaluation::evaluate(random.network, random.known, random.arising, {.resamples = 0});
  BOOST_TEST(none.rows.back().quality.auc.low == none.rows.back().quality.auc.value);
}

BOOST_AUTO_TEST_CASE(says_what_each_way_looks_at) {
  using evaluation::Evidence;
  const Case random;
  const auto found = evaluation::evaluate(random.network, random.known, random.arising);
  const auto expected = [](std::string_view name) {
    if (name == "random") return Evidence::nothing;
    if (name == "tie-adamic-adar" || name == "proximity") return Evidence::ties;
    if (name == "tie-adamic-adar+tf-idf-cosine" || name == "potential") return Evidence::both;
    return Evidence::topics;
  };
  for (const auto& row : found.rows)
    BOOST_TEST_CONTEXT(row.name) BOOST_TEST((row.evidence == expected(row.name)));
}

BOOST_AUTO_TEST_CASE(tells_how_far_it_is) {
  const Case random;
  std::vector<std::size_t> told;
  const auto found = evaluation::evaluate(
      random.network, random.known, random.arising,
      {.threads = 3, .on_progress = [&](std::size_t done, std::size_t) { told.push_back(done); }});
  BOOST_TEST(std::is_sorted(told.begin(), told.end()));
  BOOST_TEST(told.back() == found.people);
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
  BOOST_TEST(found.known_already ==
             std::ranges::count_if(random.known,
                                   [](const WeightedPair& pair) { return pair.a != pair.b; }));
  BOOST_TEST(found.rows.empty());
  BOOST_TEST(evaluation::evaluate(Network{}, {}, {}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
