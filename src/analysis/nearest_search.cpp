#include "nearest_search.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "popular_rows.hpp"

namespace facgraph::similarity {
namespace {

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
        rows_(work.rows_),
        met_(work.met_),
        best_(work.best_),
        tests_(work.tests_),
        promising_(work.promising_),
        left_(work.left_),
        needed_(work.needed_),
        either_(work.either_),
        u_(u),
        count_(count),
        total_u_(nearest.digests_[index(u)].total),
        topics_(nearest.lists_.rarest_first_of(u)) {
    best_.clear();
    tests_.clear();
    for (const auto topic : topics_) {
      const std::uint32_t bit = nearest.bits_[index(topic)];
      popular_ += bit < most_popular ? 0 : 1;
      tests_.push_back({bit / 64,
                        bit % 64,
                        {0, nearest.weights_[index(topic)]},
                        rows_ != nullptr && bit < most_popular ? rows_->row(bit) : nullptr});
    }
    left_.assign(topics_.size() + 1, 0);
    for (auto at = topics_.size(); at-- > 0;) left_[at] = left_[at + 1] + tests_[at].weight[1];
    meet(u);
  }

  void run() {
    std::size_t at = 0;
    for (; at < topics_.size() && can_reach(left_[at]); ++at) {
      if (lists_.faculty_of(topics_[at]).size() < 2) continue;
      if (const auto* crowd = crowd_of(at); crowd != nullptr)
        scan_crowd(at, *crowd);
      else if (tests_[at].row != nullptr)
        scan_rows(at);
      else
        scan(at);
    }
    std::sort_heap(best_.begin(), best_.end(), Nearer{nearest_});
    forget(std::min(at, topics_.size()));
  }

 private:
  struct Nearer {
    const NearestPeople& nearest;
    bool operator()(const Neighbor& a, const Neighbor& b) const { return nearest.is_nearer(a, b); }
  };

  const Digest& digest(FacultyId v) const { return nearest_.digests_[index(v)]; }

  bool is_met(FacultyId v) const { return has(met_.data(), v); }
  void meet(FacultyId v) { set(met_.data(), v); }

  /// Nobody of the first `positions` topics is met any more.
  void forget(std::size_t positions) {
    met_[index(u_) / 64] = 0;
    for (std::size_t at = 0; at < positions; ++at)
      if (tests_[at].row == nullptr)
        for (const auto v : lists_.faculty_of(topics_[at])) met_[index(v) / 64] = 0;
  }

