#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// Shared-topic similarity of two faculty members: the table of measures.
///
/// S = Γ(u) ∩ Γ(v) the shared topics, k_t = |Γ(t)| the number of faculty who list topic t, n = |F|,
/// M the number of topics. A measure weighs topics, sums the weights over S, Γ(u) and Γ(v), and
/// makes a score of the three sums; so a score comes apart into one contribution a shared topic.
/// Every measure is symmetric, >= 0, 0 when S is empty, and 0 (never NaN) where a divisor is 0.
namespace facgraph::similarity {

/// What a pair's score is made from.
struct Overlap {
  double shared = 0;       ///< Σ of the topic weights over S
  double total_u = 0;      ///< Σ over Γ(u)
  double total_v = 0;      ///< Σ over Γ(v)
  std::size_t topics = 0;  ///< M
};

/// What a pair needs to score at least so much: shared^power >= constant + slope * total_v.
struct Reach {
  unsigned power = 1;  ///< 1, 2 or 4
  double constant = 0;
  double slope = 0;

  double raised(double shared) const {
    const auto square = shared * shared;
    return power == 1 ? shared : power == 2 ? square : square * square;
  }
};

/// One row of the table. For equal totals, `score` does not fall where `shared` grows; for equal
/// shared sums it does not grow with total_v, so that with shared <= s it is at most
/// score({s, total_u, s, M}): the top-k search leaves out what cannot reach that. `score` is
/// symmetric in total_u and total_v, bit by bit.
struct Measure {
  std::string_view name;     ///< on the command line
  std::string_view summary;  ///< one line for --help, formula included
  double (*weight)(std::size_t k_t, std::size_t n);
  double (*score)(const Overlap& overlap);
  bool bounded;   ///< never above 1
  bool additive;  ///< comes apart into contributions of single topics
  /// A weight is multiplied by this for each of the two (Σ over Γ(u): by its square), c >= 1 being
  /// how often they mention the topic; 1 for c = 1. Null: counts do not matter.
  double (*count_factor)(std::uint32_t c) = nullptr;
  /// Holds for every v that scores at least `least` with u; null: no such line is known.
  Reach (*reach)(double least, double total_u, std::size_t topics) = nullptr;

  /// `score`, which rounding must not bring above its bound.
  double bounded_score(const Overlap& overlap) const {
    const auto value = score(overlap);
    return bounded ? std::min(value, 1.0) : value;
  }
};

/// All measures, the default one first.
std::span<const Measure> measures();

/// IDF cosine: a rare topic in common says more than a common one, and long lists get no bonus.
const Measure& default_measure();

/// The row of that name; null when there is none.
const Measure* find_measure(std::string_view name);

/// A row that the library itself builds on (clusters: resource allocation; potential: affinity).
/// Precondition: the name is in the table.
const Measure& measure(std::string_view name);

}  // namespace facgraph::similarity
