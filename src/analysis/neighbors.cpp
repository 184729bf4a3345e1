#include "facgraph/analysis/neighbors.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "ordered_blocks.hpp"

namespace facgraph::similarity {
namespace {

/// Topics that have a bit of their own; the bits above are shared by the others.
constexpr std::size_t most_popular = 128;
constexpr std::size_t block_size = 128;
constexpr double judged = -1;

/// Rounding never decides who is left out: bounds are weaker by this part.
constexpr double slack = 1e-9;

/// Multiplicative hashing (Knuth): six bits.
std::uint8_t other_bit(TopicId topic) {
  const auto hash = static_cast<std::uint32_t>(topic) * std::uint32_t{2654435769};
  return static_cast<std::uint8_t>(most_popular + (hash >> 26));
}

/// How many people a loop looks ahead, so that their data is there in time.
constexpr std::size_t ahead = 12;

void prefetch(const void* address) { __builtin_prefetch(address); }

}  // namespace

/// One call of NearestPeople::top. Topics of u have positions, rarest first; from `popular_` on
/// they have bits of their own.
class NearestSearch {
 public:
  NearestSearch(const NearestPeople& nearest, FacultyId u, std::size_t count,
                NearestPeople::Workspace& work)
      : nearest_(nearest),
        lists_(nearest.lists_),
        measure_(nearest.measure_),
        sums_(work.sums_),
        touched_(work.touched_),
        pending_(work.pending_),
        best_(work.best_),
        tests_(work.tests_),
        promising_(work.promising_),
        left_(work.left_),
        order_(work.order_),
        u_(u),
        count_(count),
        total_u_(nearest.digests_[index(u)].total),
        topics_(nearest.lists_.rarest_first_of(u)) {
    best_.clear();
    tests_.clear();
    for (const auto topic : topics_) {
      const std::uint32_t bit = nearest.bits_[index(topic)];
      popular_ += bit < most_popular ? 0 : 1;
      tests_.push_back({bit / 64, bit % 64, {0, nearest.weights_[index(topic)]}});
    }
    left_.assign(topics_.size() + 1, 0);
    for (auto at = topics_.size(); at-- > 0;) left_[at] = left_[at + 1] + tests_[at].weight[1];
    sums_[index(u)] = judged;
    touched_.push_back(u);
  }

  void run() {
    std::size_t at = 0;
    for (; at < popular_ && !is_done(at); ++at) {
      const auto people = lists_.faculty_of(topics_[at]);
      if (people.size() < 2) continue;
      if (!pending_.empty() && pending_.size() < people.size()) {
        judge_pending(at);
        if (is_done(at)) break;
      }
      add(people, tests_[at].weight[1]);
    }
    judge_pending(at);
    for (; at < topics_.size() && !is_done(at); ++at) scan(at);
    std::sort_heap(best_.begin(), best_.end(), Nearer{nearest_});
    for (const auto v : touched_) sums_[index(v)] = 0;
    touched_.clear();
  }

 private:
  struct Nearer {
    const NearestPeople& nearest;
    bool operator()(const Neighbor& a, const Neighbor& b) const { return nearest.is_nearer(a, b); }
  };

  const Digest& digest(FacultyId v) const { return nearest_.digests_[index(v)]; }

  /// Whether nobody who shares only topics from `at` on can be among the nearest.
  bool is_done(std::size_t at) const {
    if (best_.size() < count_) return false;
    const Overlap at_most{left_[at], total_u_, left_[at], lists_.topic_count()};
    return measure_.score(at_most) < least_;
  }

  double scored(double shared, double total_v) const {
    const auto score = measure_.score({shared, total_u_, total_v, lists_.topic_count()});
    return measure_.bounded ? std::min(score, 1.0) : score;
  }

  bool reaches(double shared, double total_v) const {
    const auto square = shared * shared;
    const auto power = reach_.power == 1 ? shared : reach_.power == 2 ? square : square * square;
    return power >= reach_.constant + reach_.slope * total_v;
  }

