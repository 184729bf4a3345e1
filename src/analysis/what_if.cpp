#include "facgraph/analysis/what_if.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

#include "facgraph/model/ledger.hpp"

namespace facgraph::similarity {
namespace {

/// A topic of a list, and what the count makes of its weight.
struct Listed {
  TopicId topic{};
  double factor = 1;
};

std::vector<Listed> listed(const Scorer& scorer, FacultyId person) {
  const auto topics = scorer.network().topics_of(person);
  const auto counts = scorer.network().counts_of(person);
  const auto factor = scorer.measure().count_factor;
  std::vector<Listed> result;
  for (std::size_t i = 0; i < topics.size(); ++i)
    result.push_back({topics[i], factor == nullptr || counts.empty() ? 1 : factor(counts[i])});
  return result;
}

/// Sums over two lists when one topic has one person more.
class Changed {
 public:
  Changed(const Scorer& scorer, TopicId topic)
      : network_(scorer.network()),
        measure_(scorer.measure()),
        has_links_(network_.has_links() && measure_.additive),
        topic_(topic) {}

  /// Of shared topics and of linked ones; lists are in the order of ids.
  double sum(const std::vector<Listed>& a, const std::vector<Listed>& b) const {
    double sum = 0;
    for (const auto& one : a) {
      if (const auto* same = find(b, one.topic); same != nullptr)
        sum += weight(one.topic) * one.factor * same->factor;
      if (!has_links_) continue;
      for (const auto other : network_.linked_to(one.topic))
        if (const auto* linked = find(b, other); linked != nullptr)
          sum += link_weight * std::sqrt(weight(one.topic) * weight(other)) * one.factor *
                 linked->factor;
    }
    return sum;
  }

 private:
  double weight(TopicId topic) const {
    const auto people = network_.faculty_of(topic).size() + (topic == topic_ ? 1 : 0);
    return measure_.weight(people, network_.faculty_count());
  }

  static const Listed* find(const std::vector<Listed>& list, TopicId topic) {
    const auto found = std::ranges::lower_bound(list, topic, {}, &Listed::topic);
    return found != list.end() && found->topic == topic ? &*found : nullptr;
  }

  const Network& network_;
  const Measure& measure_;
  bool has_links_;
  TopicId topic_;
};

double score_after(const Scorer& scorer, const std::vector<Listed>& lists_it,
                   std::vector<Listed> takes_up, TopicId topic) {
  takes_up.insert(std::ranges::lower_bound(takes_up, topic, {}, &Listed::topic), {topic, 1});
  const Changed changed(scorer, topic);
  return scorer.measure().bounded_score(
      {changed.sum(lists_it, takes_up), changed.sum(lists_it, lists_it),
       changed.sum(takes_up, takes_up), scorer.network().topic_count()});
}

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
  const auto topics = difference(scorer.network(), a, b);
  const auto of_a = listed(scorer, a);
  const auto of_b = listed(scorer, b);
  std::vector<WhatIf> result;
  for (const auto topic : topics.only_a)
    result.push_back({topic, b, score_after(scorer, of_a, of_b, topic)});
  for (const auto topic : topics.only_b)
    result.push_back({topic, a, score_after(scorer, of_b, of_a, topic)});
  std::sort(result.begin(), result.end(), [](const WhatIf& x, const WhatIf& y) {
    return std::tuple(-x.score, x.topic) < std::tuple(-y.score, y.topic);
  });
  return result;
}

}  // namespace facgraph::similarity