  /// Whether somebody who shares so much can be among the nearest.
  bool can_reach(double shared) const {
    if (best_.size() < count_) return true;
    const Overlap at_most{shared, total_u_, shared, lists_.topic_count()};
    return !(measure_.score(at_most) < least_);
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

  /// `sum` and the topics first … last-1 whose bits v has: never less than those that v shares, and
  /// just those from popular_ on. Adding 0 for the others beats jumping over them.
  double with_bits(double sum, const Digest& v, std::size_t first, std::size_t last) const {
    for (auto at = first; at < last; ++at) {
      const auto& test = tests_[at];
      sum += test.weight[(v.words[test.word] >> test.shift) & 1];
    }
    return sum;
  }

  /// The same for popular topics, from rows.
  double with_rows(double sum, FacultyId v, std::size_t first) const {
    for (auto at = first; at < topics_.size(); ++at)
      sum += tests_[at].weight[has(tests_[at].row, v) ? 1 : 0];
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

  /// Whoever lists the topic and none before it gets their whole score, or is left out; the most
  /// promising first, for their scores leave out others.
  void scan(std::size_t at) {
    promising_.clear();
    if (rows_ == nullptr)
      look_at_all(lists_.faculty_of(topics_[at]));
    else
      look_at_rows(lists_.faculty_of(topics_[at]), at);
    keep_promising(at);
    const auto first_popular = std::max(popular_, at + 1);
    for (std::size_t i = 0; i < promising_.size(); ++i) {
      if (i + 4 < promising_.size())
        prefetch(lists_.topics.data() + lists_.starts[index(promising_[i + 4].person)]);
      const auto& [v, at_most, above] = promising_[i];
      const auto& bits = digest(v);
      if (!reaches(at_most, bits.total)) continue;
      const auto sum = with_others(tests_[at].weight[1], v, at + 1);
      offer(v, with_bits(sum, bits, first_popular, topics_.size()));
    }
  }

  void look_at_all(std::span<const FacultyId> people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (i + ahead < people.size()) prefetch(&digest(people[i + ahead]));
      if (is_met(people[i])) continue;
      meet(people[i]);
      promising_.push_back({people[i], 0, 0});
    }
  }

  void look_at_rows(std::span<const FacultyId> people, std::size_t at) {
    const auto first_popular = std::max(popular_, at + 1);
    const auto others = left_[at] - left_[first_popular];
    for (const auto v : people) {
      if (is_met(v)) continue;
      meet(v);
      if (!reaches(with_rows(others, v, first_popular), rows_->total_at_least(v))) continue;
      prefetch(&digest(v));
      promising_.push_back({v, 0, 0});
    }
  }

  /// Of whom the digests say so.
  void keep_promising(std::size_t at) {
    std::size_t kept = 0;
    for (const auto& one : promising_) {
      const auto& bits = digest(one.person);
      const auto at_most = with_bits(tests_[at].weight[1], bits, at + 1, topics_.size());
      if (!reaches(at_most, bits.total)) continue;
      prefetch(&lists_.starts[index(one.person)]);
      promising_[kept++] = {one.person, at_most, excess(at_most, bits.total)};
    }
    promising_.resize(kept);
    std::sort(promising_.begin(), promising_.end(),
              [](const auto& a, const auto& b) { return a.excess > b.excess; });
  }

  /// The same for a popular topic, 64 people at a time. Once a topic is left out, the others may
  /// not be enough: then it is needed; and where those that are needed are not enough, one of the
  /// others is.
  void scan_rows(std::size_t at) {
    needed_.assign(1, tests_[at].row);
    either_.clear();
    auto sure = tests_[at].weight[1];
    for (auto i = at + 1; i < topics_.size(); ++i) {
      const auto weight = tests_[i].weight[1];
      const bool is_needed = !can_reach((left_[at] - weight) * (1 + slack));
      (is_needed ? needed_ : either_).push_back(tests_[i].row);
      sure += is_needed ? weight : 0;
    }
    if (can_reach(sure * (1 + slack))) either_.clear();
    for (std::size_t first = 0; first < rows_->words(); first += PopularRows::step) {
      const auto found = found_in(first, at);
      for (std::size_t i = 0; i < found.size(); ++i)
        for (auto word = found[i]; word != 0; word &= word - 1)
          judge(FacultyId{static_cast<std::uint32_t>((first + i) * 64) +
                          static_cast<std::uint32_t>(std::countr_zero(word))},
                at);
    }
  }

  void judge(FacultyId v, std::size_t at) {
    const auto sum = with_rows(tests_[at].weight[1], v, at + 1);
    if (reaches(sum, rows_->total_at_least(v)) && reaches(sum, digest(v).total)) offer(v, sum);
  }

  using Words = std::array<std::uint64_t, PopularRows::step>;

  /// Of the people from word `first` on: who has what is needed, and was not met.
  Words found_in(std::size_t first, std::size_t at) const {
    Words found;
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = ~met_[first + i];
    for (auto before = popular_; before < at; ++before)
      for (std::size_t i = 0; i < found.size(); ++i) found[i] &= ~tests_[before].row[first + i];
    for (const auto* row : needed_)
      for (std::size_t i = 0; i < found.size(); ++i) found[i] &= row[first + i];
    if (either_.empty()) return found;
    Words any{};
    for (const auto* row : either_)
      for (std::size_t i = 0; i < any.size(); ++i) any[i] |= row[first + i];
    for (std::size_t i = 0; i < found.size(); ++i) found[i] &= any[i];
    return found;
  }

  /// Null where the topic is not that popular.
  const PopularRows::Crowd* crowd_of(std::size_t at) const {
    if (tests_[at].row == nullptr) return nullptr;
    const auto& crowd = rows_->crowd(tests_[at].word * 64 + tests_[at].shift);
    return crowd.by_rank.empty() ? nullptr : &crowd;
  }

  /// The most that somebody can share who shares no topic before a position.
  struct Rest {
    double sum = 0;
    std::size_t shared = 0;
    bool by_rank = false;  ///< the order of the people; else by total
  };

  /// The same for a topic of a crowd, in an order that ends where nobody nearer comes.
  void scan_crowd(std::size_t at, const PopularRows::Crowd& crowd) {
    // Summed up like a score, so that rounding is the same.
    Rest rest{0, topics_.size() - at, false};
    for (auto each = at; each < topics_.size(); ++each) rest.sum += tests_[each].weight[1];
    // Where the totals make no difference, as for a topic without weight, only rank does.
    rest.by_rank = at_most(rest, digest(crowd.by_total.front()).total) ==
                   at_most(rest, digest(crowd.by_total.back()).total);
    const auto& people = rest.by_rank ? crowd.by_rank : crowd.by_total;
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (i + ahead < people.size()) prefetch(&digest(people[i + ahead]));
      const auto v = people[i];
      if (best_.size() == count_) {
        const auto at_best = at_most(rest, digest(v).total);
        // Not every measure falls with the total to the last bit.
        if (at_best * (1 + slack) < best_.front().score) break;
        if (only_loses_ties(v, at_best, rest)) {
          i = end_of_ties(people, i, rest) - 1;
          continue;
        }
      }
      if (!is_met(v) && !has_any_before(v, at)) judge(v, at);
    }
  }

  bool has_any_before(FacultyId v, std::size_t at) const {
    for (auto before = popular_; before < at; ++before)
      if (has(tests_[before].row, v)) return true;
    return false;
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
  const PopularRows* rows_;  ///< null: not made
  std::vector<std::uint64_t>& met_;
  std::vector<Neighbor>& best_;  ///< a heap, the furthest first
  std::vector<NearestPeople::BitTest>& tests_;
  std::vector<NearestPeople::Promising>& promising_;
  std::vector<double>& left_;  ///< weight of the topics from each position on
  std::vector<const std::uint64_t*>& needed_;
  std::vector<const std::uint64_t*>& either_;
  FacultyId u_;
  std::size_t count_;
  double total_u_;
  std::span<const TopicId> topics_;
  std::size_t popular_ = 0;
  double least_ = 0;
  Reach reach_{};
};

void search_nearest(const NearestPeople& nearest, FacultyId u, std::size_t count,
                    NearestPeople::Workspace& workspace) {
  NearestSearch(nearest, u, count, workspace).run();
}

}  // namespace facgraph::similarity
