#include "facgraph/analysis/hypergeometric.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace facgraph::similarity {
namespace {

/// ln of C(a, s) C(topics - a, b - s) / C(topics, b), as a product of b factors: no factorials, so
/// nothing cancels for long vocabularies.
double log_probability(std::size_t s, std::size_t a, std::size_t b, std::size_t topics) {
  const auto real = [](std::size_t count) { return static_cast<double>(count); };
  double sum = 0;
  for (std::size_t i = 0; i < s; ++i)
    sum += std::log(real(b - i) / real(i + 1) * (real(a - i) / real(topics - i)));
  for (std::size_t i = 0; i < b - s; ++i)
    sum += std::log(real(topics - a - i) / real(topics - s - i));
  return sum;
}

}  // namespace

double log_hypergeometric_tail(std::size_t shared, std::size_t a, std::size_t b,
                               std::size_t topics) {
  assert(a <= topics && b <= topics);
  if (a < b) std::swap(a, b);
  if (shared + topics <= a + b || shared == 0) return 0;
  if (shared > b) return -std::numeric_limits<double>::infinity();
  // Each probability follows from the one before it; the sum is kept relative to the first.
  double term = 1;
  double sum = 1;
  for (auto s = shared; s < b; ++s) {
    term *= static_cast<double>(a - s) * static_cast<double>(b - s) /
            (static_cast<double>(s + 1) * static_cast<double>(topics + s + 1 - a - b));
    sum += term;
  }
  return std::min(log_probability(shared, a, b, topics) + std::log(sum), 0.0);
}

}  // namespace facgraph::similarity
