#include "facgraph/analysis/groups.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "facgraph/analysis/pairs.hpp"
#include "least_gain.hpp"
#include "ranked_people.hpp"

namespace facgraph::matching {
namespace {

constexpr std::size_t most_passes = 50;

/// So many people are looked at in all passes, but everybody once.
constexpr std::size_t most_looks = 150'000;

/// With more groups than this, only so many of them are tried for each person.
constexpr std::size_t most_tried = 50;

/// What it is worth to have two people in one group. People are positions by rank.
class Values {
 public:
  Values(const std::vector<similarity::ScoredPair>& pairs, const RankedPeople& ranked)
      : rows_(ranked.size()) {
    for (const auto& pair : pairs) {
      set(ranked.position(pair.a), ranked.position(pair.b), pair.score);
      penalty_ = std::max(penalty_, pair.score);
    }
    for (auto& row : rows_) std::sort(row.begin(), row.end());
    // More than all scores that a swap of two people can gain.
    penalty_ = -1 - penalty_ * 4 * static_cast<double>(ranked.size());
  }

  void avoid(std::uint32_t a, std::uint32_t b) {
    if (a == b) return;
    overwrite(a, b);
    overwrite(b, a);
  }

  double of(std::uint32_t a, std::uint32_t b) const {
    const auto& row = rows_[a];
    const auto at = std::lower_bound(row.begin(), row.end(), Entry{b, penalty_});
    return at != row.end() && at->first == b ? at->second : 0;
  }

  bool is_avoided(double value) const { return value <= penalty_; }

  /// What a person adds to a group, `leaver` apart.
  double in(std::uint32_t person, const std::vector<std::uint32_t>& group,
            std::uint32_t leaver) const {
    double sum = 0;
    for (const auto member : group)
      if (member != person && member != leaver) sum += of(person, member);
    return sum;
  }

  using Entry = std::pair<std::uint32_t, double>;
  const std::vector<Entry>& row(std::uint32_t person) const { return rows_[person]; }

  double strength(std::uint32_t person) const {
    double sum = 0;
    for (const auto& [other, value] : rows_[person]) sum += std::max(value, 0.0);
    return sum;
  }

 private:
  void set(std::uint32_t a, std::uint32_t b, double value) {
    rows_[a].emplace_back(b, value);
    rows_[b].emplace_back(a, value);
  }

  void overwrite(std::uint32_t a, std::uint32_t b) {
    auto& row = rows_[a];
    const auto at =
        std::find_if(row.begin(), row.end(), [&](const Entry& e) { return e.first == b; });
    if (at != row.end())
      at->second = penalty_;
    else
      row.insert(std::upper_bound(row.begin(), row.end(), Entry{b, penalty_}), {b, penalty_});
  }

  std::vector<std::vector<Entry>> rows_;
  double penalty_ = 0;
};

using Groups = std::vector<std::vector<std::uint32_t>>;

/// Who is to join a group next: who gains it most, then the strongest, then the first.
class Joining {
 public:
  explicit Joining(const Values& values, std::size_t people)
      : values_(values), strength_(people), gain_(people), is_placed_(people), strongest_(people) {
    for (std::uint32_t i = 0; i < people; ++i) strength_[i] = values.strength(i);
    std::iota(strongest_.begin(), strongest_.end(), 0U);
    std::stable_sort(strongest_.begin(), strongest_.end(),
                     [this](auto x, auto y) { return strength_[x] > strength_[y]; });
  }

  void begin_group() {
    for (const auto person : touched_) gain_[person] = 0;
    touched_.clear();
  }

  std::uint32_t next() {
    auto best = strongest_stranger();
    for (const auto person : touched_) {
      if (is_placed_[person] != 0) continue;
      if (best == none || is_better(person, best)) best = person;
    }
    is_placed_[best] = 1;
    for (const auto& [other, value] : values_.row(best)) {
      touched_.push_back(other);
      gain_[other] += value;
    }
    return best;
  }

 private:
  static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

  bool is_better(std::uint32_t x, std::uint32_t y) const {
    return std::tuple(gain_[x], strength_[x], y) > std::tuple(gain_[y], strength_[y], x);
  }

  /// Of those who gain and cost the group nothing.
  std::uint32_t strongest_stranger() {
    while (first_ < strongest_.size() && is_placed_[strongest_[first_]] != 0) ++first_;
    for (auto at = first_; at < strongest_.size(); ++at)
      if (is_placed_[strongest_[at]] == 0 && gain_[strongest_[at]] == 0) return strongest_[at];
    return none;
  }

