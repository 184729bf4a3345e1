#include "nearest_search.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "asked_topics.hpp"
#include "crowd.hpp"
#include "nearest_bound.hpp"
#include "popular_rows.hpp"
#include "row_filter.hpp"
#include "shared_counts.hpp"

namespace facgraph::similarity {
namespace {

/// How many people a loop looks ahead, so that their data is there in time.
constexpr std::size_t ahead = 12;

/// So many of those who list a topic are called before they are needed.
constexpr std::size_t people_called = 256;

/// So many who list a topic share a bound of their totals.
constexpr std::size_t people_a_total = 8;

/// What the bound of one person in a crowd costs, in tests of bits.
constexpr std::size_t tests_of_a_bound = 16;

/// What a person costs whose sum is kept until all is summed up, in tests of bits.
constexpr std::size_t tests_of_a_sum = 8;

/// What a step of a search in somebody's topics costs, in tests of bits.
constexpr std::size_t tests_of_a_step = 2;

/// How many words of rows cost as much as a test of a bit: they lie side by side.
constexpr std::size_t words_of_a_test = 4;

/// Rows of so many words stay in a core's first cache while they are counted; others cost more.
constexpr std::size_t words_in_reach = 4096;

/// Of so many, one who lists a topic makes those who do a crowd.
constexpr std::size_t people_a_crowd = 8;

/// One of so many is few.
constexpr std::size_t few_of = 8;

/// How many of a crowd are walked past before rows are asked.
constexpr std::size_t first_patience = 64;

void prefetch(const void* address) { __builtin_prefetch(address); }

}  // namespace

/// One call of NearestPeople::top. With rows, people are called by their place in the order of the
/// rows, up to the result.
class NearestSearch {
 public:
  NearestSearch(const NearestPeople& nearest, FacultyId u, std::size_t count,
                NearestPeople::Workspace& work)
      : nearest_(nearest),
        lists_(nearest.lists_),
        rows_(work.rows_),
        met_(work.met_),
        best_(work.best_),
        promising_(work.promising_),
        looked_at_(work.looked_at_),
        sums_(work.sums_),
        few_(work.few_),
        counted_(work.counted_),
        counters_(work.counters_),
        patience_(work.patience_),
        usual_counts_(work.usual_counts_),
        u_(rows_ == nullptr ? u : rows_->place_of(u)),
        count_(count),
        bound_(nearest.measure_, nearest.digests_[index(u)].total, lists_.topic_count(),
               work.known_),
        topics_(nearest, u, rows_, work.tests_, work.left_) {
    best_.clear();
    counted_.clear();
    for (std::size_t at = 0; at < topics_.size(); ++at) tests_left_ += lists_.degree(topics_[at]);
    tests_left_ += tests_of_a_sum * std::min(tests_left_, lists_.people_count());
    tests_left_ = static_cast<std::size_t>(patience_.share() * static_cast<double>(tests_left_));
    meet(u_);
    if (rows_ != nullptr) call_lists();
  }

  void run() {
    std::size_t at = 0;
    for (; at < topics_.size() && bound_.can_reach(topics_.left(at)) && !is_spent_; ++at) {
      if (at == topics_.popular() && is_dense() && search_counts()) break;
      if (faculty_of(at).size() < 2) continue;
      if (is_crowd(at))
        scan_crowd(at, all_left(at));
      else if (topics_.row(at) != nullptr)
        scan_rows(at);
      else
        scan(at);
    }
    forget(std::min(at, topics_.size()));
    patience_.learn(!is_spent_);
    if (is_spent_) sum_up();
    std::sort_heap(best_.begin(), best_.end(), Nearer{*this});
    for (auto& neighbor : best_) neighbor.person = person_at(neighbor.person);
  }

 private:
  struct Nearer {
    const NearestSearch& search;
    bool operator()(const Neighbor& a, const Neighbor& b) const { return search.is_nearer(a, b); }
  };

  FacultyId person_at(FacultyId v) const { return rows_ == nullptr ? v : rows_->person_at(v); }
  std::uint32_t rank(FacultyId v) const { return nearest_.place(person_at(v)); }
  bool is_nearer(const Neighbor& a, const Neighbor& b) const {
    // Who they are is far away in memory, and few scores are equal.
    if (a.score != b.score) return a.score > b.score;
    return nearest_.is_nearer({person_at(a.person), a.score, a.shared},
                              {person_at(b.person), b.score, b.shared});
  }

