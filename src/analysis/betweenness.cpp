#include "facgraph/analysis/betweenness.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>

#include "../model/ordered_blocks.hpp"
#include "folded_graph.hpp"
#include "random.hpp"

namespace facgraph {
namespace {

constexpr std::size_t block_size = 32;

/// Where to walk from, and how many of the sources it stands for.
struct Source {
  std::uint32_t vertex = 0;
  double times = 0;
};

/// What sources pass on through each vertex: the dependencies of Brandes, summed up.
class Walks {
 public:
  explicit Walks(const FoldedGraph& graph)
      : sums(graph.size()),
        squares(graph.size()),
        graph_(graph),
        is_seen_(graph.size()),
        paths_(graph.size()),
        front_(graph.size()),
        flow_(graph.size()) {
    for (std::uint32_t v = 0; v < graph.size(); ++v)
      edges_of_side_[graph.side(v)] += graph.neighbors(v).size();
  }

  void from(const Source& source) {
    search(source.vertex);
    const auto last_level = levels_[levels_.size() - 2];
    for (auto i = order_.size(); i-- > last_level;)
      flow_[order_[i]] = graph_.weights[order_[i]] / paths_[order_[i]];
    // Neighbors of a vertex are one level above or one level below, for the graph is bipartite; the
    // flow of those above is not known yet and 0, so that all can be added up without a look.
    for (auto i = last_level; i-- > 1;) {
      const auto v = order_[i];
      double below = 0;
      for (const auto w : graph_.neighbors(v)) below += flow_[w];
      flow_[v] = graph_.weights[v] / paths_[v] + below;
      const auto dependency = paths_[v] * below;
      sums[v] += source.times * dependency;
      squares[v] += source.times * dependency * dependency;
    }
    for (const auto v : order_) {
      is_seen_[v] = 0;
      paths_[v] = flow_[v] = 0;
    }
    order_.clear();
    levels_.clear();
  }

  std::vector<double> sums;
  std::vector<double> squares;

 private:
  /// Breadth first: order, levels and numbers of shortest paths. A level is found from whichever
  /// side has fewer edges to look at (Beamer, Asanović & Patterson 2012).
  void search(std::uint32_t source) {
    auto side = graph_.side(source);
    std::array<std::size_t, 2> unseen = edges_of_side_;
    order_.push_back(source);
    levels_.push_back(0);
    is_seen_[source] = 1;
    paths_[source] = 1;
    while (levels_.back() < order_.size()) {
      const auto first = levels_.back();
      const auto last = order_.size();
      levels_.push_back(last);
      std::size_t edges = 0;
      for (auto i = first; i < last; ++i) edges += graph_.neighbors(order_[i]).size();
      unseen[side] -= edges;
      side = 1 - side;
      if (unseen[side] < 2 * edges)
        pull(first, last, side);
      else
        push(first, last);
    }
  }

  void push(std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) {
      for (const auto w : graph_.neighbors(order_[i])) {
        if (is_seen_[w] == 0) {
          is_seen_[w] = 1;
          order_.push_back(w);
        }
        front_[w] += paths_[order_[i]];
      }
    }
    // What flowed back to the level above is thrown away here, what is new is kept.
    for (auto i = last; i < order_.size(); ++i) paths_[order_[i]] = front_[order_[i]];
    for (auto i = first; i < last; ++i)
      for (const auto w : graph_.neighbors(order_[i])) front_[w] = 0;
  }

  void pull(std::size_t first, std::size_t last, std::size_t side) {
    for (auto i = first; i < last; ++i) front_[order_[i]] = paths_[order_[i]];
    const auto end = graph_.side_end(side);
    for (auto w = graph_.side_begin(side); w < end; ++w) {
      if (is_seen_[w] != 0) continue;
      double paths = 0;
      for (const auto v : graph_.neighbors(w)) paths += front_[v];
      if (paths == 0) continue;
      paths_[w] = paths;
      is_seen_[w] = 1;
      order_.push_back(w);
    }
    for (auto i = first; i < last; ++i) front_[order_[i]] = 0;
  }

