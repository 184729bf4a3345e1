#include "facgraph/analysis/constraint.hpp"

#include <boost/range/iterator_range.hpp>
#include <cstdint>

#include "sparse_row.hpp"

namespace facgraph {
namespace {

std::vector<double> strengths(const SimilarityGraph& graph) {
  std::vector<double> result(num_vertices(graph));
  for (const auto& edge : boost::make_iterator_range(edges(graph)))
    result[source(edge, graph)] += graph[edge].weight;
  return result;
}

}  // namespace

std::vector<double> constraint(const SimilarityGraph& graph) {
  const auto strength = strengths(graph);
  std::vector<double> result(strength.size());
  SparseRow direct(strength.size());
  SparseRow through(strength.size());
  for (std::uint32_t i = 0; i < strength.size(); ++i) {
    for (const auto& edge : boost::make_iterator_range(out_edges(i, graph)))
      if (graph[edge].weight > 0) direct.add(target(edge, graph), graph[edge].weight / strength[i]);
    for (const auto q : direct.listed())
      for (const auto& edge : boost::make_iterator_range(out_edges(q, graph)))
        if (direct[target(edge, graph)] > 0)
          through.add(target(edge, graph), direct[q] * graph[edge].weight / strength[q]);
    for (const auto j : direct.listed()) {
      const auto dependence = direct[j] + through[j];
      result[i] += dependence * dependence;
    }
    direct.clear();
    through.clear();
  }
  return result;
}

}  // namespace facgraph
