#include "map_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "color_key.hpp"
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
  const auto members =
      std::count(clusters.begin(), clusters.end(), ClusterId{static_cast<std::uint32_t>(cluster)});
  const bool named = cluster < input.cluster_names.size() && !input.cluster_names[cluster].empty();
  return members >= 2 || (members == 1 && named);
}

bool has_own_color(const MapInput& input, std::size_t cluster) {
  return cluster_paint(cluster) != Paint::cluster_other && is_real_cluster(input, cluster);
}

bool is_faded(const MapInput& input, FacultyId person) {
  return !input.focus.empty() &&
         std::find(input.focus.begin(), input.focus.end(), person) == input.focus.end();
}

bool is_faded(const MapInput& input, std::span<const FacultyId> people) {
  return !input.focus.empty() && std::all_of(people.begin(), people.end(), [&](FacultyId person) {
    return is_faded(input, person);
  });
}

Paint name_paint(const MapInput& input, FacultyId person) {
  return is_faded(input, person) ? Paint::faded : Paint::ink;
}

Paint person_paint(const MapInput& input, FacultyId person) {
  if (is_faded(input, person)) return Paint::faded;
  if (!input.scores.name.empty())
    return scale_paint(score_scale(input).step(input.scores.values[index(person)]));
  const auto cluster = index(input.partition.cluster_of[index(person)]);
  return is_real_cluster(input, cluster) ? cluster_paint(cluster) : Paint::isolated;
}

std::string cluster_name(const MapInput& input, std::size_t cluster) {
  const bool named = cluster < input.cluster_names.size() && !input.cluster_names[cluster].empty();
  return named ? input.cluster_names[cluster] : fmt::format("{} {}", input.grouping, cluster + 1);
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
