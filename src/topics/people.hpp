#pragma once

#include "facgraph/model/document.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/topics/resolve.hpp"

namespace facgraph::topics {

/// Labs of the list, with their links; an unsafe link is dropped with a diagnostic.
void add_labs(const Document& document, Roster& roster);

/// People without their topics: name, rank, link, memberships (from titles and from where they
/// stand in the list) and outside roles. Needs the labs.
void add_people(const Document& document, Roster& roster);

/// A tie for each two people of a lab, within the limits; what they leave out is a warning. Cost:
/// O(ties log ties + memberships).
void add_ties(const TieLimits& limits, Roster& roster);

}  // namespace facgraph::topics
