#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "facgraph/model/roster.hpp"

namespace facgraph::cli {

/// Finds people by the names of another file: quickly, and strictly. In a file of thousands a part
/// of a name is somebody else more often than a short form, so a name of several words must be
/// whole. The roster must outlive it.
class PeopleByName {
 public:
  explicit PeopleByName(const Roster& roster);

  /// Whom a name means, without regard to case, accents and order of words; a single word may be a
  /// part of the name. nullopt, and one unknown name more: nobody, or several.
  std::optional<FacultyId> find(const std::string& written);

  /// Names that find() did not find; sorted, each once.
  std::vector<std::string> unknown() const { return {unknown_.begin(), unknown_.end()}; }

 private:
  using Map = std::unordered_map<std::string, std::optional<FacultyId>>;  ///< nullopt: several

  std::optional<FacultyId> looked_up(const std::string& written) const;

  const Roster& roster_;
  Map by_spelling_;  ///< and what was found since
  Map by_key_;
  std::set<std::string> unknown_;
};

}  // namespace facgraph::cli
