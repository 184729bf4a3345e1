#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"

namespace facgraph::cli {

/// The values of --between: what two people can be on different sides of.
std::vector<std::string> division_names();

/// The clusters, labs or affiliations that each person belongs to.
struct Sides {
  std::vector<std::vector<std::uint32_t>> of;  ///< by FacultyId; sorted, arbitrary numbers

  /// Both are on a side, and on no common one.
  bool are_apart(FacultyId a, FacultyId b) const;

  /// How many people are on no side.
  std::size_t without() const;
};

/// Precondition: one of division_names().
Sides sides(const List& list, std::string_view division);

}  // namespace facgraph::cli