  const Digest& digest(FacultyId v) const { return nearest_.digests_[index(v)]; }
  double total(FacultyId v) const { return rows_ == nullptr ? digest(v).total : rows_->total(v); }
  std::span<const TopicId> topics_of(FacultyId v) const { return lists_.topics_of(person_at(v)); }
  std::span<const FacultyId> faculty_of(std::size_t at) const {
    return rows_ == nullptr ? lists_.faculty_of(topics_[at]) : rows_->faculty_of(topics_[at]);
  }

  /// Lets the lists that a search begins with come while it begins: each is short, so that nothing
  /// else would call them in time.
  void call_lists() const {
    for (std::size_t at = 0; at < topics_.popular(); ++at) {
      call(faculty_of(at).first(std::min(faculty_of(at).size(), people_called)));
      const auto others = rows_->others_of(topics_[at]);
      call(others.first(std::min(others.size(), people_called)));
    }
  }
  template <class T>
  static void call(std::span<const T> values) {
    constexpr std::size_t of_a_line = 64 / sizeof(T);
    for (std::size_t i = 0; i < values.size(); i += of_a_line) prefetch(&values[i]);
  }

  bool is_met(FacultyId v) const { return has(met_.data(), v); }
  void meet(FacultyId v) { set(met_.data(), v); }

  /// Counts the tests of a search. Once they are spent it ends where it is, and all is summed up.
  bool spend(std::size_t tests) {
    is_spent_ = is_spent_ || tests > tests_left_;
    tests_left_ -= is_spent_ ? 0 : tests;
    return !is_spent_;
  }

  /// Everybody who shares a topic, without a look at who could be left out: in dense lists hardly
  /// anybody is, and the tests would cost more. Each sum has the order of a search, so it has the
  /// same bits. Cost: Σ k_t over the topics of u.
  void sum_up() {
    best_.clear();
    sums_.resize(lists_.people_count());
    few_.resize(lists_.people_count() + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at < topics_.size(); ++at) {
      const auto weight = topics_.weight(at);
      for (const auto v : faculty_of(at)) {
        auto& sum = sums_[index(v)];
        // Written first and counted if they are new: nobody can predict who is, so no branch asks.
        few_[count] = v;
        count += sum.topics == 0 ? 1 : 0;
        sum.shared += weight;
        ++sum.topics;
      }
    }
    for (const auto v : std::span(few_).first(count)) {
      const auto sum = std::exchange(sums_[index(v)], {});
      const bool is_near = best_.size() < count_ || bound_.reaches(sum.shared, total(v));
      if (v != u_ && is_near) offer(v, sum.shared, sum.topics);
    }
  }

  /// Nobody of the first `positions` topics is met any more.
  void forget(std::size_t positions) {
    met_[index(u_) / 64] = 0;
    for (const auto v : counted_) met_[index(v) / 64] = 0;
    for (std::size_t at = 0; at < positions; ++at)
      if (topics_.row(at) == nullptr)
        for (const auto v : faculty_of(at)) met_[index(v) / 64] = 0;
  }

  /// Offers somebody who shares a topic and none before it. Of most others the bit is not set.
  void offer_whole(const NearestPeople::Promising& one, std::size_t at) {
    const auto v = one.person;
    AskedTopics::Listed listed{topics_.weight(at), 1};
    std::size_t steps = 0;
    for (auto other = at + 1; other < topics_.popular(); ++other) {
      if (!topics_.has_bit(one.others, other) || !is_listed(v, other, steps)) continue;
      listed.sum += topics_.weight(other);
      ++listed.count;
    }
    const auto first_popular = std::max(topics_.popular(), at + 1);
    if (rows_ != nullptr) {
      listed = topics_.with_rows(listed, v, first_popular);
    } else {
      listed.sum = topics_.with_bits(listed.sum, digest(v), first_popular);
      listed.count += topics_.shared_bits(digest(v)) - (at < topics_.popular() ? 0 : 1);
    }
    offer(v, listed.sum, listed.count);
    spend(tests_of_a_step * steps);
  }

  /// With rows it is looked for in the list of the topic, which the search goes through anyway;
  /// without, in the one of the person.
  bool is_listed(FacultyId v, std::size_t at, std::size_t& steps) const {
    const auto find = [&](const auto listed, const auto what) {
      steps += static_cast<std::size_t>(std::bit_width(listed.size()));
      return std::binary_search(listed.begin(), listed.end(), what);
    };
    return rows_ == nullptr ? find(topics_of(v), topics_[at]) : find(faculty_of(at), v);
  }

