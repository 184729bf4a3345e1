#include "nearest_search.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace facgraph::similarity {
namespace {

/// So many of those who list a topic are called before they are needed.
constexpr std::size_t people_called = 256;

/// So many who list a topic share a bound of their totals.
constexpr std::size_t people_a_total = 8;

/// What a person costs whose sum is kept until all is summed up, in tests of bits.
constexpr std::size_t tests_of_a_sum = 8;

/// What a step of a search in somebody's topics costs, in tests of bits.
constexpr std::size_t tests_of_a_step = 2;

/// Lets values come that are needed soon.
template <class T>
void call(std::span<const T> values) {
  constexpr std::size_t of_a_line = 64 / sizeof(T);
  for (std::size_t i = 0; i < values.size(); i += of_a_line) prefetch(&values[i]);
}

}  // namespace

NearestSearch::NearestSearch(const NearestPeople& nearest, FacultyId u, std::size_t count,
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
      bound_(nearest.measure_, nearest.digests_[index(u)].total, lists_.topic_count(), work.known_),
      topics_(nearest, u, rows_, work.tests_, work.left_) {
  best_.clear();
  counted_.clear();
  for (std::size_t at = 0; at < topics_.size(); ++at) tests_left_ += lists_.degree(topics_[at]);
  tests_left_ += tests_of_a_sum * std::min(tests_left_, lists_.people_count());
  tests_left_ = static_cast<std::size_t>(patience_.share() * static_cast<double>(tests_left_));
  meet(u_);
  if (rows_ != nullptr) call_lists();
}

void NearestSearch::run() {
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

void NearestSearch::call_lists() const {
  for (std::size_t at = 0; at < topics_.popular(); ++at) {
    call(faculty_of(at).first(std::min(faculty_of(at).size(), people_called)));
    const auto others = rows_->others_of(topics_[at]);
    call(others.first(std::min(others.size(), people_called)));
  }
}

void NearestSearch::scan(std::size_t at) {
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

void NearestSearch::look_at_digests(std::size_t at) {
  const auto people = meet_all(at);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i + ahead < people.size()) prefetch(nearest_.digests_.address(index(people[i + ahead])));
    const auto v = people[i];
    const auto& bits = digest(v);
    const auto most = topics_.with_bits(topics_.weight(at), bits, at + 1);
    if (bound_.reaches(most, bits.total))
      promising_.push_back({v, bits.words.back(), most, bound_.excess(most, bits.total)});
  }
}

std::span<const FacultyId> NearestSearch::meet_all(std::size_t at) {
  const auto people = faculty_of(at);
  const auto signatures = nearest_.signatures_of(topics_[at]);
  // Written first and counted if they stay: nobody can predict who does, so no branch asks.
  few_.resize(std::max(few_.size(), people.size() + 1));
  std::size_t count = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto v = people[i];
    if (is_met(v)) continue;
    meet(v);
    few_[count] = v;
    const bool stays =
        signatures.empty() ||
        bound_.reaches(topics_.with_signature(topics_.weight(at), signatures[i], at + 1),
                       total_at_least(signatures[i]));
    count += stays ? 1 : 0;
  }
  return std::span(few_).first(count);
}

void NearestSearch::look_at_rows(std::size_t at) {
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
    looked_at_[looked_at] = {v, bits, most, total};  // the excess comes when rows are read
    looked_at += bound_.reaches((most + popular) * (1 + slack), total) ? 1 : 0;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    auto one = looked_at_[i];
    const auto total_at_least = one.excess;
    one.at_most = topics_.with_rows({one.at_most, 0}, one.person, topics_.popular()).sum;
    one.excess = bound_.excess(one.at_most, total_at_least);
    looked_at_[kept] = one;
    kept += bound_.reaches(one.at_most, total_at_least) ? 1 : 0;
  }
  promising_.assign(looked_at_.begin(), looked_at_.begin() + static_cast<std::ptrdiff_t>(kept));
  for (const auto& one : promising_) prefetch(rows_->total_address(one.person));
}

PopularRows::Range NearestSearch::range_of(std::size_t at) const {
  const auto totals = bound_.totals(topics_.left(at));
  if (totals.are_all) return {0, lists_.people_count()};
  if (totals.most < 0) return {0, 0};
  return rows_->with_totals(totals.least, totals.most);
}

void NearestSearch::sort_promising() {
  const auto is_better = [](const auto& a, const auto& b) { return a.excess > b.excess; };
  const auto first =
      promising_.begin() + static_cast<std::ptrdiff_t>(std::min(promising_.size(), 2 * count_));
  std::partial_sort(promising_.begin(), first, promising_.end(), is_better);
}

void NearestSearch::offer_whole(const NearestPeople::Promising& one, std::size_t at) {
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

bool NearestSearch::is_listed(FacultyId v, std::size_t at, std::size_t& steps) const {
  const auto people = faculty_of(at);
  steps += static_cast<std::size_t>(std::bit_width(people.size()));
  return std::binary_search(people.begin(), people.end(), v);
}

void NearestSearch::offer(FacultyId v, double sum, std::size_t shared) {
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

void NearestSearch::sum_up() {
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

void NearestSearch::forget(std::size_t positions) {
  met_[index(u_) / 64] = 0;
  for (const auto v : counted_) met_[index(v) / 64] = 0;
  for (std::size_t at = 0; at < positions; ++at)
    if (topics_.row(at) == nullptr)
      for (const auto v : faculty_of(at)) met_[index(v) / 64] = 0;
}

}  // namespace facgraph::similarity
