#include "facgraph/model/network.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace facgraph {

namespace {

bool has_counts(const Roster& roster) {
  return std::any_of(roster.faculty.begin(), roster.faculty.end(), [](const Faculty& person) {
    return std::any_of(person.mentions.begin(), person.mentions.end(),
                       [](const TopicMention& mention) { return mention.count > 1; });
  });
}

/// In the order of the edges: by person, then by topic.
std::vector<std::uint32_t> summed_counts(const Roster& roster) {
  std::vector<std::uint32_t> result;
  std::vector<std::pair<TopicId, std::uint32_t>> counts;
  for (const auto& person : roster.faculty) {
    counts.clear();
    for (const auto& mention : person.mentions) counts.emplace_back(mention.topic, mention.count);
    std::sort(counts.begin(), counts.end());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const auto [topic, count] = counts[i];
      if (i == 0 || counts[i - 1].first != topic) {
        result.push_back(std::max(count, 1U));
        continue;
      }
      const auto room = std::numeric_limits<std::uint32_t>::max() - result.back();
      result.back() += std::min(count, room);
    }
  }
  return result;
}

}  // namespace

Network::Network(BipartiteGraph<TopicId> topics, BipartiteGraph<LabId> labs,
                 std::span<const TopicLink> links, std::vector<std::uint32_t> counts)
    : topics_(std::move(topics)), labs_(std::move(labs)), counts_(std::move(counts)) {
  assert(counts_.empty() || counts_.size() == topics_.edge_count());
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

Network Network::with_topics(BipartiteGraph<TopicId> topics) const {
  assert(topics.row_count() == faculty_count() && topics.column_count() == topic_count());
  auto result = *this;
  result.topics_ = std::move(topics);
  result.counts_.clear();
  return result;
}

std::span<const TopicId> Network::linked_to(TopicId topic) const {
  if (links_.empty()) return {};
  const auto start = link_starts_[index(topic)];
  return std::span<const TopicId>(links_).subspan(start, link_starts_[index(topic) + 1] - start);
}

std::span<const std::uint32_t> Network::counts_of(FacultyId person) const {
  if (counts_.empty()) return {};
  return std::span(counts_).subspan(topics_.row_start(person), topics_of(person).size());
}

Network build_network(const Roster& roster) {
  std::vector<BipartiteGraph<TopicId>::Edge> interests;
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    for (const auto& mention : roster[person].mentions)
      interests.emplace_back(person, mention.topic);
  std::vector<BipartiteGraph<LabId>::Edge> memberships;
  for (const auto& membership : roster.memberships)
    memberships.emplace_back(membership.person, membership.lab);
  return {BipartiteGraph<TopicId>(roster.faculty.size(), roster.topics.size(), interests),
          BipartiteGraph<LabId>(roster.faculty.size(), roster.labs.size(), memberships),
          roster.links, has_counts(roster) ? summed_counts(roster) : std::vector<std::uint32_t>{}};
}

}  // namespace facgraph