  /// Whoever lists the topic and none before it gets their whole score, or is left out; the most
  /// promising first, for their scores leave out others.
  void scan(std::size_t at) {
    promising_.clear();
    if (rows_ == nullptr)
      look_at_digests(at);
    else
      look_at_rows(at);
    if (!spend(promising_.size() * (topics_.size() - at))) return;
    sort_promising();
    for (const auto& one : promising_) {
      if (!bound_.reaches(one.at_most, total(one.person))) continue;
      if (!spend(topics_.size() - at)) return;
      offer_whole(one, at);
    }
  }

  void look_at_digests(std::size_t at) {
    const auto people = faculty_of(at);
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (i + ahead < people.size()) prefetch(nearest_.digests_.address(index(people[i + ahead])));
      const auto v = people[i];
      if (is_met(v)) continue;
      meet(v);
      const auto& bits = digest(v);
      const auto most = topics_.with_bits(topics_.weight(at), bits, at + 1);
      if (bound_.reaches(most, bits.total))
        promising_.push_back({v, bits.words.back(), most, bound_.excess(most, bits.total)});
    }
  }

  /// Whose totals let them be near with the topics from `at` on. Narrower from topic to topic, so
  /// that who was left out stays so.
  PopularRows::Range range_of(std::size_t at) const {
    const auto totals = bound_.totals(topics_.left(at));
    if (totals.are_all) return {0, lists_.people_count()};
    if (totals.most < 0) return {0, 0};
    return rows_->with_totals(totals.least, totals.most);
  }

  /// Of a list that is sorted, those who can be near by their totals.
  void look_at_rows(std::size_t at) {
    const auto people = faculty_of(at);
    const auto others = rows_->others_of(topics_[at]);
    const auto asked = topics_.other_bits(at + 1, topics_.popular());
    const auto range = range_of(at);
    const auto popular = topics_.left(topics_.popular());
    const auto place_of = [&](std::size_t value) {
      const auto place =
          std::lower_bound(people.begin(), people.end(), value,
                           [](FacultyId v, std::size_t least) { return index(v) < least; });
      return static_cast<std::size_t>(place - people.begin());
    };
    const auto first = place_of(range.first);
    const auto end = place_of(range.last);
    if (first >= end) return;
    // Written first and counted if they may be near: nobody can predict who may, so no branch asks.
    looked_at_.resize(std::max(looked_at_.size(), end - first + 1));
    std::size_t looked_at = 0;
    double total = 0;
    for (auto i = first; i < end; ++i) {
      const auto v = people[i];
      // Nobody's total is less than that of somebody before them.
      if ((i - first) % people_a_total == 0) total = rows_->total_at_least(v);
      if (is_met(v)) continue;
      meet(v);
      const auto bits = others[i];
      auto most = topics_.weight(at);
      if ((bits & asked) != 0) most = topics_.with_others(most, bits, at + 1, topics_.popular());
      looked_at_[looked_at] = {v, bits, most, total};
      looked_at += bound_.reaches((most + popular) * (1 + slack), total) ? 1 : 0;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < looked_at; ++i) {
      auto one = looked_at_[i];
      const auto least = one.excess;
      one.at_most = topics_.with_rows({one.at_most, 0}, one.person, topics_.popular()).sum;
      one.excess = bound_.excess(one.at_most, least);
      looked_at_[kept] = one;
      kept += bound_.reaches(one.at_most, least) ? 1 : 0;
    }
    promising_.assign(looked_at_.begin(), looked_at_.begin() + static_cast<std::ptrdiff_t>(kept));
    for (const auto& one : promising_) prefetch(rows_->total_address(one.person));
  }

  void sort_promising() {
    const auto is_better = [](const auto& a, const auto& b) { return a.excess > b.excess; };
    const auto first =
        promising_.begin() + static_cast<std::ptrdiff_t>(std::min(promising_.size(), 2 * count_));
    std::partial_sort(promising_.begin(), first, promising_.end(), is_better);
  }

  /// The same for a popular topic, 64 people at a time.
  void scan_rows(std::size_t at) {
    for_each_found(at, 1, range_of(at), [&](FacultyId v) {
      judge(v, at);
      return true;
    });
  }

