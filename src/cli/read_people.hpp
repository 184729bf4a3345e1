#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::cli {

/// People of the list that a file names.
struct NamedPeople {
  std::vector<FacultyId> people;     ///< sorted, each once; one or more
  std::vector<std::string> unknown;  ///< names that mean nobody, or several; sorted, each once
};

/// Reads a file with one name a line; what stands behind a tab, and empty lines, are passed over. A
/// name means a person as in read_ties(). Throws InputError, and LookupError where the file names
/// nobody of the list.
NamedPeople read_people(Session& session, const List& list, const std::string& path);

}  // namespace facgraph::cli
