#include "facgraph/model/network.hpp"

#include <utility>
#include <vector>

namespace facgraph {

Network::Network(BipartiteGraph<TopicId> topics, BipartiteGraph<LabId> labs)
    : topics_(std::move(topics)), labs_(std::move(labs)) {}

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
      BipartiteGraph<LabId>(roster.faculty.size(), roster.labs.size(), std::move(memberships))};
}

}  // namespace facgraph
