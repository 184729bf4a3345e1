#pragma once

#include <string>
#include <utility>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/roster.hpp"

namespace facgraph::cli {

/// Two people whom words name: two names, each one word or quoted, or more words that divide into
/// two names in one way only ("ion stoica matei zaharia"). Throws LookupError for a name that is
/// not found, UsageError where the words do not divide or both names mean one person.
std::pair<FacultyId, FacultyId> find_two(const Roster& roster,
                                         const std::vector<std::string>& words);

}  // namespace facgraph::cli