  /// How far above the line of reaches(), for an order only.
  double excess(double shared, double total_v) const {
    const auto line = reach_.constant + reach_.slope * total_v;
    const auto square = shared * shared;
    return (reach_.power == 1   ? shared
            : reach_.power == 2 ? square
                                : square * square) /
           (line > 0 ? line : total_v);
  }

  void add(std::span<const FacultyId> people, double weight) {
    for (const auto v : people) {
      auto& sum = sums_[index(v)];
      if (sum < 0) continue;
      if (sum == 0) {
        touched_.push_back(v);
        pending_.push_back(v);
      }
      sum += weight;
    }
  }

  /// `sum` and the topics first … last-1 whose bits v has: never less than those that v shares, and
  /// just those from popular_ on. Adding 0 for the others beats jumping over them.
  double with_bits(double sum, const Digest& v, std::size_t first, std::size_t last) const {
    for (auto at = first; at < last; ++at) {
      const auto& test = tests_[at];
      sum += test.weight[(v.words[test.word] >> test.shift) & 1];
    }
    return sum;
  }

  /// `sum` and the topics from `at` to popular_ that v shares.
  double with_others(double sum, FacultyId v, std::size_t at) const {
    const auto listed = lists_.topics_of(v);
    for (; at < popular_; ++at)
      if (std::binary_search(listed.begin(), listed.end(), topics_[at]))
        sum += tests_[at].weight[1];
    return sum;
  }

  /// Whoever shares a topic before `at` gets their whole score, or is left out; the most promising
  /// first, for their scores leave out others.
  void judge_pending(std::size_t at) {
    promising_.clear();
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      if (i + ahead < pending_.size()) prefetch(&digest(pending_[i + ahead]));
      const auto v = pending_[i];
      const auto sum = std::exchange(sums_[index(v)], judged);
      const auto& bits = digest(v);
      if (!reaches(sum + left_[at], bits.total)) continue;
      const auto at_most = with_bits(sum, bits, at, topics_.size());
      if (!reaches(at_most, bits.total)) continue;
      prefetch(&lists_.starts[index(v)]);
      promising_.push_back({v, sum, at_most, excess(at_most, bits.total)});
    }
    pending_.clear();
    std::sort(promising_.begin(), promising_.end(),
              [](const auto& a, const auto& b) { return a.excess > b.excess; });
    for (std::size_t i = 0; i < promising_.size(); ++i) {
      if (i + 4 < promising_.size())
        prefetch(lists_.topics.data() + lists_.starts[index(promising_[i + 4].person)]);
      const auto& [v, sum, at_most, above] = promising_[i];
      const auto& bits = digest(v);
      if (reaches(at_most, bits.total))
        offer(v, with_bits(with_others(sum, v, at), bits, popular_, topics_.size()));
    }
  }

