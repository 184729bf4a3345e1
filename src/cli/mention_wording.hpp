#pragma once

#include <span>
#include <string>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/roster.hpp"

namespace facgraph::cli {

/// A place where a person lists a topic.
struct Listed {
  std::string written;
  std::string rule;    ///< that made it the topic; empty where it stands as it is
  std::string source;  ///< "list.md:12"
};

/// All places where the person lists the topic, in the order of the list. Cost: O(ledger).
std::vector<Listed> places(const Roster& roster, FacultyId person, TopicId topic);

/// "MLSys (list.md:38)" for each place.
std::vector<std::string> places_in_words(std::span<const Listed> places);

/// "ML = machine learning (lexicon.tsv:7)"; without the place where there is none.
std::string evidence_in_words(const Evidence& evidence, const Roster& roster);

/// "list.md:38" for each place.
std::vector<std::string> sources(std::span<const Listed> places);

}  // namespace facgraph::cli
