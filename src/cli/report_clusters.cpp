#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "cli/listings.hpp"
#include "cli/report_sections.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

/// Topics that two people or more of a group list, those of most of them first.
std::vector<TopicId> common_topics(const Network& network, const std::vector<FacultyId>& group) {
  std::map<TopicId, std::size_t> counts;
  for (const auto person : group)
    for (const auto topic : network.topics_of(person)) ++counts[topic];
  std::vector<TopicId> topics;
  for (const auto& [topic, count] : counts)
    if (count > 1) topics.push_back(topic);
  std::stable_sort(topics.begin(), topics.end(),
                   [&](TopicId a, TopicId b) { return counts[a] > counts[b]; });
  return topics;
}

report::Table topics_table(const ReportInput& input) {
  constexpr std::size_t most = 12;
  report::Table table{
      "topics",
      "What each cluster has in common",
      {{"cluster", "Cluster"}, {"name", "Name"}, {"topics", "Topics of two or more"}},
      {},
      "No cluster has a topic in common."};
  const auto groups = members(input.clusters.partition);
  for (std::size_t i = 0; i < groups.size() && groups[i].size() > 1; ++i)
    table.rows.push_back(
        {static_cast<std::int64_t>(i + 1), input.cluster_names[i],
         first_few(topic_names(input.list.roster, common_topics(input.list.network, groups[i])),
                   most)});
  return table;
}

}  // namespace

report::Section clusters_section(const ReportInput& input) {
  ClustersOptions options;
  if (input.list.roster.faculty.size() > report_limit::people_with_stability) options.runs = 0;
  auto section = section_of("clusters", "Clusters", clusters_listing(input.list, options),
                            "facgraph clusters");
  section.paragraphs = {
      "People who share many topics with each other, and few with the rest. A cluster is a "
      "description of the list, not a unit of the organization."};
  section.tables.push_back(topics_table(input));
  return section;
}

}  // namespace facgraph::cli
