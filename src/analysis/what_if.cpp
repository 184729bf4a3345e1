#include "facgraph/analysis/what_if.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <tuple>

namespace facgraph::similarity {
namespace {

/// 1 + ln count of each topic of a person, where the measure asks for it.
std::vector<double> factors(const Scorer& scorer, FacultyId person) {
  std::vector<double> result(scorer.network().topics_of(person).size(), 1);
  if (!scorer.measure().counted) return result;
  const auto counts = scorer.network().counts_of(person);
  for (std::size_t i = 0; i < counts.size(); ++i) result[i] += std::log(counts[i]);
  return result;
}

class Pair {
 public:
  Pair(const Scorer& scorer, FacultyId a, FacultyId b)
      : network_(scorer.network()), measure_(scorer.measure()) {
    const auto total = [&](FacultyId person) {
      const auto listed = network_.topics_of(person);
      const auto factor = factors(scorer, person);
      double sum = 0;
      for (std::size_t i = 0; i < listed.size(); ++i)
        sum += weight(listed[i]) * factor[i] * factor[i];
      return sum;
    };
    now_ = {0, total(a), total(b), network_.topic_count()};
    const auto of_a = factors(scorer, a);
    const auto of_b = factors(scorer, b);
    for (const auto topic : difference(network_, a, b).shared)
      now_.shared += weight(topic) * of_a[position(a, topic)] * of_b[position(b, topic)];
  }

  /// `total` is the sum of who lists the topic, `factor` times; `other` of who takes it up.
  double score_with(TopicId topic, double factor, double Overlap::*total,
                    double Overlap::*other) const {
    const auto before = weight(topic);
    const auto after =
        measure_.weight(network_.faculty_of(topic).size() + 1, network_.faculty_count());
    auto overlap = now_;
    overlap.shared += after * factor;
    overlap.*total += (after - before) * factor * factor;
    overlap.*other += after;
    const auto score = measure_.score(overlap);
    return measure_.bounded ? std::min(score, 1.0) : score;
  }

  std::size_t position(FacultyId person, TopicId topic) const {
    const auto listed = network_.topics_of(person);
    return static_cast<std::size_t>(std::lower_bound(listed.begin(), listed.end(), topic) -
                                    listed.begin());
  }

 private:
  double weight(TopicId topic) const {
    return measure_.weight(network_.faculty_of(topic).size(), network_.faculty_count());
  }

  const Network& network_;
  const Measure& measure_;
  Overlap now_;
};

}  // namespace

Difference difference(const Network& network, FacultyId a, FacultyId b) {
  const auto of_a = network.topics_of(a);
  const auto of_b = network.topics_of(b);
  Difference result;
  std::ranges::set_intersection(of_a, of_b, std::back_inserter(result.shared));
  std::ranges::set_difference(of_a, of_b, std::back_inserter(result.only_a));
  std::ranges::set_difference(of_b, of_a, std::back_inserter(result.only_b));
  return result;
}

std::vector<WhatIf> if_one_more_were_shared(const Scorer& scorer, FacultyId a, FacultyId b) {
  assert(a != b);
  const Pair pair(scorer, a, b);
  const auto topics = difference(scorer.network(), a, b);
  const auto of_a = factors(scorer, a);
  const auto of_b = factors(scorer, b);
  std::vector<WhatIf> result;
  for (const auto topic : topics.only_a)
    result.push_back({topic, b,
                      pair.score_with(topic, of_a[pair.position(a, topic)], &Overlap::total_u,
                                      &Overlap::total_v)});
  for (const auto topic : topics.only_b)
    result.push_back({topic, a,
                      pair.score_with(topic, of_b[pair.position(b, topic)], &Overlap::total_v,
                                      &Overlap::total_u)});
  std::sort(result.begin(), result.end(), [](const WhatIf& x, const WhatIf& y) {
    return std::tuple(-x.score, x.topic) < std::tuple(-y.score, y.topic);
  });
  return result;
}

}  // namespace facgraph::similarity
