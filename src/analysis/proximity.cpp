#include "facgraph/analysis/proximity.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace facgraph::potential {
namespace {

constexpr double damping = 0.8;
constexpr int longest_walk = 4;

}  // namespace

TieGraph::TieGraph(std::size_t people, std::span<const WeightedPair> ties)
    : starts_(people + 1), strengths_(people) {
  std::vector<WeightedPair> both_ways;
  both_ways.reserve(2 * ties.size());
  for (const auto& [a, b, count] : ties) {
    if (a == b || !(count > 0)) continue;
    both_ways.push_back({a, b, count});
    both_ways.push_back({b, a, count});
  }
  std::sort(both_ways.begin(), both_ways.end(), [](const WeightedPair& x, const WeightedPair& y) {
    return std::tie(x.a, x.b, x.weight) < std::tie(y.a, y.b, y.weight);
  });
  for (std::size_t i = 0; i < both_ways.size();) {
    const auto [a, b, first] = both_ways[i];
    double count = 0;
    for (; i < both_ways.size() && both_ways[i].a == a && both_ways[i].b == b; ++i)
      count += both_ways[i].weight;
    ++starts_[index(a) + 1];
    partners_.push_back(b);
    ties_.push_back(count);
    weights_.push_back(std::log1p(count));
    strengths_[index(a)] += weights_.back();
  }
  for (std::size_t i = 0; i < people; ++i) starts_[i + 1] += starts_[i];
}

std::span<const FacultyId> TieGraph::partners(FacultyId person) const {
  return row(partners_, person);
}

std::span<const double> TieGraph::ties(FacultyId person) const { return row(ties_, person); }

std::span<const double> TieGraph::weights(FacultyId person) const { return row(weights_, person); }

Proximity::Proximity(const TieGraph& ties)
    : ties_(ties), row_(ties.people()), from_(ties.people()), to_(ties.people()) {}

/// One step of ties from everyone in `from_`, spread in proportion to the weights.
void Proximity::step(std::vector<double>& next, std::vector<std::uint32_t>& listed) {
  for (const auto at : from_listed_) {
    const FacultyId person{at};
    const auto share = from_[at] / ties_.strength(person);
    const auto partners = ties_.partners(person);
    const auto weights = ties_.weights(person);
    for (std::size_t i = 0; i < partners.size(); ++i) {
      auto& value = next[index(partners[i])];
      if (value == 0) listed.push_back(static_cast<std::uint32_t>(partners[i]));
      value += share * weights[i];
    }
  }
}

void Proximity::walk(FacultyId person) {
  for (const auto at : reached_) row_[at] = 0;
  reached_.clear();
  const auto partners = ties_.partners(person);
  for (std::size_t i = 0; i < partners.size(); ++i) {
    from_[index(partners[i])] = ties_.weights(person)[i];
    from_listed_.push_back(static_cast<std::uint32_t>(partners[i]));
  }
  double factor = 1;
  for (int length = 2; length <= longest_walk; ++length) {
    step(to_, to_listed_);
    for (const auto at : to_listed_) {
      if (row_[at] == 0) reached_.push_back(at);
      row_[at] += factor * to_[at];
    }
    for (const auto at : from_listed_) from_[at] = 0;
    from_listed_.clear();
    std::swap(from_, to_);
    std::swap(from_listed_, to_listed_);
    factor *= damping;
  }
  for (const auto at : from_listed_) from_[at] = 0;
  from_listed_.clear();
}

}  // namespace facgraph::potential
