#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/partition.hpp"

namespace facgraph::cli {

/// The values of --color: what people can be grouped by, and the scores they can have.
std::vector<std::string> color_names();

/// People in groups, each with a color and a name.
struct Groups {
  std::string_view what;           ///< "cluster", "lab", "affiliation"
  Partition partition;             ///< people in no group are parts of one
  std::vector<std::string> names;  ///< one a part; empty for people in no group
  std::vector<FacultyId> swing_members;
};

/// Whether the value of --color is a score rather than a group.
bool is_score(std::string_view color);

/// By the innermost affiliation, by the lab that has the most people here; for a score, clusters.
/// Precondition: one of color_names().
Groups groups_for(const List& list, std::string_view color);

/// One a person, >= 0. Precondition: is_score(color).
std::vector<double> scores_for(const List& list, const similarity::Scorer& scorer,
                               std::string_view color);

}  // namespace facgraph::cli
