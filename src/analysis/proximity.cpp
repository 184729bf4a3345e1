#include "facgraph/analysis/proximity.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "both_ways.hpp"
#include "disjoint_sets.hpp"

namespace facgraph::potential {
namespace {

constexpr double damping = 0.8;
constexpr int longest_walk = 4;
constexpr std::size_t long_run = 16;  ///< on average, from where on runs are faster

}  // namespace

TieGraph::TieGraph(std::size_t people, std::span<const WeightedPair> ties)
    : starts_(people + 1), strengths_(people) {
  std::vector<WeightedPair> counted;
  counted.reserve(ties.size());
  for (const auto& tie : ties)
    if (tie.a != tie.b && tie.weight > 0) counted.push_back(tie);
  const auto rows = both_ways(people, counted);
  for (std::size_t i = 0; i < rows.size();) {
    const auto [a, b, first] = rows[i];
    double count = 0;
    for (; i < rows.size() && rows[i].a == a && rows[i].b == b; ++i) count += rows[i].weight;
    ++starts_[index(a) + 1];
    partners_.push_back(b);
    ties_.push_back(count);
    weights_.push_back(std::log1p(count));
    strengths_[index(a)] += weights_.back();
  }
  for (std::size_t i = 0; i < people; ++i) starts_[i + 1] += starts_[i];
  find_runs();
  find_who_knows_all();
}

void TieGraph::find_runs() {
  run_starts_.push_back(0);
  for (const auto person : ids<FacultyId>(people())) {
    const auto others = partners(person);
    const auto before = runs_.size();
    for (std::size_t i = 0; i < others.size(); ++i) {
      const bool goes_on = i > 0 && index(others[i]) == index(others[i - 1]) + 1;
      if (!goes_on) runs_.push_back({i, 0});
      ++runs_.back().length;
    }
    if ((runs_.size() - before) * long_run > others.size()) runs_.resize(before);
    run_starts_.push_back(runs_.size());
  }
}

void TieGraph::find_who_knows_all() {
  DisjointSets sets(people());
  for (const auto person : ids<FacultyId>(people()))
    for (const auto partner : partners(person)) sets.join(index(person), index(partner));
  const auto leaders = sets.leaders();
  std::vector<std::size_t> sizes(people());
  for (const auto leader : leaders) ++sizes[leader];
  for (const auto person : ids<FacultyId>(people()))
    knows_all_in_reach_.push_back(partners(person).size() + 1 == sizes[leaders[index(person)]]);
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
    if (!ties_.runs(person).empty()) {
      step_along_runs(person, share, next, listed);
      continue;
    }
    const auto partners = ties_.partners(person);
    const auto weights = ties_.weights(person);
    for (std::size_t i = 0; i < partners.size(); ++i) {
      auto& value = next[index(partners[i])];
      if (value == 0) listed.push_back(static_cast<std::uint32_t>(partners[i]));
      value += share * weights[i];
    }
  }
}

/// The same sums in the same order, four at a time: walks of a lab of 300 have 81 million.
void Proximity::step_along_runs(FacultyId person, double share, std::vector<double>& next,
                                std::vector<std::uint32_t>& listed) const {
  const auto partners = ties_.partners(person);
  for (const auto& [first, length] : ties_.runs(person)) {
    const auto from = index(partners[first]);
    const double* weights = ties_.weights(person).data() + first;
    double* values = next.data() + from;
    const auto list = [&](std::size_t i) {
      if (values[i] == 0) listed.push_back(static_cast<std::uint32_t>(from + i));
    };
    std::size_t i = 0;
    for (; i + 4 <= length; i += 4) {
      const double a = values[i];
      const double b = values[i + 1];
      const double c = values[i + 2];
      const double d = values[i + 3];
      // Also where small factors round to 0, which list() then sees.
      if (a * b * c * d == 0)
        for (auto at = i; at < i + 4; ++at) list(at);
      const double next_a = a + share * weights[i];
      const double next_b = b + share * weights[i + 1];
      const double next_c = c + share * weights[i + 2];
      const double next_d = d + share * weights[i + 3];
      values[i] = next_a;
      values[i + 1] = next_b;
      values[i + 2] = next_c;
      values[i + 3] = next_d;
    }
    for (; i < length; ++i) {
      list(i);
      values[i] += share * weights[i];
    }
  }
}

void Proximity::clear() {
  for (const auto at : reached_) row_[at] = 0;
  reached_.clear();
}

void Proximity::walk(FacultyId person) {
  clear();
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
