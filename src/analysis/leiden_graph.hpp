#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "random.hpp"

/// The inner parts of leiden.cpp; not installed.
namespace facgraph::leiden_parts {

using Labels = std::vector<std::uint32_t>;

/// A graph made for passes over all neighbors, also of vertices that stand for many. Weights inside
/// such a vertex are left out: they count in its strength, but no move can change them.
struct FlatGraph {
  std::vector<std::size_t> starts{0};
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;
  std::vector<double> strengths;
  double total = 0;  ///< 2W

  std::size_t size() const { return strengths.size(); }
};

/// Vertex i of the result is vertex_at[i] of the graph; neighbors are sorted.
FlatGraph flatten(const SimilarityGraph& graph, std::span<const std::uint32_t> vertex_at);

/// One vertex a part; part numbers are dense.
FlatGraph aggregate(const FlatGraph& graph, const Labels& part_of, std::size_t parts);

/// Labels made dense, in the order of their first appearance; returns how many there are.
std::size_t renumber(Labels& labels);

/// Of a graph in which every cluster is one vertex.
double modularity(const FlatGraph& graph, double resolution);

/// 0 … count-1, to be looked at in this order: below 32,768 a random one, from there on blocks of
/// neighboring numbers in random order.
Labels visiting_order(std::size_t count, Random& random);

/// Moves single vertices to the best cluster in reach, or out into a cluster of their own, until no
/// move gains. Labels must be below the number of vertices. Returns how many edges it looked at.
std::uint64_t move_locally(const FlatGraph& graph, double resolution, Random& random,
                           Labels& clusters);

/// Parts of the clusters, each grown from one vertex by joins that gain, and well connected to the
/// rest of its cluster.
Labels refine(const FlatGraph& graph, double resolution, Random& random, const Labels& clusters);

}  // namespace facgraph::leiden_parts