  /// Whoever lists the popular topic, and no topic of u that was gone through before.
  void scan(std::size_t at) {
    std::array<std::uint64_t, most_popular / 64> scanned{};
    for (auto before = popular_; before < at; ++before)
      scanned[tests_[before].word] |= std::uint64_t{1} << tests_[before].shift;
    auto rest = all_that_is_left(at);
    const auto people = people_to_scan(at, rest);
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (i + ahead < people.size()) prefetch(&digest(people[i + ahead]));
      const auto v = people[i];
      const auto& bits = digest(v);
      if (order_ != nullptr && best_.size() == count_) {
        const auto at_best = at_most(rest, bits.total);
        // Not every measure falls with the total to the last bit.
        if (at_best * (1 + slack) < best_.front().score) break;
        if (only_loses_ties(v, at_best, rest)) {
          i = end_of_ties(people, i, rest) - 1;
          continue;
        }
      }
      if (((bits.words[0] & scanned[0]) | (bits.words[1] & scanned[1])) != 0) continue;
      const auto sum = with_bits(0, bits, at, topics_.size());
      if (reaches(sum, bits.total) && sums_[index(v)] == 0) offer(v, sum);
    }
  }

  /// The most that somebody can share who shares no topic before a position.
  struct Rest {
    double sum = 0;
    std::size_t shared = 0;
    bool by_rank = false;  ///< the order of the people; else by total
  };

  /// Summed up like a score, so that rounding is the same.
  Rest all_that_is_left(std::size_t at) const {
    Rest rest{0, topics_.size() - at, false};
    for (auto each = at; each < topics_.size(); ++each) rest.sum += tests_[each].weight[1];
    return rest;
  }

  std::span<const FacultyId> people_to_scan(std::size_t at, Rest& rest) const {
    if (order_ == nullptr) return lists_.faculty_of(topics_[at]);
    const auto bit = nearest_.bits_[index(topics_[at])];
    const auto people = order_->by_total(bit);
    // Where the totals make no difference, as for a topic without weight, only rank does.
    rest.by_rank = !people.empty() && at_most(rest, digest(people.front()).total) ==
                                          at_most(rest, digest(people.back()).total);
    return rest.by_rank ? order_->by_rank(bit) : people;
  }

  /// The most that somebody with this total can score who shares no more than what is left.
  double at_most(const Rest& rest, double total_v) const {
    const bool could_share_all = total_v >= rest.sum * (1 - slack);
    return scored(rest.sum, could_share_all ? total_v : rest.sum);
  }

  /// Whether v and all of the same total who rank after v are no nearer than the last of the best.
  bool only_loses_ties(FacultyId v, double at_best, const Rest& rest) const {
    const auto& last = best_.front();
    return at_best == last.score && rest.shared <= last.shared &&
           nearest_.place(v) > nearest_.place(last.person);
  }

  std::size_t end_of_ties(std::span<const FacultyId> people, std::size_t at,
                          const Rest& rest) const {
    if (rest.by_rank) return people.size();
    const auto total = digest(people[at]).total;
    const auto after =
        std::upper_bound(people.begin() + static_cast<std::ptrdiff_t>(at), people.end(), total,
                         [this](double value, FacultyId v) { return value < digest(v).total; });
    return static_cast<std::size_t>(after - people.begin());
  }

  std::size_t shared_topics(FacultyId v) const {
    const auto of_u = lists_.topics_of(u_);
    const auto of_v = lists_.topics_of(v);
    std::size_t shared = 0;
    for (auto a = of_u.begin(), b = of_v.begin(); a != of_u.end() && b != of_v.end();) {
      const auto at_u = *a;
      const auto at_v = *b;
      shared += at_u == at_v ? 1 : 0;
      a += at_u <= at_v ? 1 : 0;
      b += at_v <= at_u ? 1 : 0;
    }
    return shared;
  }

  void offer(FacultyId v, double sum) {
    const auto score = scored(sum, digest(v).total);
    const bool is_full = best_.size() == count_;
    if (is_full && score < best_.front().score) return;
    const Neighbor neighbor{v, score, shared_topics(v)};
    if (is_full) {
      if (!nearest_.is_nearer(neighbor, best_.front())) return;
      std::pop_heap(best_.begin(), best_.end(), Nearer{nearest_});
      best_.back() = neighbor;
    } else {
      best_.push_back(neighbor);
    }
    std::push_heap(best_.begin(), best_.end(), Nearer{nearest_});
    if (best_.size() == count_) raise_least();
  }

  void raise_least() {
    least_ = best_.front().score * (1 - slack);
    if (measure_.reach == nullptr) return;
    reach_ = measure_.reach(least_, total_u_, lists_.topic_count());
    reach_.constant *= 1 - slack;
    reach_.slope *= 1 - slack;
  }

  const NearestPeople& nearest_;
  const TopicLists& lists_;
  const Measure& measure_;
  std::vector<double>& sums_;
  std::vector<FacultyId>& touched_;
  std::vector<FacultyId>& pending_;
  std::vector<Neighbor>& best_;  ///< a heap, the furthest first
  std::vector<NearestPeople::BitTest>& tests_;
  std::vector<NearestPeople::Promising>& promising_;
  std::vector<double>& left_;  ///< weight of the topics from each position on
  const PopularOrder* order_;
  FacultyId u_;
  std::size_t count_;
  double total_u_;
  std::span<const TopicId> topics_;
  std::size_t popular_ = 0;
  double least_ = 0;
  Reach reach_{};
};

