#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph {

/// A number for each vertex of the bipartite graph, by position.
struct BySide {
  std::vector<double> faculty;
  std::vector<double> topics;
  std::vector<double> labs;  ///< empty when labs are left out
};

struct BetweennessOptions {
  Labs labs = Labs::excluded;
  /// Sources to walk from, drawn from all vertices; 0, or as many as there are: all, which is
  /// exact.
  std::size_t pivots = 0;
  std::uint64_t seed = 1;  ///< of the draw
  /// A position for each vertex (faculty, then topics, then labs), so that the draw does not depend
  /// on the order of the list; empty: the order of the list.
  std::span<const std::uint32_t> rank{};
  std::size_t threads = 1;  ///< the result is the same with any number
};

struct Betweenness {
  BySide values;
  /// Of an estimate: the standard deviation of its error, itself estimated from the draw. Twice it
  /// covers more than eight in ten of the higher values; low values depend on few sources, and
  /// theirs can be too small. Empty for exact values.
  BySide standard_errors;
  std::size_t pivots = 0;  ///< 0: exact
};

/// How many shortest paths of others run through someone or something: for v, the sum over all
/// pairs of other vertices (each pair once, people and topics alike) of the share of their shortest
/// paths that goes through v. Not normalized; 0 for whoever is on no path. High for those who link
/// groups that know little of each other. It says nothing of how long or how used the paths are.
///
/// Exact: Brandes (2001), with vertices of one neighbor folded into it (Baglioni et al. 2012); cost
/// O(V' m') for the V' vertices and m' edges that are left, O(threads · V) memory. Sampled: Brandes
/// & Pich (2007), sources drawn without replacement; cost O(pivots · m').
Betweenness betweenness(const Network& network, const BetweennessOptions& options = {});

}  // namespace facgraph
