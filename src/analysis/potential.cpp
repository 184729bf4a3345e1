#include "facgraph/analysis/potential.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <cmath>
#include <deque>
#include <iterator>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

#include "../model/ordered_blocks.hpp"

namespace facgraph::potential {
namespace {

constexpr double affinity_share = 0.4;
constexpr std::size_t block_size = 256;  ///< people that a thread goes through at a time

double part(double value, double maximum) { return maximum > 0 ? value / maximum : 0; }

std::vector<WeightedPair> counted_once(std::span<const Tie> ties) {
  std::vector<WeightedPair> pairs;
  for (const auto& tie : ties) pairs.push_back({tie.a, tie.b, 1});
  return pairs;
}

struct Ranked {
  FacultyId a{};
  Factors factors;
};

/// The best of all that were offered. Their order is total, so it does not matter who came when.
class BestPairs {
 public:
  explicit BestPairs(std::size_t most) : most_(most) {}

  void offer(const Ranked& pair) {
    ++offered_;
    keep(pair);
  }

  /// As if all that the other was offered had been offered here. It begins anew, and keeps from now
  /// on only what could be kept here.
  void take(BestPairs& other) {
    offered_ += std::exchange(other.offered_, 0);
    for (const auto& pair : other.heap_) keep(pair);
    other.heap_.clear();
    if (most_ > 0 && heap_.size() == most_) other.to_beat_ = heap_.front();
  }

  std::size_t offered() const { return offered_; }

  const std::vector<Ranked>& in_order() {
    std::sort(heap_.begin(), heap_.end(), is_better);
    return heap_;
  }

 private:
  static bool is_better(const Ranked& x, const Ranked& y) {
    return std::tuple(-x.factors.score, -x.factors.affinity, x.a, x.factors.to) <
           std::tuple(-y.factors.score, -y.factors.affinity, y.a, y.factors.to);
  }

  void keep(const Ranked& pair) {
    if (to_beat_ && !is_better(pair, *to_beat_)) return;
    if (heap_.size() == most_ && (most_ == 0 || !is_better(pair, heap_.front()))) return;
    heap_.push_back(pair);
    std::push_heap(heap_.begin(), heap_.end(), is_better);
    if (heap_.size() <= most_) return;
    std::pop_heap(heap_.begin(), heap_.end(), is_better);
    heap_.pop_back();
  }

