#include "facgraph/model/partition.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace facgraph {

Partition canonical_partition(std::span<const std::uint32_t> labels) {
  struct Part {
    std::size_t first;
    std::size_t size = 0;
  };
  std::unordered_map<std::uint32_t, std::size_t> part_of_label;
  std::vector<Part> parts;
  std::vector<std::size_t> part_of(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto [entry, is_new] = part_of_label.try_emplace(labels[i], parts.size());
    if (is_new) parts.push_back({i});
    part_of[i] = entry->second;
    ++parts[part_of[i]].size;
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return parts[a].size != parts[b].size ? parts[a].size > parts[b].size
                                          : parts[a].first < parts[b].first;
  });
  std::vector<ClusterId> number(parts.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    number[order[rank]] = static_cast<ClusterId>(rank);
  Partition result{std::vector<ClusterId>(labels.size()), parts.size()};
  for (std::size_t i = 0; i < labels.size(); ++i) result.cluster_of[i] = number[part_of[i]];
  return result;
}

std::vector<std::vector<FacultyId>> members(const Partition& partition) {
  std::vector<std::vector<FacultyId>> result(partition.cluster_count);
  for (const auto person : ids<FacultyId>(partition.cluster_of.size()))
    result[index(partition.cluster_of[index(person)])].push_back(person);
  return result;
}

}  // namespace facgraph
