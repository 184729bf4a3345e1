#pragma once

#include <span>
#include <string>

#include "facgraph/drawing/map_input.hpp"

/// Words of large maps.
namespace facgraph::drawing {

/// What is said about a person under the pointer; topics are left out where thousands of such texts
/// would make the file too large.
std::string short_about(const MapInput& input, FacultyId person);

/// "Ion Stoica – Joe Hellerstein (cloud computing)".
std::string pair_text(const MapInput& input, const PotentialPair& pair);

/// A sentence that names the pairs, with a blank behind it; empty without pairs.
std::string strongest_pairs(const MapInput& input, std::span<const PotentialPair> pairs);

}  // namespace facgraph::drawing
