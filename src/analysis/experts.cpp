#include "facgraph/analysis/experts.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace facgraph::experts {
namespace {

/// A person's coverage of a demand.
struct Coverage {
  FacultyId person{};
  std::size_t demand = 0;
  TopicId topic{};
  double degree = 0;
};

/// 1 + ln c; 1 in lists without counts.
double involvement(const Network& network, FacultyId person, TopicId topic) {
  const auto counts = network.counts_of(person);
  if (counts.empty()) return 1;
  const auto topics = network.topics_of(person);
  const auto at = std::lower_bound(topics.begin(), topics.end(), topic) - topics.begin();
  return 1 + std::log(static_cast<double>(counts[static_cast<std::size_t>(at)]));
}

/// Each person once, with the topic that covers the demand best.
std::vector<Coverage> coverage(const Network& network, const Demand& demand, std::size_t position) {
  std::vector<Coverage> all;
  double most = 1;
  for (const auto& [topic, closeness] : demand.answers) {
    assert(closeness > 0 && closeness <= 1);
    for (const auto person : network.faculty_of(topic)) {
      const auto degree = involvement(network, person, topic);
      most = std::max(most, degree);
      all.push_back({person, position, topic, closeness * degree});
    }
  }
  std::sort(all.begin(), all.end(), [](const Coverage& a, const Coverage& b) {
    return std::tuple(a.person, -a.degree, a.topic) < std::tuple(b.person, -b.degree, b.topic);
  });
  const auto same = [](const Coverage& a, const Coverage& b) { return a.person == b.person; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  for (auto& one : all) one.degree /= most;
  return all;
}

double weight(const Demand& demand, std::size_t people, std::size_t n) {
  assert(demand.count >= 1);
  if (people == 0) return 0;
  return (1 + std::log(static_cast<double>(demand.count))) *
         std::log(1 + static_cast<double>(n) / static_cast<double>(people));
}

void put_best_first(Expert& expert) {
  std::sort(expert.contributions.begin(), expert.contributions.end(),
            [](const Contribution& a, const Contribution& b) {
              return std::tuple(-a.share, a.demand) < std::tuple(-b.share, b.demand);
            });
  for (const auto& part : expert.contributions) expert.score += part.share;
  expert.score = std::min(expert.score, 1.0);
}

}  // namespace

Ranking rank(const Network& network, std::span<const Demand> demands) {
  Ranking ranking;
  std::vector<Coverage> all;
  double total = 0;
  for (std::size_t position = 0; position < demands.size(); ++position) {
    const auto covered = coverage(network, demands[position], position);
    ranking.weights.push_back(weight(demands[position], covered.size(), network.faculty_count()));
    total += ranking.weights.back();
    all.insert(all.end(), covered.begin(), covered.end());
  }
  if (total > 0)
    for (auto& one : ranking.weights) one /= total;
  std::stable_sort(all.begin(), all.end(),
                   [](const Coverage& a, const Coverage& b) { return a.person < b.person; });
  for (const auto& [person, demand, topic, degree] : all) {
    if (ranking.people.empty() || ranking.people.back().person != person)
      ranking.people.push_back({person, 0, {}});
    ranking.people.back().contributions.push_back(
        {demand, topic, ranking.weights[demand] * degree});
  }
  for (auto& expert : ranking.people) put_best_first(expert);
  std::sort(ranking.people.begin(), ranking.people.end(), [&](const Expert& a, const Expert& b) {
    const auto listed = [&](const Expert& one) { return network.topics_of(one.person).size(); };
    return std::tuple(-a.score, listed(a), a.person) < std::tuple(-b.score, listed(b), b.person);
  });
  return ranking;
}

}  // namespace facgraph::experts
