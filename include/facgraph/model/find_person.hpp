#pragma once

#include <string>
#include <string_view>

#include "facgraph/model/roster.hpp"

namespace facgraph {

/// A name without case, accents, commas, full stops and order of words: equal for two ways to write
/// one whole name. Cost: O(length).
std::string name_key(std::string_view name);

/// The person whom a written name means, without regard to case, accents, order ("Stoica, Ion") or
/// completeness
/// ("stoica"). A whole name is preferred to whole words, and those to beginnings of words. Throws
/// LookupError: nobody (with near names), or several (with all of them). Cost: O(people × length).
FacultyId find_person(const Roster& roster, std::string_view written);

}  // namespace facgraph
