#include "facgraph/analysis/gaps.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>

namespace facgraph::gaps {
namespace {

constexpr auto no_cluster = std::numeric_limits<std::uint32_t>::max();

/// Clusters come largest first: those of two or more are the first ones.
std::size_t count_of_groups(const Partition& partition) {
  std::vector<std::size_t> sizes(partition.cluster_count);
  for (const auto cluster : partition.cluster_of) ++sizes[index(cluster)];
  return static_cast<std::size_t>(
      std::find_if(sizes.begin(), sizes.end(), [](std::size_t size) { return size < 2; }) -
      sizes.begin());
}

/// Which clusters list which topics, both ways; each once, in order.
struct ClusterTopics {
  std::vector<std::vector<TopicId>> topics_of;
  std::vector<std::vector<std::uint32_t>> clusters_of;

  ClusterTopics(const Network& network, const Partition& partition, std::size_t groups)
      : topics_of(groups), clusters_of(network.topic_count()) {
    for (const auto topic : ids<TopicId>(network.topic_count())) {
      auto& clusters = clusters_of[index(topic)];
      for (const auto person : network.faculty_of(topic)) {
        const auto cluster = partition.cluster_of[index(person)];
        if (index(cluster) < groups) clusters.push_back(static_cast<std::uint32_t>(cluster));
      }
      std::sort(clusters.begin(), clusters.end());
      clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
      for (const auto cluster : clusters) topics_of[cluster].push_back(topic);
    }
  }
};

}  // namespace

std::vector<TopicId> topics_of_one_person(const Network& network) {
  std::vector<TopicId> result;
  for (const auto topic : ids<TopicId>(network.topic_count()))
    if (network.faculty_of(topic).size() == 1) result.push_back(topic);
  return result;
}

std::vector<LabId> labs_without_members(const Network& network) {
  std::vector<LabId> result;
  for (const auto lab : ids<LabId>(network.lab_count()))
    if (network.faculty_of(lab).empty()) result.push_back(lab);
  return result;
}

Unbridged unbridged_clusters(const Network& network, const Partition& partition, std::size_t most) {
  assert(partition.cluster_of.size() == network.faculty_count());
  const auto groups = count_of_groups(partition);
  const ClusterTopics listed(network, partition, groups);
  std::vector<std::uint32_t> linked_from(groups,
                                         no_cluster);  ///< the last that a topic links to it
  Unbridged result;
  for (std::uint32_t a = 0; a < groups; ++a) {
    for (const auto topic : listed.topics_of[a])
      for (const auto b : listed.clusters_of[index(topic)]) linked_from[b] = a;
    for (auto b = a + 1; b < groups; ++b)
      if (linked_from[b] != a && ++result.pairs <= most)
        result.first.push_back({ClusterId{a}, ClusterId{b}});
  }
  return result;
}

}  // namespace facgraph::gaps
