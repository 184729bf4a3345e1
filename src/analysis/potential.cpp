#include "facgraph/analysis/potential.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include "sparse_row.hpp"

namespace facgraph::potential {
namespace {

constexpr double damping = 0.8;
constexpr int longest_walk = 4;
constexpr double affinity_share = 0.4;

double part(double value, double maximum) { return maximum > 0 ? value / maximum : 0; }

std::uint32_t position(FacultyId person) { return static_cast<std::uint32_t>(person); }

}  // namespace

struct Potential::Factors {
  FacultyId to{};
  double affinity = 0;
  double proximity = 0;
  std::size_t ties = 0;
};

class Potential::Workspace {
 public:
  explicit Workspace(const similarity::Scorer& scorer)
      : sharing(scorer),
        step(scorer.network().faculty_count()),
        next(scorer.network().faculty_count()),
        proximity(scorer.network().faculty_count()),
        affinity(scorer.network().faculty_count()) {}

  similarity::Scorer::Workspace sharing;
  SparseRow step;
  SparseRow next;
  SparseRow proximity;
  SparseRow affinity;
};

Potential::Potential(const Network& network, std::span<const Tie> ties)
    : affinity_(network, similarity::measure("affinity")), strengths_(network.faculty_count()) {
  std::map<std::pair<FacultyId, FacultyId>, std::size_t> counts;
  for (const auto& tie : ties) {
    if (tie.a == tie.b) continue;
    ++counts[{tie.a, tie.b}];
    ++counts[{tie.b, tie.a}];
  }
  starts_.assign(network.faculty_count() + 1, 0);
  for (const auto& [ends, count] : counts) {
    const auto weight = std::log1p(static_cast<double>(count));
    ++starts_[index(ends.first) + 1];
    links_.push_back({ends.second, count, weight});
    strengths_[index(ends.first)] += weight;
  }
  for (std::size_t i = 0; i < network.faculty_count(); ++i) starts_[i + 1] += starts_[i];
}

std::span<const Potential::Link> Potential::links(FacultyId person) const {
  const auto begin = starts_[index(person)];
  return std::span<const Link>(links_).subspan(begin, starts_[index(person) + 1] - begin);
}

/// The person's row of S, left in the workspace.
void Potential::walk(FacultyId person, Workspace& workspace) const {
  auto& step = workspace.step;
  auto& next = workspace.next;
  for (const auto& link : links(person)) step.add(position(link.to), link.weight);
  double factor = 1;
  for (int length = 2; length <= longest_walk; ++length) {
    for (const auto at : step.listed())
      for (const auto& link : links(FacultyId{at}))
        next.add(position(link.to), step[at] / strengths_[at] * link.weight);
    for (const auto at : next.listed()) workspace.proximity.add(at, factor * next[at]);
    std::swap(step, next);
    next.clear();
    factor *= damping;
  }
  step.clear();
}

/// Everyone who has a topic, a path of ties or a tie in common with the person, by id.
std::vector<Potential::Factors> Potential::factors(FacultyId person, Workspace& workspace) const {
  auto& affinity = workspace.affinity;
  auto& proximity = workspace.proximity;
  walk(person, workspace);
  for (const auto& neighbor : affinity_.sharing(person, workspace.sharing))
    affinity.add(position(neighbor.person), neighbor.score);
  std::vector<std::uint32_t> people(affinity.listed().begin(), affinity.listed().end());
  people.insert(people.end(), proximity.listed().begin(), proximity.listed().end());
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  std::vector<Factors> result;
  auto tied = links(person);
  for (const auto other : people) {
    if (FacultyId{other} == person) continue;
    while (!tied.empty() && tied.front().to < FacultyId{other}) tied = tied.subspan(1);
    const bool is_tied = !tied.empty() && tied.front().to == FacultyId{other};
    result.push_back(
        {FacultyId{other}, affinity[other], proximity[other], is_tied ? tied.front().ties : 0});
  }
  affinity.clear();
  proximity.clear();
  return result;
}

/// The maxima over those who are not tied.
Potential::Factors Potential::largest(std::span<const Factors> rows) const {
  Factors maximum;
  for (const auto& row : rows) {
    if (row.ties > 0) continue;
    maximum.affinity = std::max(maximum.affinity, row.affinity);
    maximum.proximity = std::max(maximum.proximity, row.proximity);
  }
  return maximum;
}

double Potential::score(const Factors& pair, const Factors& maximum) const {
  const auto topics = part(pair.affinity, maximum.affinity);
  if (links_.empty()) return topics;
  // The two directions of a walk are rounded differently; no score is above its maximum.
  const auto closeness = std::min(part(pair.proximity, maximum.proximity), 1.0);
  return std::sqrt(closeness) + affinity_share * topics;
}

std::vector<FacultyId> Potential::partners(FacultyId a, FacultyId b) const {
  std::vector<FacultyId> result;
  const auto of_b = links(b);
  for (const auto& link : links(a))
    if (std::binary_search(of_b.begin(), of_b.end(), link,
                           [](const Link& x, const Link& y) { return x.to < y.to; }))
      result.push_back(link.to);
  return result;
}

Pair Potential::described(FacultyId a, const Factors& factors, double score) const {
  return {a,
          factors.to,
          score,
          factors.affinity,
          factors.proximity,
          affinity_.shared_topics(a, factors.to),
          partners(a, factors.to),
          factors.ties};
}

std::vector<Candidate> Potential::candidates(FacultyId person) const {
  Workspace workspace(affinity_);
  const auto rows = factors(person, workspace);
  const auto maximum = largest(rows);
  std::vector<Candidate> result;
  for (const auto& row : rows)
    if (row.ties == 0)
      result.push_back({row.to, score(row, maximum), row.affinity, row.proximity,
                        affinity_.shared_topics(person, row.to), partners(person, row.to)});
  std::sort(result.begin(), result.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(-x.score, -x.affinity, x.person) <
           std::tuple(-y.score, -y.affinity, y.person);
  });
  return result;
}

