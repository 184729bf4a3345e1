#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/map_colors.hpp"
#include "cli/session.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/drawing/map_input.hpp"

namespace facgraph::cli {

/// Which people a map is of.
struct MapFilter {
  std::string only;          ///< a cluster, lab or topic; empty: everybody
  double minimum = 0;        ///< with somebody at least as similar; 0: everybody
  std::size_t top = 0;       ///< the strongest so many; 0: everybody
  std::size_t lines = 0;     ///< of those no more than have so many lines; 0: all
  bool is_of_kind = false;   ///< `top` is the limit of the kind: nobody asked for it
  std::size_t most_top = 0;  ///< the highest `top` that the kind draws; 0: no such limit
};

/// People of a list, in its order, and what was said about those left out.
struct Kept {
  std::vector<FacultyId> people;
  std::string note;              ///< sentences
  std::vector<double> strength;  ///< of everybody, where it had to be known; else empty
};

/// Throws LookupError where nobody is left (not_found), or where `only` could mean several things.
Kept kept_people(const List& list, const Groups& groups, const similarity::Scorer& scorer,
                 const MapFilter& filter);

/// The part of a list that some of its people make: their topics, their labs, the ties among them.
/// Ids are new; `person` and `topic` tell the new ones of old ones.
struct Part {
  List list;
  std::vector<std::optional<FacultyId>> person;
  std::vector<std::optional<TopicId>> topic;
};
Part part_of(const List& list, const std::vector<FacultyId>& people);

}  // namespace facgraph::cli
