#include "bootstrap.hpp"

#include <algorithm>
#include <cmath>

#include "random.hpp"

namespace facgraph::evaluation {
namespace {

constexpr double outside = .025;  // of the means, at either end

/// The mean over as many people as there are; pick(i) is the i-th of them.
template <class Pick>
Numbers mean(const Judged& people, Pick pick) {
  Numbers sum{};
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto& one = people[pick(i)];
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += one[k];
  }
  for (auto& value : sum) value /= static_cast<double>(people.size());
  return sum;
}

Estimate estimate(double value, std::vector<double>& means) {
  if (means.empty()) return {value, value, value};
  std::sort(means.begin(), means.end());
  const auto cut =
      static_cast<std::size_t>(std::floor(outside * static_cast<double>(means.size())));
  return {value, means[cut], means[means.size() - 1 - cut]};
}

}  // namespace

std::array<Estimate, 4> bootstrapped_means(const Judged& people, std::size_t resamples,
                                           std::uint64_t seed) {
  Random random(seed);
  std::array<std::vector<double>, 4> means;
  for (std::size_t sample = 0; sample < resamples; ++sample) {
    const auto found = mean(people, [&](std::size_t) { return random.below(people.size()); });
    for (std::size_t k = 0; k < means.size(); ++k) means[k].push_back(found[k]);
  }
  const auto values = mean(people, [](std::size_t i) { return i; });
  std::array<Estimate, 4> result;
  for (std::size_t k = 0; k < means.size(); ++k) result[k] = estimate(values[k], means[k]);
  return result;
}

}  // namespace facgraph::evaluation
