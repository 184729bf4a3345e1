#include "facgraph/analysis/exact_clusters.hpp"

#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

#include "facgraph/model/partition.hpp"

namespace facgraph::clustering {
namespace {

constexpr std::size_t most_listed = 100;

using Row = std::array<double, largest_exact>;
using Matrix = std::array<Row, largest_exact>;

/// What a cluster gains, in modularity, by having two people (or, on the diagonal, one).
struct Gains {
  std::size_t size = 0;
  Matrix of_pair{};
  std::array<std::size_t, largest_exact> position{};  ///< in `people`
};

/// People in the order of falling strength: the search then meets the decisive ones first.
Gains pair_gains(const SimilarityGraph& graph, std::span<const FacultyId> people, double total,
                 double resolution) {
  Matrix weight{};
  Row strength{};
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto vertex = static_cast<std::uint32_t>(people[i]);
    for (const auto& edge : boost::make_iterator_range(out_edges(vertex, graph))) {
      const auto found =
          std::lower_bound(people.begin(), people.end(), FacultyId{target(edge, graph)});
      assert(found != people.end() && *found == FacultyId{target(edge, graph)});
      weight[i][static_cast<std::size_t>(found - people.begin())] = graph[edge].weight;
      strength[i] += graph[edge].weight;
    }
  }
  Gains gains;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (strength[i] > 0) gains.position[gains.size++] = i;
  std::stable_sort(gains.position.begin(),
                   gains.position.begin() + static_cast<std::ptrdiff_t>(gains.size),
                   [&](std::size_t a, std::size_t b) { return strength[a] > strength[b]; });
  for (std::size_t v = 0; v < gains.size; ++v) {
    for (std::size_t u = 0; u < gains.size; ++u) {
      const auto a = gains.position[v];
      const auto b = gains.position[u];
      const auto expected = resolution * strength[a] / total * strength[b] / total;
      gains.of_pair[v][u] = u == v ? -expected / 4 : weight[a][b] / total - expected / 2;
    }
  }
  return gains;
}

class Search {
 public:
  Search(Gains gains, std::size_t people) : gains_(std::move(gains)), people_(people) {
    for (auto v = gains_.size; v-- > 0;) {
      hope_[v] = hope_[v + 1];
      for (auto u = v + 1; u < gains_.size; ++u) hope_[v] += std::max(0.0, gains_.of_pair[v][u]);
      constant_ += gains_.of_pair[v][v];
    }
  }

  Optima run() && {
    extend(0, 0, constant_);
    optima_.gain = best_;
    const auto shown = std::find(optima_.others.begin(), optima_.others.end(), optima_.shown);
    if (shown != optima_.others.end()) optima_.others.erase(shown);
    return std::move(optima_);
  }

 private:
  /// Assigns person v and all after; `clusters` are in use and sum up to q.
  void extend(std::size_t v, std::size_t clusters, double q) {
    if (v == gains_.size) return record(q);
    if (q + bound(v, clusters) < best_ - equal_modularity) return;
    std::array<std::size_t, largest_exact> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto choices = order.begin() + static_cast<std::ptrdiff_t>(clusters + 1);
    joined_[v][clusters] = 0;
    std::sort(order.begin(), choices, [&](std::size_t a, std::size_t b) {
      return joined_[v][a] != joined_[v][b] ? joined_[v][a] > joined_[v][b] : a < b;
    });
    for (auto choice = order.begin(); choice != choices; ++choice) {
      const auto c = *choice;
      Row before{};
      for (auto u = v + 1; u < gains_.size; ++u) {
        before[u] = joined_[u][c];
        joined_[u][c] = (c == clusters ? 0 : before[u]) + gains_.of_pair[v][u];
      }
      label_[v] = c;
      extend(v + 1, std::max(clusters, c + 1), q + joined_[v][c]);
      for (auto u = v + 1; u < gains_.size; ++u) joined_[u][c] = before[u];
    }
  }

  /// No way to place v and all after can gain more: each the best cluster there is, and all pairs
  /// among themselves that gain.
  double bound(std::size_t v, std::size_t clusters) const {
    double sum = hope_[v];
    for (auto u = v; u < gains_.size; ++u) {
      double best = 0;
      for (std::size_t c = 0; c < clusters; ++c) best = std::max(best, joined_[u][c]);
      sum += best;
    }
    return sum;
  }

  void record(double q) {
    if (q < best_ - equal_modularity) return;
    const auto labels = canonical_labels();
    if (q > best_ + equal_modularity) {
      best_ = q;
      optima_ = {labels, {labels}, 1, 0};
      return;
    }
    ++optima_.count;
    optima_.shown = std::min(optima_.shown, labels);
    if (optima_.others.size() < most_listed) optima_.others.push_back(labels);
  }

  Optima::Labels canonical_labels() const {
    // People without weight have no place in the search: labels of their own.
    Optima::Labels labels(people_);
    std::iota(labels.begin(), labels.end(), std::uint32_t{largest_exact});
    for (std::size_t v = 0; v < gains_.size; ++v)
      labels[gains_.position[v]] = static_cast<std::uint32_t>(label_[v]);
    const auto partition = canonical_partition(labels);
    std::transform(partition.cluster_of.begin(), partition.cluster_of.end(), labels.begin(),
                   [](ClusterId cluster) { return static_cast<std::uint32_t>(cluster); });
    return labels;
  }

  Gains gains_;
  std::size_t people_;
  std::array<double, largest_exact + 1> hope_{};  ///< gains among v and all after
  double constant_ = 0;
  Matrix joined_{};  ///< what person u gains by joining cluster c as it is
  std::array<std::size_t, largest_exact> label_{};
  double best_ = -std::numeric_limits<double>::infinity();
  Optima optima_;
};

}  // namespace

Optima exact_clusters(const SimilarityGraph& graph, std::span<const FacultyId> people,
                      double total_weight, double resolution) {
  assert(people.size() <= largest_exact && resolution > 0);
  const double total = total_weight > 0 ? total_weight : 1;
  return Search(pair_gains(graph, people, total, resolution), people.size()).run();
}

double total_weight(const SimilarityGraph& graph) {
  double doubled = 0;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) doubled += graph[edge].weight;
  return doubled / 2;
}

}  // namespace facgraph::clustering
