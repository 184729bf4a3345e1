#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

/// Which overlaps of two lists are more than chance, when lists of these lengths are drawn blindly
/// from the M topics of the network (the fixed-row model; Tumminello et al. 2011). It takes all
/// topics for equally likely: with a few topics that most people list, p is too small.
namespace facgraph::significance {

/// Two people who share at least one topic; a < b.
struct TestedPair {
  FacultyId a{};
  FacultyId b{};
  std::uint32_t shared = 0;
  /// The fewest shared topics with p <= level / tests, which is significant whatever the other
  /// pairs share; 0 when even the whole shorter list would not do.
  std::uint32_t needed = 0;
  double log_p = 0;  ///< ln P(at least so many shared by chance); p itself may underflow
  double q = 1;      ///< Benjamini & Hochberg (1995), over all tests; in [p, 1]
};

struct Tests {
  std::vector<TestedPair> pairs;  ///< lowest p first, equal ones in the order of ids
  double level = 0;
  std::uint64_t tests = 0;     ///< all pairs, n(n-1)/2; those without a shared topic have p = 1
  std::uint64_t hopeless = 0;  ///< of those: could not reach p <= level / tests whatever they share
  std::uint64_t correction =
      0;                        ///< Tarone's (1990) K <= tests: as many tests could reach level / K
  std::size_t significant = 0;  ///< pairs with q <= level: the first ones of the list
};

/// Tests every pair. Precondition: 0 < level < 1. Cost: O(Σ_t k_t²) time, a tail for each
/// combination of two lengths and an overlap that occurs, O(pairs that share a topic) memory.
Tests test_pairs(const Network& network, double level = .05);

/// The significant pairs, with their scores as weights; often none in a short list. Valid for the
/// network that was tested.
std::vector<WeightedPair> backbone(const Tests& tests, const similarity::Scorer& scorer);

}  // namespace facgraph::significance