  const Values& values_;
  std::vector<double> strength_;
  std::vector<double> gain_;
  std::vector<char> is_placed_;
  std::vector<std::uint32_t> strongest_;  ///< all, the strongest first
  std::size_t first_ = 0;                 ///< all before it are placed
  std::vector<std::uint32_t> touched_;    ///< who may have a gain
};

/// Grows one group after the other, each from the strongest person left.
Groups grown(const Values& values, std::size_t people, std::size_t size) {
  const auto count = (people + size - 1) / size;
  Joining joining(values, people);
  Groups groups;
  for (std::size_t g = 0; g < count; ++g) {
    auto& group = groups.emplace_back();
    joining.begin_group();
    const auto places = people / count + (g < people % count ? 1 : 0);
    while (group.size() < places) group.push_back(joining.next());
  }
  return groups;
}

/// People change places between groups while that gains.
class Swaps {
 public:
  Swaps(const Values& values, Groups& groups, std::size_t people)
      : values_(values), groups_(groups), group_of_(people), worth_(groups.size()) {
    for (std::uint32_t g = 0; g < groups.size(); ++g)
      for (const auto person : groups[g]) group_of_[person] = g;
  }

  void run() {
    const auto passes = std::clamp<std::size_t>(most_looks / group_of_.size(), 1, most_passes);
    for (std::size_t pass = 0; pass < passes; ++pass) {
      bool has_gained = false;
      for (std::uint32_t person = 0; person < group_of_.size(); ++person)
        has_gained = improve(person) || has_gained;
      if (!has_gained) return;
    }
  }

 private:
  /// Groups where the person knows someone, of many those that are worth most to them; all groups
  /// when they should leave their own.
  std::vector<std::uint32_t> candidates(std::uint32_t person) {
    std::vector<std::uint32_t> result;
    bool leaves = false;
    for (const auto& [other, value] : values_.row(person)) {
      const auto group = group_of_[other];
      if (worth_[group] == 0) result.push_back(group);
      worth_[group] += value;
      if (values_.is_avoided(value) && group == group_of_[person]) leaves = true;
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    if (leaves) {
      result.resize(groups_.size());
      std::iota(result.begin(), result.end(), 0U);
    } else if (groups_.size() > most_tried) {
      std::stable_sort(result.begin(), result.end(),
                       [this](std::uint32_t x, std::uint32_t y) { return worth_[x] > worth_[y]; });
      result.resize(std::min(result.size(), most_tried));
    }
    for (const auto& entry : values_.row(person)) worth_[group_of_[entry.first]] = 0;
    return result;
  }

  bool improve(std::uint32_t person) {
    auto& own = groups_[group_of_[person]];
    const auto here = values_.in(person, own, person);
    double best_gain = least_gain;
    auto best = person;
    for (const auto g : candidates(person)) {
      if (g == group_of_[person]) continue;
      for (const auto other : groups_[g]) {
        const auto gain = values_.in(person, groups_[g], other) - here +
                          values_.in(other, own, person) - values_.in(other, groups_[g], other);
        if (gain <= best_gain) continue;
        best_gain = gain;
        best = other;
      }
    }
    if (best == person) return false;
    auto& others = groups_[group_of_[best]];
    std::replace(own.begin(), own.end(), person, best);
    std::replace(others.begin(), others.end(), best, person);
    std::swap(group_of_[person], group_of_[best]);
    return true;
  }

  const Values& values_;
  Groups& groups_;
  std::vector<std::uint32_t> group_of_;
  std::vector<double> worth_;  ///< of each group to a person; 0 between uses
};

/// Also forbids the pairs of this round to the next.
Grouping described(const Groups& groups, const RankedPeople& ranked,
                   const similarity::Scorer& scorer, Values& values) {
  Grouping result;
  for (const auto& positions : groups) {
    Group group;
    for (const auto position : positions) group.people.push_back(ranked.at(position));
    std::sort(group.people.begin(), group.people.end());
    for (const auto a : group.people) {
      bool shares = false;
      for (const auto b : group.people) {
        if (a == b) continue;
        shares =
            shares || !scorer.shared_topics(a, b).empty() || !scorer.linked_topics(a, b).empty();
        if (b <= a) continue;
        group.total += scorer.score(a, b);
        const auto value = values.of(ranked.position(a), ranked.position(b));
        if (values.is_avoided(value)) ++result.repeated;
        values.avoid(ranked.position(a), ranked.position(b));
      }
      if (!shares) result.strangers.push_back(a);
    }
    result.total += group.total;
    result.groups.push_back(std::move(group));
  }
  std::sort(result.strangers.begin(), result.strangers.end());
  std::sort(result.groups.begin(), result.groups.end(), [](const Group& x, const Group& y) {
    return std::tuple(-x.total, x.people.front()) < std::tuple(-y.total, y.people.front());
  });
  return result;
}

}  // namespace

std::vector<Grouping> group_up(const similarity::Scorer& scorer, std::size_t size,
                               const Options& options) {
  assert(size >= 2);
  const auto people = scorer.network().faculty_count();
  if (people == 0) return std::vector<Grouping>(options.rounds);
  const RankedPeople ranked(people, options.rank);
  Values values(similarity::bounded_pairs(scorer, options.projection), ranked);
  for (const auto& tie : options.avoid)
    values.avoid(ranked.position(tie.a), ranked.position(tie.b));
  std::vector<Grouping> rounds;
  for (std::size_t i = 0; i < options.rounds; ++i) {
    auto groups = grown(values, people, size);
    Swaps(values, groups, people).run();
    rounds.push_back(described(groups, ranked, scorer, values));
  }
  return rounds;
}

}  // namespace facgraph::matching
