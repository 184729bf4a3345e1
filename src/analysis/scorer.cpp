#include "facgraph/analysis/scorer.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>
#include <utility>

namespace facgraph::similarity {

Scorer::Workspace::Workspace(const Scorer& scorer)
    : sums_(scorer.network().faculty_count()),
      counts_(scorer.network().faculty_count()),
      touched_(scorer.network().faculty_count()),
      known_(scorer.measure()) {}

Scorer::Scorer(const Network& network, const Measure& measure)
    : network_(network), measure_(measure), has_links_(network.has_links() && measure.additive) {
  const auto people = network.faculty_count();
  weights_.reserve(network.topic_count());
  for (const auto topic : ids<TopicId>(network.topic_count()))
    weights_.push_back(measure.weight(network.faculty_of(topic).size(), people));
  starts_.reserve(people + 1);
  starts_.push_back(0);
  topics_.reserve(network.topics().edge_count());
  for (const auto person : ids<FacultyId>(people)) {
    const auto listed = network.topics_of(person);
    const auto begin = topics_.insert(topics_.end(), listed.begin(), listed.end());
    std::sort(begin, topics_.end(), [&](TopicId a, TopicId b) { return is_rarer(a, b); });
    starts_.push_back(topics_.size());
  }
  if (measure.count_factor != nullptr && network.has_counts()) weigh_counts();
  for (const auto person : ids<FacultyId>(people)) totals_.push_back(own_sum(person));
}

void Scorer::weigh_counts() {
  factors_.reserve(topics_.size());
  topic_factors_.resize(network_.topic_count());
  for (const auto person : ids<FacultyId>(network_.faculty_count())) {
    const auto listed = network_.topics_of(person);
    const auto counts = network_.counts_of(person);
    const auto factor = [&](std::size_t at) { return measure_.count_factor(counts[at]); };
    for (std::size_t at = 0; at < listed.size(); ++at)
      topic_factors_[index(listed[at])].push_back(factor(at));
    for (const auto topic : rarest_first(person))
      factors_.push_back(factor(static_cast<std::size_t>(
          std::lower_bound(listed.begin(), listed.end(), topic) - listed.begin())));
  }
}

std::span<const TopicId> Scorer::rarest_first(FacultyId u) const {
  const auto begin = starts_[index(u)];
  return std::span<const TopicId>(topics_).subspan(begin, starts_[index(u) + 1] - begin);
}

bool Scorer::is_rarer(TopicId a, TopicId b) const {
  return std::tuple(network_.faculty_of(a).size(), a) <
         std::tuple(network_.faculty_of(b).size(), b);
}

double Scorer::scored(double shared, FacultyId u, FacultyId v) const {
  return measure_.bounded_score(
      {shared, totals_[index(u)], totals_[index(v)], network_.topic_count()});
}

std::vector<TopicId> Scorer::shared_topics(FacultyId u, FacultyId v) const {
  std::vector<TopicId> shared;
  for (const auto& part : shared_weights(u, v)) shared.push_back(part.topic);
  return shared;
}

/// What counts make of a weight: of a topic that the person lists.
double Scorer::factor(FacultyId u, TopicId topic) const {
  if (factors_.empty()) return 1;
  const auto people = network_.faculty_of(topic);
  const auto at = std::lower_bound(people.begin(), people.end(), u) - people.begin();
  return topic_factors_[index(topic)][static_cast<std::size_t>(at)];
}

/// What each shared topic adds to the shared sum, rarest first.
std::vector<Contribution> Scorer::shared_weights(FacultyId u, FacultyId v) const {
  std::vector<Contribution> result;
  auto at_u = starts_[index(u)];
  auto at_v = starts_[index(v)];
  while (at_u < starts_[index(u) + 1] && at_v < starts_[index(v) + 1]) {
    const auto topic = topics_[at_u];
    if (topic == topics_[at_v]) {
      const auto factor = factors_.empty() ? 1 : factors_[at_u] * factors_[at_v];
      result.push_back({topic, weights_[index(topic)] * factor, topic});
      ++at_u;
      ++at_v;
    } else if (is_rarer(topic, topics_[at_v])) {
      ++at_u;
    } else {
      ++at_v;
    }
  }
  return result;
}

/// What each link adds to the shared sum.
std::vector<Contribution> Scorer::linked_weights(FacultyId u, FacultyId v) const {
  std::vector<Contribution> result;
  for (const auto& [a, b] : linked_topics(u, v)) {
    const auto weight = link_weight * std::sqrt(weights_[index(a)] * weights_[index(b)]);
    result.push_back({a, weight * (factor(u, a) * factor(v, b)), b});
  }
  return result;
}

std::vector<LinkedTopics> Scorer::linked_topics(FacultyId u, FacultyId v) const {
  std::vector<LinkedTopics> linked;
  if (!has_links_) return linked;
  const auto of_v = network_.topics_of(v);
  for (const auto a : rarest_first(u))
    for (const auto b : network_.linked_to(a))
      if (std::binary_search(of_v.begin(), of_v.end(), b)) linked.push_back({a, b});
  return linked;
}

/// From the rarest topic of either to the most common one, then the links in an order that is the
/// same from both sides, so that the sum is.
double Scorer::shared_sum(FacultyId u, FacultyId v) const {
  double sum = 0;
  for (const auto& part : shared_weights(u, v)) sum += part.share;
  if (!has_links_) return sum;
  std::vector<double> links;
  for (const auto& part : linked_weights(u, v)) links.push_back(part.share);
  std::sort(links.begin(), links.end());
  for (const auto weight : links) sum += weight;
  return sum;
}

/// aᵀMa.
double Scorer::own_sum(FacultyId u) const {
  double sum = 0;
  for (auto at = starts_[index(u)]; at < starts_[index(u) + 1]; ++at) {
    const auto factor = factors_.empty() ? 1 : factors_[at];
    sum += weights_[index(topics_[at])] * (factor * factor);
  }
  double links = 0;
  for (const auto& part : linked_weights(u, u)) links += part.share;
  return sum + links;
}

double Scorer::score(FacultyId u, FacultyId v) const {
  assert(u != v);
  return scored(shared_sum(u, v), u, v);
}

std::vector<Contribution> Scorer::contributions(FacultyId u, FacultyId v) const {
  assert(u != v);
  if (!measure_.additive) return {};
  const auto shared = shared_sum(u, v);
  const auto factor = shared > 0 ? scored(shared, u, v) / shared : 0;
  auto result = shared_weights(u, v);
  const auto linked = linked_weights(u, v);
  result.insert(result.end(), linked.begin(), linked.end());
  for (auto& part : result) part.share *= factor;
  std::sort(result.begin(), result.end(), [](const Contribution& a, const Contribution& b) {
    return std::tuple(-a.share, a.topic, a.other) < std::tuple(-b.share, b.topic, b.other);
  });
  return result;
}

std::span<const Neighbor> Scorer::sharing(FacultyId u, Workspace& workspace,
                                          FacultyId first) const {
  const auto from = [first](std::span<const FacultyId> people) {
    return static_cast<std::size_t>(std::lower_bound(people.begin(), people.end(), first) -
                                    people.begin());
  };
  auto& touched = workspace.touched_;
  auto& sums = workspace.sums_;
  auto& counts = workspace.counts_;
  auto& found = workspace.found_;
  for (auto at = starts_[index(u)]; at < starts_[index(u) + 1]; ++at) {
    const auto topic = topics_[at];
    const auto weight = weights_[index(topic)];
    const auto people = network_.faculty_of(topic);
    const auto* factors = factors_.empty() ? nullptr : topic_factors_[index(topic)].data();
    for (auto i = from(people); i < people.size(); ++i) {
      const auto v = people[i];
      touched.insert(index(v));
      ++counts[index(v)];
      sums[index(v)] += factors == nullptr ? weight : weight * (factors_[at] * factors[i]);
    }
    if (!has_links_) continue;
    for (const auto other : network_.linked_to(topic))
      for (const auto v : network_.faculty_of(other).subspan(from(network_.faculty_of(other))))
        touched.insert(index(v));
  }
  found.clear();
  touched.drain([&](std::size_t at) {
    const FacultyId v{static_cast<std::uint32_t>(at)};
    auto& shared = sums[at];
    auto& count = counts[at];
    if (v != u) {
      // With links, sums are made a pair at a time: their order must not depend on the side.
      const auto sum = has_links_ ? shared_sum(u, v) : shared;
      const auto score = workspace.known_.find_or_make(sum, totals_[index(u)], totals_[at],
                                                       [&] { return scored(sum, u, v); });
      found.push_back({v, score, count});
    }
    shared = 0;
    count = 0;
  });
  return found;
}

std::vector<Neighbor> Scorer::neighbors(FacultyId u) const {
  return top(u, network_.faculty_count());
}

std::vector<Neighbor> Scorer::top(FacultyId u, std::size_t count, double minimum) const {
  Workspace workspace(*this);
  const auto found = sharing(u, workspace);
  std::vector<Neighbor> result;
  std::copy_if(found.begin(), found.end(), std::back_inserter(result),
               [&](const Neighbor& neighbor) { return neighbor.score >= minimum; });
  const auto kept = result.begin() + static_cast<std::ptrdiff_t>(std::min(count, result.size()));
  std::partial_sort(result.begin(), kept, result.end(), [](const Neighbor& a, const Neighbor& b) {
    return std::tuple(-a.score, b.shared, a.person) < std::tuple(-b.score, a.shared, b.person);
  });
  result.erase(kept, result.end());
  return result;
}

}  // namespace facgraph::similarity
