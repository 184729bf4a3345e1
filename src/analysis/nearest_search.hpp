#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "asked_topics.hpp"
#include "crowd.hpp"
#include "facgraph/analysis/neighbors.hpp"
#include "nearest_bound.hpp"
#include "popular_rows.hpp"
#include "row_filter.hpp"

namespace facgraph::similarity {

/// How many people a loop looks ahead, so that their data is there in time.
inline constexpr std::size_t ahead = 12;

inline void prefetch(const void* address) { __builtin_prefetch(address); }

/// One call of NearestPeople::top. With rows, people are called by their place in the order of the
/// rows, up to the result.
class NearestSearch {
 public:
  /// Precondition: the people can be searched, and count > 0. All must outlive it.
  NearestSearch(const NearestPeople& nearest, FacultyId u, std::size_t count,
                NearestPeople::Workspace& work);

  /// Fills the workspace's `best_`, best first.
  void run();

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
  std::span<const FacultyId> faculty_of(std::size_t at) const {
    return rows_ == nullptr ? lists_.faculty_of(topics_[at]) : rows_->faculty_of(topics_[at]);
  }

  bool is_met(FacultyId v) const { return has(met_.data(), v); }
  void meet(FacultyId v) { set(met_.data(), v); }

  /// Counts the tests of a search. Once they are spent it ends where it is, and all is summed up.
  bool spend(std::size_t tests) {
    is_spent_ = is_spent_ || tests > tests_left_;
    tests_left_ -= is_spent_ ? 0 : tests;
    return !is_spent_;
  }

  // The topics from the rarest on: nearest_search.cpp.

  /// Lets the lists that a search begins with come while it begins: each is short, so that nothing
  /// else would call them in time.
  void call_lists() const;

  /// Whoever lists the topic and none before it gets their whole score, or is left out; the most
  /// promising first, for their scores leave out others.
  void scan(std::size_t at);
  void look_at_digests(std::size_t at);

  /// Of those who list the topic and were not met, whom signatures let through, and where there are
  /// none, all. Valid until it is called again.
  std::span<const FacultyId> meet_all(std::size_t at);

  /// Of a list that is sorted, those who can be near by their totals.
  void look_at_rows(std::size_t at);

  /// Whose totals let them be near with the topics from `at` on. Narrower from topic to topic, so
  /// that who was left out stays so.
  PopularRows::Range range_of(std::size_t at) const;

  void sort_promising();

  /// Offers somebody who shares a topic and none before it. Of most others the bit is not set.
  void offer_whole(const NearestPeople::Promising& one, std::size_t at);

  /// Looked for in the list of the topic, which the search goes through anyway: those of people lie
  /// far from each other.
  bool is_listed(FacultyId v, std::size_t at, std::size_t& steps) const;

  void offer(FacultyId v, double sum, std::size_t shared);

  /// Everybody who shares a topic, without a look at who could be left out: in dense lists hardly
  /// anybody is, and the tests would cost more. Each sum has the order of a search, so it has the
  /// same bits. Cost: Σ k_t over the topics of u.
  void sum_up();

  /// Nobody of the first `positions` topics is met any more.
  void forget(std::size_t positions);

  // Topics that have rows: nearest_popular.cpp.

  /// As scan(), 64 people at a time.
  void scan_rows(std::size_t at);

  /// Who can be near with the topics from `at` on, as far as rows can say, until `take` says no.
  /// The first `sure` of them everybody lists who is asked about.
  template <class Take>
  void for_each_found(std::size_t at, std::size_t sure, PopularRows::Range range, Take take);

  void judge(FacultyId v, std::size_t at);

  /// Of the people from word `first` on: who has what is needed, and was not met.
  Words found_in(std::size_t first, std::size_t at) const;

  bool is_crowd(std::size_t at) const;

  /// All topics from a position on.
  Crowd::Rest all_left(std::size_t at) const;

  /// As scan(), in an order that ends where nobody nearer comes.
  void scan_crowd(std::size_t at, Crowd::Rest rest);

  /// Judges those of the people, sorted, whom rows let through, if they are few; else false. Not
  /// few are those who share the same with u as everybody.
  bool judge_few(std::size_t at, std::span<const FacultyId> people);

  /// Judges whom rows let through, if they are no more than `most`.
  bool judge_found(std::size_t at, std::size_t sure, PopularRows::Range range, std::size_t most);

  std::size_t words_to_count() const;

  /// What it costs to count of the popular topics how many everybody lists, in tests of bits.
  std::size_t cost_of_counts() const;

  /// Whether no bound is known yet, and to go through those who list each topic would cost more
  /// than to count what everybody shares, much more where the rows are long.
  bool is_dense() const;

  /// For popular topics, of which many people share some: first those who share the most, for their
  /// scores leave out nearly everybody else; then whom rows let through, or where few share two,
  /// those of one, in the order of a crowd. False where whom rows let through are many, as where
  /// many share the same: then that order says when to end.
  bool search_counts();

  /// Of people who share one popular topic, all others being met.
  void scan_singles();

  bool has_any_before(FacultyId v, std::size_t at) const;

  /// Whether v and all of the same total who rank after v are no nearer than the last of the best.
  bool only_loses_ties(FacultyId v, double at_best, const Crowd& crowd) const;

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

}  // namespace facgraph::similarity