  std::size_t most_;
  std::size_t offered_ = 0;
  std::vector<Ranked> heap_;  ///< the worst first
  std::optional<Ranked> to_beat_;
};

}  // namespace

Potential::Workspace::Workspace(const Potential& potential)
    : sharing_(potential.affinity_),
      proximity_(potential.ties_),
      affinity_(potential.ties_.people()),
      people_(potential.ties_.people()) {}

Potential::Potential(const Network& network, std::span<const Tie> ties,
                     const ProjectionOptions& projection)
    : Potential(network, counted_once(ties), projection) {}

Potential::Potential(const Network& network, std::span<const WeightedPair> ties,
                     const ProjectionOptions& projection)
    : affinity_(network, similarity::measure("affinity")),
      ties_(network.faculty_count(), ties),
      threads_(std::max<std::size_t>(projection.threads, 1)) {
  if (is_dense(network, projection))
    nearest_ = project_nearest(network, affinity_.measure(), nearest_kept, {}, projection.threads);
}

/// All but the scores; right for people without a tie if only they are wanted.
std::span<Factors> Potential::unscored(FacultyId person, Workspace& workspace,
                                       Wanted wanted) const {
  auto& proximity = workspace.proximity_;
  auto& found = workspace.found_;
  if (wanted == Wanted::untied_after && ties_.knows_all_in_reach(person))
    proximity.clear();
  else
    proximity.walk(person);
  found.clear();
  const auto partners = ties_.partners(person);
  std::size_t next = 0;
  const auto add_in_order = [&](FacultyId other, double affinity) {
    while (next < partners.size() && partners[next] < other) ++next;
    const bool is_tied = next < partners.size() && partners[next] == other;
    found.push_back({other, 0, affinity, proximity[other], is_tied ? ties_.ties(person)[next] : 0});
  };
  const auto first = wanted == Wanted::untied_after ? person : FacultyId{};
  if (!nearest_ && proximity.reached().empty()) {
    for (const auto& neighbor : affinity_.sharing(person, workspace.sharing_, first))
      if (neighbor.score > 0) add_in_order(neighbor.person, neighbor.score);
    return found;
  }
  auto& affinity = workspace.affinity_;
  auto& people = workspace.people_;
  for (const auto at : proximity.reached()) people.insert(at);
  const auto note = [&](FacultyId other, double score) {
    if (score <= 0) return;
    affinity[index(other)] = score;
    people.insert(index(other));
  };
  if (nearest_)
    for (const auto& edge :
         boost::make_iterator_range(out_edges(static_cast<std::uint32_t>(person), *nearest_)))
      note(FacultyId{target(edge, *nearest_)}, (*nearest_)[edge].weight);
  else
    for (const auto& neighbor : affinity_.sharing(person, workspace.sharing_, first))
      note(neighbor.person, neighbor.score);
  people.drain([&](std::size_t at) {
    const FacultyId other{static_cast<std::uint32_t>(at)};
    if (other != person) add_in_order(other, affinity[at]);
    affinity[at] = 0;
  });
  return found;
}

double Potential::score(const Factors& factors, const Maxima& maxima) const {
  if (factors.ties > 0) return 0;
  const auto topics = part(factors.affinity, maxima.affinity);
  if (ties_.empty()) return topics;
  // The two directions of a walk are rounded differently; no score is above its maximum.
  const auto closeness = std::min(part(factors.proximity, maxima.proximity), 1.0);
  return std::sqrt(closeness) + affinity_share * topics;
}

std::span<const Factors> Potential::factors(FacultyId person, Workspace& workspace) const {
  const auto rows = unscored(person, workspace);
  Maxima maxima;
  for (const auto& row : rows) {
    if (row.ties > 0) continue;
    maxima.affinity = std::max(maxima.affinity, row.affinity);
    maxima.proximity = std::max(maxima.proximity, row.proximity);
  }
  for (auto& row : rows) row.score = score(row, maxima);
  return rows;
}

std::vector<FacultyId> Potential::partners(FacultyId a, FacultyId b) const {
  const auto of_a = ties_.partners(a);
  const auto of_b = ties_.partners(b);
  std::vector<FacultyId> result;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::back_inserter(result));
  return result;
}

Pair Potential::described(FacultyId a, const Factors& factors) const {
  return {a,
          factors.to,
          factors.score,
          factors.affinity,
          factors.proximity,
          affinity_.shared_topics(a, factors.to),
          partners(a, factors.to),
          factors.ties};
}

Shortlist Potential::shortlist(FacultyId person, std::size_t most, const PairFilter& wanted) const {
  Workspace workspace(*this);
  std::vector<Factors> rows;
  for (const auto& row : factors(person, workspace))
    if (row.ties == 0 && (!wanted || wanted(person, row.to))) rows.push_back(row);
  const auto kept = rows.begin() + static_cast<std::ptrdiff_t>(std::min(most, rows.size()));
  std::partial_sort(rows.begin(), kept, rows.end(), [](const Factors& x, const Factors& y) {
    return std::tuple(-x.score, -x.affinity, x.to) < std::tuple(-y.score, -y.affinity, y.to);
  });
  Shortlist result{{}, rows.size()};
  rows.erase(kept, rows.end());
  for (const auto& row : rows)
    result.best.push_back({row.to, row.score, row.affinity, row.proximity,
                           affinity_.shared_topics(person, row.to), partners(person, row.to)});
  return result;
}

const std::vector<Potential::Maxima>& Potential::maxima_of_all() const {
  std::call_once(maxima_->is_made, [this] { maxima_->of_person = made_maxima(); });
  return maxima_->of_person;
}