Ranking Potential::ranked_pairs(std::size_t most) const {
  struct Ranked {
    FacultyId a;
    Factors factors;
    double score;
  };
  const auto is_better = [](const Ranked& x, const Ranked& y) {
    return std::tuple(-x.score, -x.factors.affinity, x.a, x.factors.to) <
           std::tuple(-y.score, -y.factors.affinity, y.a, y.factors.to);
  };
  Workspace workspace(affinity_);
  std::vector<Factors> maxima;
  for (const auto a : ids<FacultyId>(strengths_.size()))
    maxima.push_back(largest(factors(a, workspace)));
  // A second pass instead of a store: a dense list has more pairs than memory holds.
  std::vector<Ranked> heap;
  Ranking result;
  for (const auto a : ids<FacultyId>(strengths_.size()))
    for (const auto& row : factors(a, workspace)) {
      if (row.to <= a || row.ties > 0) continue;
      ++result.pairs;
      heap.push_back(
          {a, row, (score(row, maxima[index(a)]) + score(row, maxima[index(row.to)])) / 2});
      std::push_heap(heap.begin(), heap.end(), is_better);
      if (heap.size() <= most) continue;
      std::pop_heap(heap.begin(), heap.end(), is_better);
      heap.pop_back();
    }
  std::sort_heap(heap.begin(), heap.end(), is_better);
  for (const auto& row : heap) result.strongest.push_back(described(row.a, row.factors, row.score));
  return result;
}

std::vector<Pair> Potential::existing_ties() const {
  Workspace workspace(affinity_);
  std::vector<Pair> result;
  // A walk to a partner and back to them has three steps: whoever is tied has factors.
  for (const auto a : ids<FacultyId>(strengths_.size())) {
    if (links(a).empty()) continue;
    for (const auto& row : factors(a, workspace))
      if (a < row.to && row.ties > 0) result.push_back(described(a, row, 0));
  }
  return result;
}

}  // namespace facgraph::potential
