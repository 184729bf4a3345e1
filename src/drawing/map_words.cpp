#include "map_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "facgraph/drawing/palette.hpp"

namespace facgraph::drawing {

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  return fmt::format("{}", fmt::join(parts, between));
}

std::string map_title(const MapInput& input, const MapOptions& options, const char* kind) {
  if (!options.title.empty()) return options.title;
  if (input.roster.title.empty()) return kind;
  return fmt::format("{}: {}", kind, input.roster.title);
}

bool is_real_cluster(const MapInput& input, std::size_t cluster) {
  const auto& clusters = input.partition.cluster_of;
  return std::count(clusters.begin(), clusters.end(),
                    ClusterId{static_cast<std::uint32_t>(cluster)}) >= 2;
}

Paint person_paint(const MapInput& input, FacultyId person) {
  const auto cluster = index(input.partition.cluster_of[index(person)]);
  return is_real_cluster(input, cluster) ? cluster_paint(cluster) : Paint::isolated;
}

std::string cluster_name(const MapInput& input, std::size_t cluster) {
  const bool named = cluster < input.cluster_names.size() && !input.cluster_names[cluster].empty();
  return named ? input.cluster_names[cluster] : fmt::format("cluster {}", cluster + 1);
}

bool is_swing_member(const MapInput& input, FacultyId person) {
  const auto& swing = input.swing_members;
  return std::find(swing.begin(), swing.end(), person) != swing.end();
}

std::vector<std::string> topic_names(const MapInput& input, FacultyId person) {
  std::vector<std::string> names;
  for (const auto& mention : input.roster[person].mentions) {
    const auto& name = input.roster[mention.topic].name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::vector<std::string> person_names(const MapInput& input, std::span<const FacultyId> people) {
  std::vector<std::string> names;
  for (const auto person : people) names.push_back(input.roster[person].name);
  return names;
}

std::string about(const MapInput& input, FacultyId person) {
  const auto& entry = input.roster[person];
  auto text = entry.name;
  if (!entry.rank.empty()) text += ", " + entry.rank;
  const auto topics = topic_names(input, person);
  return topics.empty() ? text : text + ": " + joined(topics, ", ");
}

std::size_t tied_pair_count(const Roster& roster) {
  std::set<std::pair<FacultyId, FacultyId>> pairs;
  for (const auto& tie : roster.ties) pairs.emplace(tie.a, tie.b);
  return pairs.size();
}

}  // namespace facgraph::drawing