  /// Who can be near with the topics from `at` on, as far as rows can say, until `take` says no.
  /// The first `sure` of them everybody lists who is asked about.
  template <class Take>
  void for_each_found(std::size_t at, std::size_t sure, PopularRows::Range range, Take take) {
    constexpr auto block = PopularRows::step * 64;
    for (auto first = range.first / block * block; first < range.last; first += block) {
      // In a block nobody's total is less than that of the first.
      const auto total = rows_->total(FacultyId{static_cast<std::uint32_t>(first)});
      const auto is_enough = [&](double shared) {
        return bound_.can_reach(shared * (1 + slack)) &&
               bound_.reaches(shared * (1 + slack), total);
      };
      if (!filter_.choose(topics_.rows_from(at), sure, topics_.left(at), is_enough)) continue;
      if (!spend(PopularRows::step * filter_.size() / words_of_a_test)) return;
      const auto goes_on = for_each_person(found_in(first / 64, at), first / 64, [&](FacultyId v) {
        return index(v) < range.first || take(v);
      });
      if (!goes_on) return;
    }
  }

  void judge(FacultyId v, std::size_t at) {
    if (!spend(topics_.size() - at)) return;
    const auto [sum, shared] = topics_.with_rows({}, v, at);
    if (!bound_.reaches(sum, rows_->total_at_least(v))) return;
    if (bound_.reaches(sum, rows_->total(v))) offer(v, sum, shared);
  }

  /// Of the people from word `first` on: who has what is needed, and was not met.
  Words found_in(std::size_t first, std::size_t at) const {
    Words found;
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = ~met_[first + i];
    for (auto before = topics_.popular(); before < at; ++before)
      for (std::size_t i = 0; i < found.size(); ++i) found[i] &= ~topics_.row(before)[first + i];
    filter_.keep(first, found);
    return found;
  }

  bool is_crowd(std::size_t at) const {
    return topics_.row(at) != nullptr &&
           faculty_of(at).size() > lists_.people_count() / people_a_crowd;
  }

  /// All topics from a position on.
  Crowd::Rest all_left(std::size_t at) const {
    Crowd::Rest rest{0, topics_.size() - at};
    for (auto each = at; each < topics_.size(); ++each) rest.sum += topics_.weight(each);
    return rest;
  }

  /// The same for a popular topic, in an order that ends where nobody nearer comes.
  void scan_crowd(std::size_t at, Crowd::Rest rest) {
    const Crowd crowd(*rows_, bound_, topics_[at], rest);
    const auto people = crowd.people();
    std::size_t walked = 0;
    auto patience = first_patience;
    for (std::size_t i = 0; i < people.size() && !is_spent_; ++i) {
      if (i + ahead < people.size()) prefetch(rows_->total_address(people[i + ahead]));
      const auto v = people[i];
      if (!spend(tests_of_a_bound)) return;
      if (best_.size() == count_) {
        if (++walked == patience && !crowd.is_by_rank()) {
          if (judge_few(at, people.subspan(i))) return;
          patience *= 4;
        }
        const auto at_best = crowd.at_most(v);
        // Not every measure falls with the total to the last bit.
        if (at_best * (1 + slack) < best_.front().score) break;
        if (only_loses_ties(v, at_best, crowd)) {
          i = crowd.end_of_ties(i) - 1;
          continue;
        }
      }
      if (!is_met(v) && !has_any_before(v, at)) judge(v, at);
    }
  }

  /// Judges those of the people, sorted, whom rows let through, if they are few; else false. Not
  /// few are those who share the same with u as everybody.
  bool judge_few(std::size_t at, std::span<const FacultyId> people) {
    auto range = range_of(at);
    range.first = std::max<std::size_t>(range.first, index(people.front()));
    return judge_found(at, 1, range, people.size() / few_of);
  }

  /// Judges whom rows let through, if they are no more than `most`.
  bool judge_found(std::size_t at, std::size_t sure, PopularRows::Range range, std::size_t most) {
    few_.clear();
    for_each_found(at, sure, range, [&](FacultyId v) {
      few_.push_back(v);
      return few_.size() <= most;
    });
    if (few_.size() > most) return false;
    for (const auto v : few_) judge(v, at);
    return true;
  }

  std::size_t words_to_count() const {
    return rows_->words() * (topics_.size() - topics_.popular());
  }

