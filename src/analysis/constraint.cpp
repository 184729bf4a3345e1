#include "facgraph/analysis/constraint.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <cstdint>

#include "sparse_row.hpp"

namespace facgraph {
namespace {

/// Calls use(j, weight) for the edges from q to people in `row`, whose positions are sorted. Where
/// q is linked to far more people than they are, as who lists what all list, they are looked up.
template <class Use>
void for_each_edge_to(const SimilarityGraph& graph, std::uint32_t q, const SparseRow& row,
                      Use use) {
  constexpr std::size_t far_more = 16;
  const auto [first, last] = out_edges(q, graph);
  if (out_degree(q, graph) < far_more * row.listed().size()) {
    for (const auto& edge : boost::make_iterator_range(first, last))
      if (row[target(edge, graph)] > 0) use(target(edge, graph), graph[edge].weight);
    return;
  }
  const auto is_before = [&](const auto& edge, std::uint32_t v) { return target(edge, graph) < v; };
  for (const auto j : row.listed())
    if (const auto at = std::lower_bound(first, last, j, is_before);
        at != last && target(*at, graph) == j)
      use(j, graph[*at].weight);
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
      for_each_edge_to(graph, q, direct, [&](std::uint32_t j, double weight) {
        through.add(j, direct[q] * weight / strength[q]);
      });
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
