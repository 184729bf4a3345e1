#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::cli {

/// A count as the cell of a table.
constexpr std::int64_t number(std::uint64_t count) { return static_cast<std::int64_t>(count); }

/// Words for things of a list, the same in every command.
std::vector<std::string> topic_names(const Roster& roster, std::span<const TopicId> topics);
std::vector<std::string> person_names(const Roster& roster, std::span<const FacultyId> people);

/// "robot learning (under robotics)" for two linked topics in either order.
std::string link_name(const Roster& roster, TopicId a, TopicId b);

/// "Ion Stoica (director)" for each membership of a lab; once a person, their roles joined.
std::vector<std::string> lab_members(const Roster& roster, LabId lab,
                                     std::span<const FacultyId> people);

/// "director of Sky Computing Lab" for each membership of a person; "co-founder and CTO of
/// Databricks (outside)" for an organization that is not in the list of labs.
std::vector<std::string> positions(const Roster& roster, FacultyId person);

/// The first `most`, and "5 more" where there are more.
std::vector<std::string> first_few(std::vector<std::string> names, std::size_t most = 6);

/// "1 person", "2 people".
std::string counted(std::size_t count, const std::string& one, const std::string& many);

}  // namespace facgraph::cli