  /// What it costs to count of the popular topics how many everybody lists, in tests of bits.
  std::size_t cost_of_counts() const {
    const auto passes = std::bit_width(topics_.size() - topics_.popular());
    return words_to_count() * static_cast<std::size_t>(passes) / words_of_a_test;
  }

  /// Whether no bound is known yet, and to go through those who list each topic would cost more
  /// than to count what everybody shares, much more where the rows are long.
  bool is_dense() const {
    if (rows_ == nullptr || best_.size() == count_) return false;
    std::size_t people = 0;
    for (auto at = topics_.popular(); at < topics_.size(); ++at) people += faculty_of(at).size();
    const std::size_t factor = words_to_count() <= words_in_reach ? 1 : 8;
    return people > factor * cost_of_counts();
  }

  /// For popular topics, of which many people share some: first those who share the most, for their
  /// scores leave out nearly everybody else; then whom rows let through, or where few share two,
  /// those of one, in the order of a crowd. False where whom rows let through are many, as where
  /// many share the same: then that order says when to end.
  bool search_counts() {
    const auto most = lists_.people_count() / few_of;
    const auto topics = topics_.rows_from(topics_.popular());
    if (!spend(cost_of_counts())) return true;
    const SharedCounts counts(topics, rows_->words(), counters_);
    auto& usual = usual_counts_[std::min(topics.size(), usual_counts_.size() - 1)];
    const auto least = counts.collect(count_, most, met_.data(), usual, counted_);
    if (counted_.size() > most) {
      counted_.clear();
      return false;
    }
    for (const auto v : counted_) {
      judge(v, topics_.popular());
      meet(v);
    }
    if (least > 1) return judge_found(topics_.popular(), 0, range_of(topics_.popular()), most);
    scan_singles();
    return true;
  }

  /// Of people who share one popular topic, all others being met.
  void scan_singles() {
    for (auto at = topics_.popular(); at < topics_.size(); ++at)
      if (bound_.can_reach(topics_.weight(at))) scan_crowd(at, {topics_.weight(at), 1});
  }

  bool has_any_before(FacultyId v, std::size_t at) const {
    for (auto before = topics_.popular(); before < at; ++before)
      if (has(topics_.row(before), v)) return true;
    return false;
  }

  /// Whether v and all of the same total who rank after v are no nearer than the last of the best.
  bool only_loses_ties(FacultyId v, double at_best, const Crowd& crowd) const {
    const auto& last = best_.front();
    return at_best == last.score && crowd.shared() <= last.shared && rank(v) > rank(last.person);
  }

  void offer(FacultyId v, double sum, std::size_t shared) {
    const auto score = bound_.score(sum, total(v));
    const bool is_full = best_.size() == count_;
    if (is_full && score < best_.front().score) return;
    const Neighbor neighbor{v, score, shared};
    if (is_full) {
      if (!is_nearer(neighbor, best_.front())) return;
      std::pop_heap(best_.begin(), best_.end(), Nearer{*this});
      best_.back() = neighbor;
    } else {
      best_.push_back(neighbor);
    }
    std::push_heap(best_.begin(), best_.end(), Nearer{*this});
    if (best_.size() == count_) bound_.raise(best_.front().score);
  }

  const NearestPeople& nearest_;
  const TopicLists& lists_;
  const PopularRows* rows_;  ///< null: not made
  std::vector<std::uint64_t>& met_;
  std::vector<Neighbor>& best_;  ///< a heap, the furthest first
  std::vector<NearestPeople::Promising>& promising_;
  std::vector<NearestPeople::Promising>& looked_at_;
  std::vector<NearestPeople::Sum>& sums_;
  std::vector<FacultyId>& few_;
  std::vector<FacultyId>& counted_;  ///< met because they share the most
  std::vector<std::uint64_t>& counters_;
  NearestPeople::Patience& patience_;
  std::array<std::size_t, 64>& usual_counts_;
  RowFilter filter_;
  FacultyId u_;
  std::size_t count_;
  NearestBound bound_;
  AskedTopics topics_;
  std::size_t tests_left_ = 0;
  bool is_spent_ = false;
};

void search_nearest(const NearestPeople& nearest, FacultyId u, std::size_t count,
                    NearestPeople::Workspace& workspace) {
  NearestSearch(nearest, u, count, workspace).run();
}

}  // namespace facgraph::similarity
