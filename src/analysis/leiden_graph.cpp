#include "leiden_graph.hpp"

#include <boost/range/iterator_range.hpp>
#include <limits>

#include "sparse_row.hpp"

namespace facgraph::leiden_parts {

FlatGraph flatten(const SimilarityGraph& graph, std::span<const std::uint32_t> vertex_at) {
  Labels place(vertex_at.size());
  for (std::size_t i = 0; i < vertex_at.size(); ++i)
    place[vertex_at[i]] = static_cast<std::uint32_t>(i);
  // Each list is sorted by place: vertices in order of place are entered into the lists of others.
  FlatGraph flat;
  for (const auto vertex : vertex_at)
    flat.starts.push_back(flat.starts.back() + out_degree(vertex, graph));
  flat.targets.resize(flat.starts.back());
  flat.weights.resize(flat.starts.back());
  flat.strengths.resize(vertex_at.size());
  auto next = flat.starts;
  for (std::size_t i = 0; i < vertex_at.size(); ++i) {
    for (const auto& edge : boost::make_iterator_range(out_edges(vertex_at[i], graph))) {
      const auto slot = next[place[target(edge, graph)]]++;
      flat.targets[slot] = static_cast<std::uint32_t>(i);
      flat.weights[slot] = graph[edge].weight;
    }
  }
  for (std::size_t i = 0; i < flat.size(); ++i) {
    for (auto slot = flat.starts[i]; slot < flat.starts[i + 1]; ++slot)
      flat.strengths[i] += flat.weights[slot];
    flat.total += flat.strengths[i];
  }
  return flat;
}

FlatGraph aggregate(const FlatGraph& graph, const Labels& part_of, std::size_t parts) {
  std::vector<std::size_t> next(parts + 1);
  for (const auto part : part_of) ++next[part + 1];
  for (std::size_t part = 0; part < parts; ++part) next[part + 1] += next[part];
  Labels by_part(graph.size());
  for (std::size_t v = 0; v < graph.size(); ++v)
    by_part[next[part_of[v]]++] = static_cast<std::uint32_t>(v);

  FlatGraph result;
  result.total = graph.total;
  result.strengths.resize(parts);
  // What is not filled takes no memory; growing would take twice what is.
  result.targets.reserve(graph.targets.size());
  result.weights.reserve(graph.weights.size());
  SparseRow weight_to(parts);
  for (std::size_t i = 0; i < by_part.size();) {
    const auto part = part_of[by_part[i]];
    for (; i < by_part.size() && part_of[by_part[i]] == part; ++i) {
      const auto v = by_part[i];
      result.strengths[part] += graph.strengths[v];
      for (auto slot = graph.starts[v]; slot < graph.starts[v + 1]; ++slot) {
        const auto other = part_of[graph.targets[slot]];
        if (other != part) weight_to.add(other, graph.weights[slot]);
      }
    }
    for (const auto other : weight_to.listed()) {
      result.targets.push_back(other);
      result.weights.push_back(weight_to[other]);
    }
    result.starts.push_back(result.targets.size());
    weight_to.clear();
  }
  return result;
}

std::size_t renumber(Labels& labels) {
  constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  Labels number(labels.size(), unseen);
  std::uint32_t count = 0;
  for (auto& label : labels) {
    if (number[label] == unseen) number[label] = count++;
    label = number[label];
  }
  return count;
}

double modularity(const FlatGraph& graph, const Labels& clusters, double resolution) {
  std::vector<double> strength(graph.size());
  double inside = 0;
  for (std::size_t v = 0; v < graph.size(); ++v) {
    strength[clusters[v]] += graph.strengths[v];
    for (auto slot = graph.starts[v]; slot < graph.starts[v + 1]; ++slot)
      if (clusters[graph.targets[slot]] == clusters[v]) inside += graph.weights[slot];
  }
  double expected = 0;
  for (const auto s : strength) expected += (s / graph.total) * (s / graph.total);
  return inside / graph.total - resolution * expected;
}

}  // namespace facgraph::leiden_parts
