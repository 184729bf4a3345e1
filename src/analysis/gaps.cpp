#include "facgraph/analysis/gaps.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace facgraph::gaps {
namespace {

/// Clusters come largest first: those of two or more are the first ones.
std::size_t count_of_groups(const Partition& partition) {
  std::vector<std::size_t> sizes(partition.cluster_count);
  for (const auto cluster : partition.cluster_of) ++sizes[index(cluster)];
  return static_cast<std::size_t>(
      std::find_if(sizes.begin(), sizes.end(), [](std::size_t size) { return size < 2; }) -
      sizes.begin());
}

/// For each cluster those after it that a topic links it to, in order.
std::vector<std::vector<std::uint32_t>> bridges(const Network& network, const Partition& partition,
                                                std::size_t groups) {
  std::vector<std::vector<std::uint32_t>> result(groups);
  std::vector<std::uint32_t> reached;
  for (const auto topic : ids<TopicId>(network.topic_count())) {
    reached.clear();
    for (const auto person : network.faculty_of(topic)) {
      const auto cluster = partition.cluster_of[index(person)];
      if (index(cluster) < groups) reached.push_back(static_cast<std::uint32_t>(cluster));
    }
    std::sort(reached.begin(), reached.end());
    reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
    for (std::size_t i = 0; i < reached.size(); ++i)
      result[reached[i]].insert(result[reached[i]].end(),
                                reached.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                reached.end());
  }
  for (auto& row : result) {
    std::sort(row.begin(), row.end());
    row.erase(std::unique(row.begin(), row.end()), row.end());
  }
  return result;
}

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
  const auto linked = bridges(network, partition, groups);
  Unbridged result;
  for (std::uint32_t a = 0; a < groups; ++a) {
    auto next = linked[a].begin();
    for (auto b = a + 1; b < groups; ++b) {
      if (next != linked[a].end() && *next == b) {
        ++next;
        continue;
      }
      if (++result.pairs <= most) result.first.push_back({ClusterId{a}, ClusterId{b}});
    }
  }
  return result;
}

}  // namespace facgraph::gaps
