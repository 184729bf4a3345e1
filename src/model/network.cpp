#include "facgraph/model/network.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace facgraph {

Network::Network(BipartiteGraph<TopicId> topics, BipartiteGraph<LabId> labs,
                 std::span<const TopicLink> links)
    : topics_(std::move(topics)), labs_(std::move(labs)) {
  if (links.empty()) return;
  std::vector<std::pair<TopicId, TopicId>> ends;
  for (const auto& link : links) {
    ends.emplace_back(link.narrower, link.broader);
    ends.emplace_back(link.broader, link.narrower);
  }
  std::sort(ends.begin(), ends.end());
  link_starts_.assign(topic_count() + 1, 0);
  for (const auto& [from, to] : ends) {
    ++link_starts_[index(from) + 1];
    links_.push_back(to);
  }
  std::partial_sum(link_starts_.begin(), link_starts_.end(), link_starts_.begin());
}

std::span<const TopicId> Network::linked_to(TopicId topic) const {
  if (links_.empty()) return {};
  const auto start = link_starts_[index(topic)];
  return std::span<const TopicId>(links_).subspan(start, link_starts_[index(topic) + 1] - start);
}

Network build_network(const Roster& roster) {
  std::vector<BipartiteGraph<TopicId>::Edge> interests;
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    for (const auto& mention : roster[person].mentions)
      interests.emplace_back(person, mention.topic);
  std::vector<BipartiteGraph<LabId>::Edge> memberships;
  for (const auto& membership : roster.memberships)
    memberships.emplace_back(membership.person, membership.lab);
  return {
      BipartiteGraph<TopicId>(roster.faculty.size(), roster.topics.size(), std::move(interests)),
      BipartiteGraph<LabId>(roster.faculty.size(), roster.labs.size(), std::move(memberships)),
      roster.links};
}

}  // namespace facgraph
