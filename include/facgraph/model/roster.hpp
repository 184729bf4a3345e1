#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "facgraph/model/diagnostic.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/ledger.hpp"
#include "facgraph/model/source_location.hpp"

namespace facgraph {

/// One topic as one person wrote it.
struct TopicMention {
  TopicId topic{};
  std::string written;
  SourceLocation where;
  std::uint32_t count = 1;  ///< how often, where the list says so
};

struct Faculty {
  std::string name;
  std::string rank;                    ///< "Associate Professor"; empty when the list has none
  std::string title;                   ///< the whole title as written
  std::string url;                     ///< passed `text::safe_url`, or empty
  std::vector<TopicMention> mentions;  ///< in the order of the list
  SourceLocation where;
  std::vector<std::string> other_names;   ///< under which the list has the same person again
  std::vector<std::string> affiliations;  ///< as said of the person, then of the sections around
};

struct Topic {
  std::string name;  ///< for display: the spelled-out form used most
  std::string key;   ///< what was compared; unique
};

struct Lab {
  std::string name;
  std::string url;  ///< passed `text::safe_url`, or empty
  SourceLocation where;
};

/// A person's role in a lab of the list.
struct Membership {
  FacultyId person{};
  LabId lab{};
  std::string role;  ///< "director"; "member" when none is named
  SourceLocation where;
};

/// A person's role in an organization that is not in the list of labs.
struct OutsideRole {
  FacultyId person{};
  std::string role;
  std::string organization;
  SourceLocation where;
};

/// Two people who are known to work together: they belong to the same lab. a < b.
struct Tie {
  FacultyId a{};
  FacultyId b{};
  LabId lab{};
};

/// An abbreviation that the list defines itself: "Machine Learning Systems (MLSys)".
struct DefinedAbbreviation {
  std::string short_form;  ///< folded
  std::string long_form;   ///< folded
  SourceLocation where;
};

/// Whether somebody of the list works on what its introduction names.
enum class Coverage : std::uint8_t {
  nobody,
  nearest,   ///< other topics have its last word: a hint, no cover
  narrower,  ///< a narrower topic is listed
  broader,   ///< a broader topic is listed
  listed
};

/// A topic that the list's introduction names: "…, including distributed training and X".
struct ScopeTopic {
  std::string written;
  SourceLocation where;
  Coverage coverage = Coverage::nobody;
  std::vector<TopicId> topics;  ///< those behind the coverage, by id
};

/// The list after every decision was made: canonical topics, labs, ties. Owns every string; ids are
/// positions.
struct Roster {
  std::vector<std::string> files;
  std::string title;  ///< of the list; empty when it has none
  Level level = Level::full;
  std::vector<Faculty> faculty;            ///< in the order of the list
  std::vector<Topic> topics;               ///< in the order of first mention
  std::vector<Lab> labs;                   ///< in the order of the list
  std::vector<Membership> memberships;     ///< in the order of people
  std::vector<OutsideRole> outside_roles;  ///< in the order of people
  std::vector<Tie> ties;                   ///< by (a, b, lab)
  std::vector<TopicLink> links;            ///< by (narrower, broader); none below level `broad`
  std::vector<ScopeTopic> scope;           ///< in the order of the introduction; each phrase once
  Ledger ledger;
  std::vector<DefinedAbbreviation> abbreviations;  ///< by place; none at level `exact`
  std::vector<Diagnostic> diagnostics;

  const Faculty& operator[](FacultyId id) const { return faculty[index(id)]; }
  const Topic& operator[](TopicId id) const { return topics[index(id)]; }
  const Lab& operator[](LabId id) const { return labs[index(id)]; }
};

/// Those of one person, of memberships or outside roles. Cost: O(log rows).
template <class Row>
std::span<const Row> rows_of(const std::vector<Row>& rows, FacultyId person) {
  const auto first = std::partition_point(rows.begin(), rows.end(),
                                          [&](const Row& row) { return row.person < person; });
  const auto last =
      std::partition_point(first, rows.end(), [&](const Row& row) { return row.person == person; });
  return {first, last};
}

}  // namespace facgraph
