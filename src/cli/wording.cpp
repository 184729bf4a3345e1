#include "cli/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace facgraph::cli {

std::vector<std::string> topic_names(const Roster& roster, std::span<const TopicId> topics) {
  std::vector<std::string> names;
  for (const auto topic : topics) names.push_back(roster[topic].name);
  return names;
}

std::vector<std::string> person_names(const Roster& roster, std::span<const FacultyId> people) {
  std::vector<std::string> names;
  for (const auto person : people) names.push_back(roster[person].name);
  return names;
}

std::string link_name(const Roster& roster, TopicId a, TopicId b) {
  const auto is_link = [&](TopicId narrower, TopicId broader) {
    const auto ends = std::pair(narrower, broader);
    const auto at = std::lower_bound(roster.links.begin(), roster.links.end(), ends,
                                     [](const TopicLink& link, const auto& wanted) {
                                       return std::pair(link.narrower, link.broader) < wanted;
                                     });
    return at != roster.links.end() && std::pair(at->narrower, at->broader) == ends;
  };
  if (!is_link(a, b)) std::swap(a, b);
  return fmt::format("{} (under {})", roster[a].name, roster[b].name);
}

std::vector<std::string> lab_members(const Roster& roster, LabId lab,
                                     std::span<const FacultyId> people) {
  std::vector<std::string> names;
  for (const auto person : people) {
    std::vector<std::string> roles;
    for (const auto& membership : rows_of(roster.memberships, person))
      if (membership.lab == lab) roles.push_back(membership.role);
    names.push_back(fmt::format("{} ({})", roster[person].name, fmt::join(roles, ", ")));
  }
  return names;
}

std::vector<std::string> positions(const Roster& roster, FacultyId person) {
  std::vector<std::string> result;
  for (const auto& membership : rows_of(roster.memberships, person))
    result.push_back(fmt::format("{} of {}", membership.role, roster[membership.lab].name));
  std::vector<std::pair<std::string, std::vector<std::string>>> outside;
  for (const auto& role : rows_of(roster.outside_roles, person)) {
    if (outside.empty() || outside.back().first != role.organization)
      outside.emplace_back(role.organization, std::vector<std::string>{});
    outside.back().second.push_back(role.role);
  }
  for (const auto& [organization, roles] : outside)
    result.push_back(fmt::format("{} of {} (outside)", fmt::join(roles, " and "), organization));
  return result;
}

std::vector<std::string> first_few(std::vector<std::string> names, std::size_t most) {
  if (names.size() <= most) return names;
  const auto more = fmt::format("{} more", names.size() - most);
  names.resize(most);
  names.push_back(more);
  return names;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace facgraph::cli
