#include "facgraph/analysis/exact_clusters.hpp"

#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>
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

/// Canonical labels of up to twelve people, four bits each, the first person's on top: comparing
/// two numbers is comparing two label vectors.
using Code = std::uint64_t;

constexpr unsigned shift(std::size_t person) {
  return static_cast<unsigned>(4 * (largest_exact - 1 - person));
}

Code canonical_code(std::span<const std::size_t> labels) {
  std::array<std::size_t, largest_exact> sizes{};
  for (const auto label : labels) ++sizes[label];
  // Labels in the order of their first member, then (stably) by falling size.
  std::array<std::size_t, largest_exact> order{};
  std::array<bool, largest_exact> is_placed{};
  std::size_t placed = 0;
  for (const auto label : labels) {
    if (std::exchange(is_placed[label], true)) continue;
    auto slot = placed++;
    for (; slot > 0 && sizes[order[slot - 1]] < sizes[label]; --slot) order[slot] = order[slot - 1];
    order[slot] = label;
  }
  std::array<Code, largest_exact> number{};
  for (std::size_t i = 0; i < placed; ++i) number[order[i]] = i;
  Code code = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) code |= number[labels[i]] << shift(i);
  return code;
}

Optima::Labels labels_of(Code code, std::size_t people) {
  Optima::Labels labels(people);
  for (std::size_t i = 0; i < people; ++i)
    labels[i] = static_cast<std::uint32_t>((code >> shift(i)) & 15);
  return labels;
}

/// Branch and bound. What the people from v on can gain among themselves is known from searches of
/// their own, made before from the last person upwards (Russian doll search, Verfaillie, Lemaître &
/// Schiex 1996).
class Search {
 public:
  Search(const Gains& gains, std::size_t people) : gains_(gains), people_(people) {
    std::fill_n(alone_.begin(), gains.size, std::numeric_limits<double>::infinity());
    // People without weight have no place in the search, but labels of their own.
    std::iota(label_.begin(), label_.end(), std::size_t{0});
    std::array<bool, largest_exact> is_searched{};
    for (std::size_t v = 0; v < gains_.size; ++v) is_searched[gains_.position[v]] = true;
    auto free_label = gains_.size;
    for (std::size_t i = 0; i < people; ++i)
      if (!is_searched[i]) label_[i] = free_label++;
  }

  Optima run() && {
    for (auto v = gains_.size; v-- > 0;) {
      best_ = alone_[v + 1];
      extend(v, 0, 0);
      alone_[v] = best_;
    }
    best_ = alone_[0];
    lists_ = true;
    extend(0, 0, 0);
    Optima optima{labels_of(shown_, people_), {}, count_, best_};
    for (std::size_t v = 0; v < gains_.size; ++v) optima.gain += gains_.of_pair[v][v];
    for (const auto code : listed_)
      if (code != shown_) optima.others.push_back(labels_of(code, people_));
    return optima;
  }

 private:
  /// Assigns person v and all after; `clusters` are in use and sum up to q.
  void extend(std::size_t v, std::size_t clusters, double q) {
    if (v == gains_.size) return record(q);
    const auto most = q + bound(v, clusters);
    if (lists_ ? most < best_ - equal_modularity : most <= best_) return;
    std::array<std::size_t, largest_exact> order{};
    const auto choices = order.begin() + static_cast<std::ptrdiff_t>(clusters + 1);
    std::iota(order.begin(), choices, std::size_t{0});
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
      label_[gains_.position[v]] = c;
      extend(v + 1, std::max(clusters, c + 1), q + joined_[v][c]);
      for (auto u = v + 1; u < gains_.size; ++u) joined_[u][c] = before[u];
    }
  }

  /// No way to place v and all after gains more: each in the best cluster there is, and with each
  /// other as if there were no one before.
  double bound(std::size_t v, std::size_t clusters) const {
    double sum = alone_[v];
    for (auto u = v; u < gains_.size; ++u) {
      double best = 0;
      for (std::size_t c = 0; c < clusters; ++c) best = std::max(best, joined_[u][c]);
      sum += best;
    }
    return sum;
  }

  void record(double q) {
    if (!lists_) best_ = std::max(best_, q);
    if (!lists_ || q < best_ - equal_modularity) return;
    const auto code = canonical_code(std::span(label_).first(people_));
    shown_ = count_ == 0 ? code : std::min(shown_, code);
    ++count_;
    if (listed_.size() < most_listed) listed_.push_back(code);
  }

  const Gains& gains_;
  std::size_t people_;
  /// The best that the people from v on can gain without those before; infinite while not known.
  std::array<double, largest_exact + 1> alone_{};
  Matrix joined_{};  ///< what person u gains by joining cluster c as it is
  std::array<std::size_t, largest_exact> label_{};  ///< by position in `people`
  double best_ = 0;
  bool lists_ = false;  ///< the last search lists all optima; those before only want the best gain
  Code shown_ = 0;
  std::uint64_t count_ = 0;
  std::vector<Code> listed_;
};

}  // namespace

Optima exact_clusters(const SimilarityGraph& graph, std::span<const FacultyId> people,
                      double total_weight, double resolution) {
  assert(people.size() <= largest_exact && resolution > 0);
  const double total = total_weight > 0 ? total_weight : 1;
  const auto gains = pair_gains(graph, people, total, resolution);
  return Search(gains, people.size()).run();
}

double total_weight(const SimilarityGraph& graph) {
  double doubled = 0;
  for (const auto& edge : boost::make_iterator_range(edges(graph))) doubled += graph[edge].weight;
  return doubled / 2;
}

}  // namespace facgraph::clustering
