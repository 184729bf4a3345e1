#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing {

/// Which lines of people to the topics that they share a hub map draws.
struct HubLines {
  std::vector<std::vector<TopicId>> topics;  ///< of each person, by id
  std::size_t left_out = 0;
};

/// All of them while a person has about two. In a denser list those to the two topics of each
/// person that are most telling of their cluster (members of the cluster who list it times rarity,
/// as clusters are named), so that clusters stay together and few lines cross; and those over which
/// the `strongest` pairs could work together. A topic that is drawn has two lines or more, and
/// everybody who shares one has a line. Cost: O(m log m + clusters · topics).
HubLines hub_lines(const MapInput& input, std::span<const PotentialPair> strongest);

}  // namespace facgraph::drawing