Digests make_digests(const TopicLists& lists, const Measure& measure) {
  std::vector<TopicId> popular;
  for (const auto topic : ids<TopicId>(lists.topic_count())) popular.push_back(topic);
  const auto is_more_popular = [&](TopicId a, TopicId b) {
    return std::tuple(lists.faculty_of(a).size(), a) > std::tuple(lists.faculty_of(b).size(), b);
  };
  const auto count = std::min(popular.size(), most_popular);
  const auto end = popular.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(popular.begin(), end, popular.end(), is_more_popular);
  Digests digests;
  for (const auto topic : ids<TopicId>(lists.topic_count()))
    digests.bits.push_back(other_bit(topic));
  for (std::size_t i = 0; i < count; ++i)
    digests.bits[index(popular[i])] = static_cast<std::uint8_t>(i);
  std::vector<double> weights;
  for (const auto topic : ids<TopicId>(lists.topic_count()))
    weights.push_back(measure.weight(lists.faculty_of(topic).size(), lists.people_count()));
  digests.people.resize(lists.people_count());
  for (const auto v : ids<FacultyId>(lists.people_count())) {
    auto& digest = digests.people[index(v)];
    for (const auto topic : lists.rarest_first_of(v)) {
      digest.total += weights[index(topic)];
      const auto bit = digests.bits[index(topic)];
      digest.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  return digests;
}

PopularOrder::PopularOrder(const NearestPeople& nearest)
    : by_total_(most_popular), by_rank_(most_popular) {
  if (nearest.plain_ != nullptr) return;
  const auto by_rank = [&](FacultyId a, FacultyId b) {
    return nearest.place(a) < nearest.place(b);
  };
  const auto total = [&](FacultyId v) { return nearest.digests_[index(v)].total; };
  for (const auto topic : ids<TopicId>(nearest.lists_.topic_count())) {
    const auto bit = nearest.bits_[index(topic)];
    const auto people = nearest.lists_.faculty_of(topic);
    if (bit >= most_popular) continue;
    by_rank_[bit].assign(people.begin(), people.end());
    if (!nearest.rank_.empty()) std::sort(by_rank_[bit].begin(), by_rank_[bit].end(), by_rank);
    by_total_[bit] = by_rank_[bit];
    std::stable_sort(by_total_[bit].begin(), by_total_[bit].end(),
                     [&](FacultyId a, FacultyId b) { return total(a) < total(b); });
  }
}

NearestPeople::Workspace::Workspace(const NearestPeople& nearest, const PopularOrder& order)
    : Workspace(nearest) {
  order_ = &order;
}

NearestPeople::Workspace::Workspace(const NearestPeople& nearest) {
  if (nearest.plain_ != nullptr)
    plain_.emplace(*nearest.plain_);
  else
    sums_.resize(nearest.people_count());
}

NearestPeople::NearestPeople(const Scorer& scorer, std::span<const std::uint32_t> rank)
    : measure_(scorer.measure()), rank_(rank) {
  const auto& network = scorer.network();
  starts_.push_back(0);
  for (const auto v : ids<FacultyId>(network.faculty_count()))
    starts_.push_back(starts_.back() + static_cast<std::uint32_t>(network.topics_of(v).size()));
  topic_starts_.push_back(0);
  for (const auto topic : ids<TopicId>(network.topic_count()))
    topic_starts_.push_back(topic_starts_.back() +
                            static_cast<std::uint32_t>(network.faculty_of(topic).size()));
  lists_.starts = starts_;
  lists_.topic_starts = topic_starts_;
  // The lists of a network lie one behind the other.
  const std::size_t edges = starts_.back();
  if (edges > 0) {
    lists_.topics = {network.topics_of(FacultyId{0}).data(), edges};
    lists_.rarest_first = {scorer.rarest_first(FacultyId{0}).data(), edges};
    lists_.people = {network.faculty_of(TopicId{0}).data(), edges};
  }
  own_ = make_digests(lists_, measure_);
  bits_ = own_.bits;
  digests_ = own_.people;
  if (!scorer.is_plain() || !can_search(lists_, measure_, bits_)) plain_ = &scorer;
  weigh_topics();
}

NearestPeople::NearestPeople(const TopicLists& lists, const Measure& measure,
                             std::span<const std::uint8_t> bits, std::span<const Digest> digests)
    : measure_(measure), lists_(lists), bits_(bits), digests_(digests) {
  weigh_topics();
}

void NearestPeople::weigh_topics() {
  for (const auto topic : ids<TopicId>(lists_.topic_count()))
    weights_.push_back(measure_.weight(lists_.faculty_of(topic).size(), lists_.people_count()));
}

/// A topic without weight leaves no trace in a sum; it must have a bit of its own. Weights do not
/// grow with the people, so the most popular of the others decides.
bool NearestPeople::can_search(const TopicLists& lists, const Measure& measure,
                               std::span<const std::uint8_t> bits) {
  std::size_t most = 0;
  for (const auto topic : ids<TopicId>(lists.topic_count()))
    if (bits[index(topic)] >= most_popular) most = std::max(most, lists.faculty_of(topic).size());
  return most < 2 || measure.weight(most, lists.people_count()) > 0;
}

bool NearestPeople::is_nearer(const Neighbor& a, const Neighbor& b) const {
  return std::tuple(-a.score, b.shared, place(a.person)) <
         std::tuple(-b.score, a.shared, place(b.person));
}

std::span<const Neighbor> NearestPeople::top(FacultyId u, std::size_t count,
                                             Workspace& workspace) const {
  auto& best = workspace.best_;
  best.clear();
  if (count == 0) return best;
  if (plain_ == nullptr) {
    NearestSearch(*this, u, count, workspace).run();
    return best;
  }
  const auto found = plain_->sharing(u, *workspace.plain_);
  best.assign(found.begin(), found.end());
  const auto kept = best.begin() + static_cast<std::ptrdiff_t>(std::min(count, best.size()));
  std::partial_sort(best.begin(), kept, best.end(),
                    [this](const Neighbor& a, const Neighbor& b) { return is_nearer(a, b); });
  best.erase(kept, best.end());
  return best;
}

void nearest_of_all(
    const NearestPeople& nearest, PeopleRange range, std::size_t count, std::size_t threads,
    const std::function<void(FacultyId person, std::span<const Neighbor> neighbors)>& take) {
  struct State {
    NearestPeople::Workspace workspace;
    std::vector<Neighbor> found;
    std::vector<std::size_t> ends;
  };
  const auto first_of = [&](std::size_t block) { return range.first + block * block_size; };
  const auto work = [&](State& state, std::size_t block) {
    state.found.clear();
    state.ends.clear();
    const auto end = std::min(first_of(block + 1), range.last);
    for (auto at = first_of(block); at < end; ++at) {
      const auto best =
          nearest.top(FacultyId{static_cast<std::uint32_t>(at)}, count, state.workspace);
      state.found.insert(state.found.end(), best.begin(), best.end());
      state.ends.push_back(state.found.size());
    }
  };
  const auto merge = [&](State& state, std::size_t block) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < state.ends.size(); ++i) {
      const auto person = static_cast<std::uint32_t>(first_of(block) + i);
      take(FacultyId{person}, std::span(state.found).subspan(start, state.ends[i] - start));
      start = state.ends[i];
    }
  };
  const auto people = range.last - std::min(range.first, range.last);
  const PopularOrder order(nearest);
  OrderedBlocks blocks((people + block_size - 1) / block_size,
                       [&] {
                         return State{NearestPeople::Workspace(nearest, order), {}, {}};
                       },
                       work, merge);
  blocks.run(std::max<std::size_t>(threads, 1));
}

}  // namespace facgraph::similarity
