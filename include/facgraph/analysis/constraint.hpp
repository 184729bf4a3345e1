#pragma once

#include <vector>

#include "facgraph/analysis/projection.hpp"

namespace facgraph {

/// How much each person's contacts are contacts of each other: with p_ij the share of i's strength
/// that goes to j,
///
///   c_i = Σ_j (p_ij + Σ_q p_iq p_qj)²,   j and q over the neighbors of i, q != j
///
/// In [0, 2): low for brokers, whose many contacts have nobody else in common; 1 with a single
/// contact, above 1 where few contacts are tied to each other above all. 0 for people without a
/// neighbor of positive weight: nobody constrains them. Burt (1992). Cost: O(Σ_i Σ_j min(deg j,
/// deg i log deg j)) over the neighbors j of i.
std::vector<double> constraint(const SimilarityGraph& graph);

}  // namespace facgraph
