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
      is_touched_(scorer.network().faculty_count()) {}

Scorer::Scorer(const Network& network, const Measure& measure)
    : network_(network), measure_(measure), has_links_(network.has_links() && measure.additive) {
  const auto people = network.faculty_count();
  weights_.reserve(network.topic_count());
  for (const auto topic : ids<TopicId>(network.topic_count()))
    weights_.push_back(measure.weight(network.faculty_of(topic).size(), people));
  totals_.assign(people, 0);
  starts_.reserve(people + 1);
  starts_.push_back(0);
  topics_.reserve(network.topics().edge_count());
  for (const auto person : ids<FacultyId>(people)) {
    const auto listed = network.topics_of(person);
    const auto begin = topics_.insert(topics_.end(), listed.begin(), listed.end());
    std::sort(begin, topics_.end(), [&](TopicId a, TopicId b) { return is_rarer(a, b); });
    starts_.push_back(topics_.size());
    auto& total = totals_[index(person)];
    for (const auto topic : rarest_first(person)) total += weights_[index(topic)];
    if (has_links_) total += own_links(person);
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
  const auto score =
      measure_.score({shared, totals_[index(u)], totals_[index(v)], network_.topic_count()});
  return measure_.bounded ? std::min(score, 1.0) : score;
}

std::vector<TopicId> Scorer::shared_topics(FacultyId u, FacultyId v) const {
  const auto of_u = rarest_first(u);
  const auto of_v = rarest_first(v);
  std::vector<TopicId> shared;
  std::set_intersection(of_u.begin(), of_u.end(), of_v.begin(), of_v.end(),
                        std::back_inserter(shared),
                        [&](TopicId a, TopicId b) { return is_rarer(a, b); });
  return shared;
}

double Scorer::weight_of_link(TopicId a, TopicId b) const {
  return link_weight * std::sqrt(weights_[index(a)] * weights_[index(b)]);
}

/// The part of aᵀMa beside the diagonal.
double Scorer::own_links(FacultyId u) const {
  double sum = 0;
  for (const auto& [a, b] : linked_topics(u, u)) sum += weight_of_link(a, b);
  return sum;
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
  for (const auto topic : shared_topics(u, v)) sum += weights_[index(topic)];
  if (!has_links_) return sum;
  std::vector<double> links;
  for (const auto& [a, b] : linked_topics(u, v)) links.push_back(weight_of_link(a, b));
  std::sort(links.begin(), links.end());
  for (const auto weight : links) sum += weight;
  return sum;
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
  std::vector<Contribution> result;
  for (const auto topic : shared_topics(u, v))
    result.push_back({topic, weights_[index(topic)] * factor, topic});
  for (const auto& [a, b] : linked_topics(u, v))
    result.push_back({a, weight_of_link(a, b) * factor, b});
  std::sort(result.begin(), result.end(), [](const Contribution& a, const Contribution& b) {
    return std::tuple(-a.share, a.topic, a.other) < std::tuple(-b.share, b.topic, b.other);
  });
  return result;
}

std::span<const Neighbor> Scorer::sharing(FacultyId u, Workspace& workspace) const {
  auto& [sums, counts, is_touched, touched, found] = workspace;
  const auto touch = [&workspace](FacultyId v) {
    if (!std::exchange(workspace.is_touched_[index(v)], 1)) workspace.touched_.push_back(v);
  };
  for (const auto topic : rarest_first(u)) {
    for (const auto v : network_.faculty_of(topic)) {
      touch(v);
      ++counts[index(v)];
      sums[index(v)] += weights_[index(topic)];
    }
    if (!has_links_) continue;
    for (const auto other : network_.linked_to(topic))
      for (const auto v : network_.faculty_of(other)) touch(v);
  }
  std::sort(touched.begin(), touched.end());
  found.clear();
  for (const auto v : touched) {
    // With links, sums are made a pair at a time: their order must not depend on the side.
    const auto sum = has_links_ && v != u ? shared_sum(u, v) : sums[index(v)];
    if (v != u) found.push_back({v, scored(sum, u, v), counts[index(v)]});
    sums[index(v)] = 0;
    counts[index(v)] = 0;
    is_touched[index(v)] = 0;
  }
  touched.clear();
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
