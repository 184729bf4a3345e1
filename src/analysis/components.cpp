#include "facgraph/analysis/components.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <cstdint>
#include <numeric>
#include <vector>

namespace facgraph {
namespace {

/// Disjoint sets, each led by its lowest member; paths are halved on the way. (boost::disjoint_sets
/// of 1.74 compiles only behind a certain order of includes.)
class Sets {
 public:
  explicit Sets(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::uint32_t{0});
  }

  void join(std::size_t a, std::size_t b) {
    const auto x = leader(a);
    const auto y = leader(b);
    (x < y ? parents_[y] : parents_[x]) = std::min(x, y);
  }

  Partition partition() {
    std::vector<std::uint32_t> labels(parents_.size());
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = leader(i);
    return canonical_partition(labels);
  }

 private:
  std::uint32_t leader(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return static_cast<std::uint32_t>(i);
  }

  std::vector<std::uint32_t> parents_;
};

template <class Column>
void join_listed(Sets& sets, const BipartiteGraph<Column>& graph) {
  for (const auto column : ids<Column>(graph.column_count())) {
    const auto people = graph.rows_of(column);
    for (const auto person : people) sets.join(index(people.front()), index(person));
  }
}

}  // namespace

Partition components(const SimilarityGraph& graph) {
  Sets sets(num_vertices(graph));
  for (const auto& edge : boost::make_iterator_range(edges(graph)))
    sets.join(source(edge, graph), target(edge, graph));
  return sets.partition();
}

Partition components(const Network& network, Labs labs) {
  Sets sets(network.faculty_count());
  join_listed(sets, network.topics());
  if (labs == Labs::included) join_listed(sets, network.labs());
  return sets.partition();
}

}  // namespace facgraph
