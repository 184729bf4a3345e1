#include "facgraph/analysis/similarity.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "facgraph/analysis/hypergeometric.hpp"

namespace facgraph::similarity {
namespace {

double ratio(double a, double b) { return b > 0 ? a / b : 0; }

// Weights of one topic. 0 where the formula divides by zero: no pair shares such a topic.
double one(std::size_t, std::size_t) { return 1; }

double idf(std::size_t k_t, std::size_t n) {
  return k_t > 0 ? std::log(static_cast<double>(n) / static_cast<double>(k_t)) : 0;
}

double squared_idf(std::size_t k_t, std::size_t n) {
  const auto weight = idf(k_t, n);
  return weight * weight;
}

double newman_weight(std::size_t k_t, std::size_t) {
  return k_t > 1 ? 1 / static_cast<double>(k_t - 1) : 0;
}

double adamic_adar_weight(std::size_t k_t, std::size_t) {
  return k_t > 1 ? 1 / std::log(static_cast<double>(k_t)) : 0;
}

double resource_weight(std::size_t k_t, std::size_t) {
  return k_t > 0 ? 1 / static_cast<double>(k_t) : 0;
}

// Factors of counts.
double logarithmic(std::uint32_t c) { return 1 + std::log(c); }

// Scores from the three sums.
double sum(const Overlap& o) { return o.shared; }

double over_union(const Overlap& o) { return ratio(o.shared, o.total_u + o.total_v - o.shared); }

double over_mean(const Overlap& o) { return ratio(2 * o.shared, o.total_u + o.total_v); }

double over_smaller(const Overlap& o) { return ratio(o.shared, std::min(o.total_u, o.total_v)); }

double over_geometric_mean(const Overlap& o) {
  return ratio(o.shared, std::sqrt(o.total_u * o.total_v));
}

double half_normalized(const Overlap& o) {
  return ratio(o.shared, std::sqrt(std::sqrt(o.total_u * o.total_v)));
}

double over_expected(const Overlap& o) {
  return ratio(static_cast<double>(o.topics) * o.shared, o.total_u * o.total_v);
}

double surprise(const Overlap& o) {
  const auto count = [](double total) { return static_cast<std::size_t>(total); };
  const auto tail =
      log_hypergeometric_tail(count(o.shared), count(o.total_u), count(o.total_v), o.topics);
  return tail < 0 ? -tail : 0;
}

// The scores solved for the shared sum.
Reach reach_sum(double least, double, std::size_t) { return {1, least, 0}; }

Reach reach_union(double least, double total_u, std::size_t) {
  const auto part = least / (1 + least);
  return {1, part * total_u, part};
}

Reach reach_mean(double least, double total_u, std::size_t) {
  return {1, least / 2 * total_u, least / 2};
}

Reach reach_geometric_mean(double least, double total_u, std::size_t) {
  return {2, 0, least * least * total_u};
}

Reach reach_half_normalized(double least, double total_u, std::size_t) {
  return {4, 0, least * least * least * least * total_u};
}

Reach reach_expected(double least, double total_u, std::size_t topics) {
  return {1, 0, least * total_u / static_cast<double>(topics)};
}

constexpr bool bounded = true;
constexpr bool unbounded = false;
constexpr bool additive = true;
constexpr bool indivisible = false;
constexpr auto uncounted = nullptr;

// To add a measure: write its topic weight and its score above, with the paper, and add its row.
// Help, --measure, error texts and the tests of the laws read this table.
constexpr auto table = std::to_array<Measure>({
    {"idf-cosine", "cosine of IDF vectors: Σ_S idf² / √(Σ_u idf² Σ_v idf²), idf = ln(n/k)",
     squared_idf, over_geometric_mean, bounded, additive, uncounted, reach_geometric_mean},
    {"common", "number of shared topics: |S|", one, sum, unbounded, additive, uncounted, reach_sum},
    {"jaccard", "shared topics over all topics of the two: |S| / |Γu ∪ Γv| (Jaccard 1901)", one,
     over_union, bounded, additive, uncounted, reach_union},
    {"dice", "shared topics over the mean list length: 2|S| / (|Γu| + |Γv|) (Sørensen 1948)", one,
     over_mean, bounded, additive, uncounted, reach_mean},
    {"cosine", "shared topics over the geometric mean length: |S| / √(|Γu||Γv|) (Ochiai 1957)", one,
     over_geometric_mean, bounded, additive, uncounted, reach_geometric_mean},
    {"overlap", "shared topics over the shorter list: |S| / min(|Γu|, |Γv|) (Simpson 1943)", one,
     over_smaller, bounded, additive},
    {"association-strength",
     "shared topics over those expected by chance: M|S| / (|Γu||Γv|) (van Eck & Waltman 2009)", one,
     over_expected, unbounded, additive, uncounted, reach_expected},
    {"ruzicka", "weight shared over weight of the union: Σ_S idf / Σ_∪ idf (Ružička 1958)", idf,
     over_union, bounded, additive, uncounted, reach_union},
    {"newman", "a topic ties each two of its k people by 1/(k-1): Σ_S 1/(k-1) (Newman 2001)",
     newman_weight, sum, unbounded, additive, uncounted, reach_sum},
    {"adamic-adar", "rare topics count more: Σ_S 1/ln k (Adamic & Adar 2003)", adamic_adar_weight,
     sum, unbounded, additive, uncounted, reach_sum},
    {"resource-allocation", "a topic shares one unit out: Σ_S 1/k (Zhou, Lü & Zhang 2009)",
     resource_weight, sum, unbounded, additive, uncounted, reach_sum},
    {"hypergeometric",
     "surprise at the overlap: -ln P(at least |S| shared by chance) (Tumminello et al. 2011)", one,
     surprise, unbounded, indivisible},
    {"affinity",
     "half-normalized TF-IDF cosine, kinder to broad lists: Σ_S x_u x_v / (Σ_u x² Σ_v x²)^¼, x = "
     "(1 "
     "+ ln count) idf",
     squared_idf, half_normalized, unbounded, additive, logarithmic, reach_half_normalized},
});

}  // namespace

std::span<const Measure> measures() { return table; }

const Measure& default_measure() { return table.front(); }

const Measure* find_measure(std::string_view name) {
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const Measure& measure) { return measure.name == name; });
  return row == table.end() ? nullptr : &*row;
}

const Measure& measure(std::string_view name) {
  const auto* row = find_measure(name);
  assert(row != nullptr);
  return *row;
}

}  // namespace facgraph::similarity