  const FoldedGraph& graph_;
  std::array<std::size_t, 2> edges_of_side_{};
  std::vector<std::uint32_t> order_;
  std::vector<std::size_t> levels_;  ///< where each begins in the order, and the end
  std::vector<char> is_seen_;
  std::vector<double> paths_;
  std::vector<double> front_;  ///< 0 outside of a step
  std::vector<double> flow_;   ///< (weight + dependency) / paths
};

std::vector<Source> all_sources(const FoldedGraph& graph) {
  std::vector<Source> sources;
  for (std::uint32_t v = 0; v < graph.size(); ++v) sources.push_back({v, graph.weights[v]});
  return sources;
}

std::vector<Source> drawn_sources(const FoldedGraph& graph, const BetweennessOptions& options) {
  std::vector<std::uint32_t> vertex_at(graph.place.size());
  for (std::uint32_t v = 0; v < vertex_at.size(); ++v)
    vertex_at[options.rank.empty() ? v : options.rank[v]] = v;
  auto drawn = Random(options.seed).order(vertex_at.size());
  drawn.resize(options.pivots);
  std::vector<double> times(graph.size());
  for (const auto position : drawn) {
    const auto place = graph.place[vertex_at[position]];
    if (place != FoldedGraph::nowhere) ++times[place];
  }
  std::vector<Source> sources;
  for (std::uint32_t v = 0; v < graph.size(); ++v)
    if (times[v] > 0) sources.push_back({v, times[v]});
  return sources;
}

struct Sums {
  std::vector<double> sums;
  std::vector<double> squares;
};

void add_and_clear(std::vector<double>& part, std::vector<double>& whole) {
  for (std::size_t v = 0; v < whole.size(); ++v) whole[v] += part[v];
  std::fill(part.begin(), part.end(), 0);
}

Sums walk(const FoldedGraph& graph, const std::vector<Source>& sources, std::size_t threads) {
  Sums all{std::vector<double>(graph.size()), std::vector<double>(graph.size())};
  const BlocksOf part(sources.size(), block_size);
  OrderedBlocks blocks(
      part.count(), [&] { return Walks(graph); },
      [&](Walks& walks, std::size_t block) {
        for (auto i = part.first(block); i < part.end(block); ++i) walks.from(sources[i]);
      },
      [&](Walks& walks, std::size_t) {
        add_and_clear(walks.sums, all.sums);
        add_and_clear(walks.squares, all.squares);
      });
  blocks.run(threads);
  return all;
}

BySide empty_sides(const Network& network, Labs labs) {
  return {std::vector<double>(network.faculty_count()), std::vector<double>(network.topic_count()),
          std::vector<double>(labs == Labs::included ? network.lab_count() : 0)};
}

double& at(BySide& sides, std::size_t vertex) {
  if (vertex < sides.faculty.size()) return sides.faculty[vertex];
  vertex -= sides.faculty.size();
  return vertex < sides.topics.size() ? sides.topics[vertex]
                                      : sides.labs[vertex - sides.topics.size()];
}

/// Pairs of which one or both are folded into v: all their paths go through it.
double folded_pairs(const FoldedGraph& graph, std::uint32_t v) {
  const auto folded = graph.weights[v] - 1;
  return folded * (graph.component_weights[v] - 1 - folded) + folded * (folded - 1) / 2;
}

/// Of N/k times the sum of k values, drawn without replacement; of halves, for pairs counted twice.
double standard_error(double sum, double square, double drawn, double all) {
  if (drawn < 2) return std::numeric_limits<double>::infinity();
  const auto variance = std::max(0.0, (square - sum * sum / drawn) / (drawn - 1));
  return all / 2 * std::sqrt(variance / drawn * (1 - drawn / all));
}

}  // namespace

Betweenness betweenness(const Network& network, const BetweennessOptions& options) {
  const auto graph = folded_graph(network, options.labs);
  assert(options.rank.empty() || options.rank.size() == graph.place.size());
  const bool is_exact = options.pivots == 0 || options.pivots >= graph.place.size();
  const auto found =
      walk(graph, is_exact ? all_sources(graph) : drawn_sources(graph, options), options.threads);
  Betweenness result;
  result.values = empty_sides(network, options.labs);
  if (!is_exact) {
    result.pivots = options.pivots;
    result.standard_errors = result.values;
  }
  const auto all = static_cast<double>(graph.place.size());
  const auto drawn = is_exact ? all : static_cast<double>(options.pivots);
  for (std::uint32_t v = 0; v < graph.size(); ++v) {
    const auto vertex = graph.vertex_at[v];
    at(result.values, vertex) = found.sums[v] * (all / drawn) / 2 + folded_pairs(graph, v);
    if (!is_exact)
      at(result.standard_errors, vertex) =
          standard_error(found.sums[v], found.squares[v], drawn, all);
  }
  return result;
}

}  // namespace facgraph
