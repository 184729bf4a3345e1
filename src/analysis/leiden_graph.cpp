#include "leiden_graph.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <limits>
#include <numeric>

#include "sparse_row.hpp"

namespace facgraph::leiden_parts {
namespace {

struct Link {
  std::uint32_t target = 0;
  double weight = 0;
};

void append(FlatGraph& flat, std::span<const Link> links) {
  double strength = 0;
  for (const auto& link : links) {
    flat.targets.push_back(link.target);
    flat.weights.push_back(link.weight);
    strength += link.weight;
  }
  flat.starts.push_back(flat.targets.size());
  flat.strengths.push_back(strength);
  flat.total += strength;
}

}  // namespace

FlatGraph flatten(const SimilarityGraph& graph, std::span<const std::uint32_t> vertex_at) {
  Labels place(vertex_at.size());
  for (std::size_t i = 0; i < vertex_at.size(); ++i)
    place[vertex_at[i]] = static_cast<std::uint32_t>(i);
  FlatGraph flat;
  flat.starts.reserve(vertex_at.size() + 1);
  flat.strengths.reserve(vertex_at.size());
  flat.targets.reserve(num_edges(graph));
  flat.weights.reserve(num_edges(graph));
  std::vector<Link> links;
  for (const auto vertex : vertex_at) {
    links.clear();
    for (const auto& edge : boost::make_iterator_range(out_edges(vertex, graph)))
      links.push_back({place[target(edge, graph)], graph[edge].weight});
    std::sort(links.begin(), links.end(),
              [](const Link& a, const Link& b) { return a.target < b.target; });
    append(flat, links);
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

double modularity(const FlatGraph& graph, double resolution) {
  const auto between = std::accumulate(graph.weights.begin(), graph.weights.end(), 0.);
  double expected = 0;
  for (const auto s : graph.strengths) expected += (s / graph.total) * (s / graph.total);
  return 1 - between / graph.total - resolution * expected;
}

}  // namespace facgraph::leiden_parts
