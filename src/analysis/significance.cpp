#include "facgraph/analysis/significance.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "facgraph/analysis/hypergeometric.hpp"
#include "facgraph/analysis/projection.hpp"

namespace facgraph::significance {
namespace {

/// Tails for lists of two lengths, each computed once.
class Tails {
 public:
  Tails(std::size_t topics, double log_threshold)
      : topics_(topics), log_threshold_(log_threshold) {}

  double log_p(std::size_t shared, std::size_t a, std::size_t b) {
    auto& known = of(a, b).log_p[shared];
    if (std::isnan(known)) known = similarity::log_hypergeometric_tail(shared, a, b, topics_);
    return known;
  }

  std::uint32_t needed(std::size_t a, std::size_t b) { return of(a, b).needed; }

 private:
  struct Lengths {
    std::uint32_t needed = 0;
    std::vector<double> log_p;
  };

  Lengths& of(std::size_t a, std::size_t b) {
    if (a > b) std::swap(a, b);
    const auto [entry, is_new] = known_.try_emplace(std::uint64_t{a} << 32 | b);
    if (is_new) {
      entry->second.log_p.assign(a + 1, std::numeric_limits<double>::quiet_NaN());
      entry->second.needed = fewest(a, b);
    }
    return entry->second;
  }

  std::uint32_t fewest(std::size_t a, std::size_t b) const {
    std::size_t low = 1;
    std::size_t high = a + 1;
    while (low < high) {
      const auto middle = (low + high) / 2;
      if (similarity::log_hypergeometric_tail(middle, a, b, topics_) <= log_threshold_)
        high = middle;
      else
        low = middle + 1;
    }
    return static_cast<std::uint32_t>(low > a ? 0 : low);
  }

  std::size_t topics_;
  double log_threshold_;
  std::unordered_map<std::uint64_t, Lengths> known_;
};

/// The lowest p that pairs of some lengths can have, and how many such pairs there are.
struct Reach {
  double log_p = 0;
  std::uint64_t pairs = 0;
};

std::vector<Reach> reaches(const Network& network) {
  std::map<std::size_t, std::uint64_t> people_of_length;
  for (const auto person : ids<FacultyId>(network.faculty_count()))
    ++people_of_length[network.topics_of(person).size()];
  std::vector<Reach> result;
  for (auto a = people_of_length.begin(); a != people_of_length.end(); ++a) {
    for (auto b = a; b != people_of_length.end(); ++b) {
      const auto lowest =
          similarity::log_hypergeometric_tail(a->first, a->first, b->first, network.topic_count());
      result.push_back({lowest, a == b ? a->second * (a->second - 1) / 2 : a->second * b->second});
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Reach& x, const Reach& y) { return x.log_p < y.log_p; });
  return result;
}

std::uint64_t count_reaching(const std::vector<Reach>& reaches, double log_threshold) {
  std::uint64_t count = 0;
  for (const auto& reach : reaches) {
    if (reach.log_p > log_threshold) break;
    count += reach.pairs;
  }
  return count;
}

/// The smallest K >= 1 for which no more than K tests reach level / K.
std::uint64_t tarone(const std::vector<Reach>& reaches, std::uint64_t tests, double level) {
  std::uint64_t low = 1;
  std::uint64_t high = std::max<std::uint64_t>(tests, 1);
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (count_reaching(reaches, std::log(level / static_cast<double>(middle))) <= middle)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/// The pairs are sorted; all that share nothing come after them, with p = 1.
void correct(Tests& tests) {
  double lowest = 1;
  for (auto rank = tests.pairs.size(); rank-- > 0;) {
    const auto scale = static_cast<double>(tests.tests) / static_cast<double>(rank + 1);
    lowest = std::min(lowest, std::exp(tests.pairs[rank].log_p) * scale);
    tests.pairs[rank].q = lowest;
    if (lowest <= tests.level) tests.significant = std::max(tests.significant, rank + 1);
  }
}

}  // namespace

Tests test_pairs(const Network& network, double level) {
  assert(level > 0 && level < 1);
  const std::uint64_t people = network.faculty_count();
  Tests result;
  result.level = level;
  result.tests = people * (people - (people > 0 ? 1 : 0)) / 2;
  const auto log_threshold =
      std::log(level / static_cast<double>(std::max<std::uint64_t>(result.tests, 1)));
  const auto reach = reaches(network);
  result.hopeless = result.tests - count_reaching(reach, log_threshold);
  result.correction = tarone(reach, result.tests, level);

  const similarity::Scorer scorer(network, similarity::measure("common"));
  similarity::Scorer::Workspace workspace(scorer);
  Tails tails(network.topic_count(), log_threshold);
  // Growing would take the room of the pairs twice.
  result.pairs.reserve(std::min(projection_bound(network), result.tests));
  for (const auto a : ids<FacultyId>(network.faculty_count())) {
    const auto of_a = network.topics_of(a).size();
    for (const auto& [b, score, shared] : scorer.sharing(a, workspace, a)) {
      if (shared == 0) continue;
      const auto of_b = network.topics_of(b).size();
      result.pairs.push_back({a, b, static_cast<std::uint32_t>(shared), tails.needed(of_a, of_b),
                              tails.log_p(shared, of_a, of_b), 1});
    }
  }
  std::sort(result.pairs.begin(), result.pairs.end(), [](const TestedPair& x, const TestedPair& y) {
    return std::tie(x.log_p, x.a, x.b) < std::tie(y.log_p, y.a, y.b);
  });
  correct(result);
  return result;
}

std::vector<WeightedPair> backbone(const Tests& tests, const similarity::Scorer& scorer) {
  std::vector<WeightedPair> result;
  for (std::size_t i = 0; i < tests.significant; ++i) {
    const auto& pair = tests.pairs[i];
    result.push_back({pair.a, pair.b, scorer.score(pair.a, pair.b)});
  }
  return result;
}

}  // namespace facgraph::significance
