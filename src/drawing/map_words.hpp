#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/map_input.hpp"

/// Words and paints that several maps use alike.
namespace facgraph::drawing {

/// "1 person", "2 people".
std::string counted(std::size_t count, const char* one, const char* many);

std::string joined(const std::vector<std::string>& parts, const char* between);

/// The list's title behind what the map is: "Collaboration potential: UC Berkeley – …".
std::string map_title(const MapInput& input, const MapOptions& options, const char* kind);

/// Clusters of one have no color: gray. A lab or an affiliation of one has.
bool is_real_cluster(const MapInput& input, std::size_t cluster);
/// Real, and not one of those past the sixth, which share a gray.
bool has_own_color(const MapInput& input, std::size_t cluster);

/// What a person's box is painted with: the color of the cluster, or of the score that colors stand
/// for; faded for those who are not in focus.
Paint person_paint(const MapInput& input, FacultyId person);
/// Of the name in it.
Paint name_paint(const MapInput& input, FacultyId person);

/// Whether attention is to be drawn away: there is a focus, and none of the people is in it. For a
/// person, for those who list a topic, for the two of a pair.
bool is_faded(const MapInput& input, FacultyId person);
bool is_faded(const MapInput& input, std::span<const FacultyId> people);
std::string cluster_name(const MapInput& input, std::size_t cluster);
bool is_swing_member(const MapInput& input, FacultyId person);

std::vector<std::string> topic_names(const MapInput& input, FacultyId person);
std::vector<std::string> person_names(const MapInput& input, std::span<const FacultyId> people);

/// "Ion Stoica, Professor: cloud computing, AI systems, …", for a tooltip.
std::string about(const MapInput& input, FacultyId person);

/// Pairs of people with at least one existing tie.
std::size_t tied_pair_count(const Roster& roster);

/// The caption's last sentence in every map.
inline constexpr const char* basis =
    "From listed interests and known ties; not evidence of past work.";

}  // namespace facgraph::drawing
