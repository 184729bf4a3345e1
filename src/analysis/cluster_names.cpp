#include "facgraph/analysis/cluster_names.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

namespace facgraph::clustering {
namespace {

struct Candidate {
  double score;
  std::size_t k_t;
  TopicId topic;
};

std::vector<Candidate> candidates(const Network& network, std::span<const FacultyId> people) {
  std::map<TopicId, std::size_t> listed_by;
  std::size_t most = 0;
  for (const auto person : people)
    for (const auto topic : network.topics_of(person)) most = std::max(most, ++listed_by[topic]);
  std::vector<Candidate> result;
  for (const auto& [topic, inside] : listed_by) {
    if (inside < std::min(most, std::size_t{2})) continue;
    const auto k_t = network.faculty_of(topic).size();
    const auto rarity =
        std::log(static_cast<double>(network.faculty_count()) / static_cast<double>(k_t));
    result.push_back({static_cast<double>(inside) * rarity, k_t, topic});
  }
  return result;
}

}  // namespace

std::vector<std::vector<TopicId>> naming_topics(const Network& network, const Partition& partition,
                                                std::size_t count) {
  assert(partition.cluster_of.size() == network.faculty_count());
  std::vector<std::vector<TopicId>> result;
  for (const auto& people : members(partition)) {
    auto& names = result.emplace_back();
    if (people.size() < 2) continue;
    auto topics = candidates(network, people);
    std::sort(topics.begin(), topics.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.score, a.k_t, a.topic) < std::tuple(-b.score, b.k_t, b.topic);
    });
    topics.resize(std::min(count, topics.size()));
    for (const auto& candidate : topics) names.push_back(candidate.topic);
  }
  return result;
}

}  // namespace facgraph::clustering
