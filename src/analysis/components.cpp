#include "facgraph/analysis/components.hpp"

#include <boost/range/iterator_range.hpp>

#include "disjoint_sets.hpp"

namespace facgraph {
namespace {

template <class Column>
void join_listed(DisjointSets& sets, const BipartiteGraph<Column>& graph) {
  for (const auto column : ids<Column>(graph.column_count())) {
    const auto people = graph.rows_of(column);
    for (const auto person : people) sets.join(index(people.front()), index(person));
  }
}

}  // namespace

Partition components(const SimilarityGraph& graph) {
  DisjointSets sets(num_vertices(graph));
  for (const auto& edge : boost::make_iterator_range(edges(graph)))
    sets.join(source(edge, graph), target(edge, graph));
  return canonical_partition(sets.leaders());
}

Partition components(const Network& network, Labs labs) {
  DisjointSets sets(network.faculty_count());
  join_listed(sets, network.topics());
  if (labs == Labs::included) join_listed(sets, network.labs());
  return canonical_partition(sets.leaders());
}

}  // namespace facgraph
