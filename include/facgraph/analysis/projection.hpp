#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/similarity.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph {

struct SimilarityEdge {
  double weight = 0;
};

/// The one-mode projection: vertex i is FacultyId{i}. Every edge is stored in both directions with
/// the same weight; out-edges are sorted by target; no loops. A compressed graph, because an
/// adjacency list of 8.6 million edges takes 1 GB.
using SimilarityGraph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, SimilarityEdge,
                                       boost::no_property, std::uint32_t, std::uint64_t>;

/// An undirected edge, given once.
struct WeightedPair {
  FacultyId a{};
  FacultyId b{};
  double weight = 0;
};

/// A graph from its edges, in any order. Preconditions: no pair twice, a != b, weights >= 0.
SimilarityGraph similarity_graph(std::size_t people, std::span<const WeightedPair> pairs);

/// The sum of the weights of each vertex's edges. Cost: O(edges).
std::vector<double> strengths(const SimilarityGraph& graph);

/// An edge for every pair that shares a topic, also where the score is 0. Cost: O(Σ_t k_t²) time
/// (with a logarithm for sorting), O(pairs) memory.
SimilarityGraph project(const Network& network, const similarity::Measure& measure);

/// Only pairs of which one is among the `keep` nearest of the other; equal scores by more shared
/// topics, then by `rank` (a position for each person; empty: the id). For lists whose full
/// projection does not fit in memory. The same with any number of threads. Cost: the time of
/// nearest_of_all() (neighbors.hpp), O(keep · people) memory.
SimilarityGraph project_nearest(const Network& network, const similarity::Measure& measure,
                                std::size_t keep, std::span<const std::uint32_t> rank = {},
                                std::size_t threads = 1);

/// How many of each person a bounded projection keeps.
inline constexpr std::size_t nearest_kept = 10;

/// What a projection may take.
struct ProjectionOptions {
  std::size_t most_people = 3000;        ///< from there on the nearest say nearly all at less cost
  std::uint64_t most_pairs = 4'000'000;  ///< some 100 MB
  std::size_t threads = 1;               ///< the result is the same with any number
};

/// Options for the full projection, whatever it takes.
inline constexpr ProjectionOptions exact_projection{~std::size_t{0}, ~std::uint64_t{0}, 1};

/// Whether a list is beyond what the options allow, so that only the nearest are kept. Cost:
/// O(topics).
bool is_long(const Network& network, const ProjectionOptions& options);

/// Whether far more pairs share topics than the options keep, five times as many: then not even a
/// sum over all of them is made. Cost: O(topics).
bool is_dense(const Network& network, const ProjectionOptions& options);

/// A projection that fits in memory.
struct BoundedProjection {
  SimilarityGraph graph;
  std::size_t neighbors_kept = 0;  ///< of each person; 0: all
};

/// project(), or with the 10 nearest of each person where there are more people, or may be more
/// pairs, than the options allow.
BoundedProjection project_bounded(const Network& network, const similarity::Measure& measure,
                                  std::span<const std::uint32_t> rank = {},
                                  const ProjectionOptions& options = {});

/// An upper bound of the number of pairs that project() would store: Σ_t k_t (k_t - 1) / 2.
std::uint64_t projection_bound(const Network& network);

}  // namespace facgraph