std::vector<Potential::Maxima> Potential::made_maxima() const {
  // Affinity is the same from both sides, so half of the pairs tell all; the largest of several
  // threads does not depend on which had which pair.
  std::mutex mutex;
  std::deque<std::vector<Maxima>> of_threads;
  struct State {
    Workspace workspace;
    std::vector<Maxima>& maxima;
  };
  const auto make_state = [&] {
    const std::lock_guard lock(mutex);
    return State{Workspace(*this), of_threads.emplace_back(ties_.people())};
  };
  for_each_item(BlocksOf(ties_.people(), block_size), threads_, make_state,
                [&](State& state, std::size_t at) {
                  const FacultyId person{static_cast<std::uint32_t>(at)};
                  auto& own = state.maxima[at];
                  for (const auto& row : unscored(person, state.workspace, Wanted::untied_after)) {
                    if (row.ties > 0) continue;
                    auto& other = state.maxima[index(row.to)].affinity;
                    other = std::max(other, row.affinity);
                    own.affinity = std::max(own.affinity, row.affinity);
                    own.proximity = std::max(own.proximity, row.proximity);
                  }
                });
  std::vector<Maxima> maxima(ties_.people());
  for (const auto& some : of_threads)
    for (std::size_t at = 0; at < maxima.size(); ++at)
      maxima[at] = {std::max(maxima[at].affinity, some[at].affinity),
                    std::max(maxima[at].proximity, some[at].proximity)};
  return maxima;
}

Ranking Potential::ranked_pairs(std::size_t most, const PairFilter& wanted) const {
  // A second pass instead of a store: a dense list has more pairs than memory holds.
  const auto& maxima = maxima_of_all();
  const BlocksOf people(ties_.people(), block_size);
  struct State {
    Workspace workspace;
    BestPairs best;
  };
  BestPairs best(most);
  OrderedBlocks blocks(
      people.count(),
      [&] {
        return State{Workspace(*this), BestPairs(most)};
      },
      [&](State& state, std::size_t block) {
        for (auto at = people.first(block); at < people.end(block); ++at) {
          const FacultyId a{static_cast<std::uint32_t>(at)};
          for (auto row : unscored(a, state.workspace, Wanted::untied_after)) {
            if (row.to <= a || row.ties > 0 || (wanted && !wanted(a, row.to))) continue;
            row.score = (score(row, maxima[at]) + score(row, maxima[index(row.to)])) / 2;
            state.best.offer({a, row});
          }
        }
      },
      [&](State& state, std::size_t) { best.take(state.best); });
  blocks.run(threads_);
  Ranking result{{}, best.offered()};
  for (const auto& row : best.in_order()) result.strongest.push_back(described(row.a, row.factors));
  return result;
}

std::vector<double> Potential::best_scores() const {
  std::vector<double> best(ties_.people());
  for_each_item(
      BlocksOf(best.size(), block_size), threads_, [&] { return Workspace(*this); },
      [&](Workspace& workspace, std::size_t at) {
        for (const auto& row : factors(FacultyId{static_cast<std::uint32_t>(at)}, workspace))
          best[at] = std::max(best[at], row.score);
      });
  return best;
}

// A walk to a partner and back to them has three steps: whoever is tied has factors.
std::vector<Pair> Potential::existing_ties(std::size_t most) const {
  Workspace workspace(*this);
  std::vector<Pair> result;
  for (const auto a : ids<FacultyId>(ties_.people())) {
    const auto partners = ties_.partners(a);
    if (result.size() >= most) break;
    if (partners.empty() || partners.back() <= a) continue;
    for (const auto& row : unscored(a, workspace))
      if (a < row.to && row.ties > 0 && result.size() < most) result.push_back(described(a, row));
  }
  return result;
}

std::vector<Pair> Potential::existing_ties_of(FacultyId person, std::size_t most) const {
  Workspace workspace(*this);
  std::vector<Pair> result;
  for (const auto& row : unscored(person, workspace)) {
    if (row.ties == 0 || result.size() >= most) continue;
    result.push_back(described(person, row));
    if (result.back().b < person) std::swap(result.back().a, result.back().b);
  }
  return result;
}

}  // namespace facgraph::potential
