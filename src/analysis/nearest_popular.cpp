#include <algorithm>
#include <bit>

#include "nearest_search.hpp"
#include "shared_counts.hpp"

namespace facgraph::similarity {
namespace {

/// What the bound of one person in a crowd costs, in tests of bits.
constexpr std::size_t tests_of_a_bound = 16;

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

}  // namespace

template <class Take>
void NearestSearch::for_each_found(std::size_t at, std::size_t sure, PopularRows::Range range,
                                   Take take) {
  constexpr auto block = PopularRows::step * 64;
  for (auto first = range.first / block * block; first < range.last; first += block) {
    // In a block nobody's total is less than that of the first.
    const auto total = rows_->total(FacultyId{static_cast<std::uint32_t>(first)});
    const auto is_enough = [&](double shared) {
      return bound_.can_reach(shared * (1 + slack)) && bound_.reaches(shared * (1 + slack), total);
    };
    if (!filter_.choose(topics_.rows_from(at), sure, topics_.left(at), is_enough)) continue;
    if (!spend(PopularRows::step * filter_.size() / words_of_a_test)) return;
    const auto goes_on = for_each_person(found_in(first / 64, at), first / 64, [&](FacultyId v) {
      return index(v) < range.first || take(v);
    });
    if (!goes_on) return;
  }
}

void NearestSearch::scan_rows(std::size_t at) {
  for_each_found(at, 1, range_of(at), [&](FacultyId v) {
    judge(v, at);
    return true;
  });
}

void NearestSearch::judge(FacultyId v, std::size_t at) {
  if (!spend(topics_.size() - at)) return;
  const auto [sum, shared] = topics_.with_rows({}, v, at);
  if (!bound_.reaches(sum, rows_->total_at_least(v))) return;
  if (bound_.reaches(sum, rows_->total(v))) offer(v, sum, shared);
}

Words NearestSearch::found_in(std::size_t first, std::size_t at) const {
  Words found;
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = ~met_[first + i];
  for (auto before = topics_.popular(); before < at; ++before)
    for (std::size_t i = 0; i < found.size(); ++i) found[i] &= ~topics_.row(before)[first + i];
  filter_.keep(first, found);
  return found;
}

bool NearestSearch::is_crowd(std::size_t at) const {
  return topics_.row(at) != nullptr &&
         faculty_of(at).size() > lists_.people_count() / people_a_crowd;
}

Crowd::Rest NearestSearch::all_left(std::size_t at) const {
  Crowd::Rest rest{0, topics_.size() - at};
  for (auto each = at; each < topics_.size(); ++each) rest.sum += topics_.weight(each);
  return rest;
}

void NearestSearch::scan_crowd(std::size_t at, Crowd::Rest rest) {
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

bool NearestSearch::judge_few(std::size_t at, std::span<const FacultyId> people) {
  auto range = range_of(at);
  range.first = std::max<std::size_t>(range.first, index(people.front()));
  return judge_found(at, 1, range, people.size() / few_of);
}

bool NearestSearch::judge_found(std::size_t at, std::size_t sure, PopularRows::Range range,
                                std::size_t most) {
  few_.clear();
  for_each_found(at, sure, range, [&](FacultyId v) {
    few_.push_back(v);
    return few_.size() <= most;
  });
  if (few_.size() > most) return false;
  for (const auto v : few_) judge(v, at);
  return true;
}

std::size_t NearestSearch::words_to_count() const {
  return rows_->words() * (topics_.size() - topics_.popular());
}

std::size_t NearestSearch::cost_of_counts() const {
  const auto passes = std::bit_width(topics_.size() - topics_.popular());
  return words_to_count() * static_cast<std::size_t>(passes) / words_of_a_test;
}

bool NearestSearch::is_dense() const {
  if (rows_ == nullptr || best_.size() == count_) return false;
  std::size_t people = 0;
  for (auto at = topics_.popular(); at < topics_.size(); ++at) people += faculty_of(at).size();
  const std::size_t factor = words_to_count() <= words_in_reach ? 1 : 8;
  return people > factor * cost_of_counts();
}

bool NearestSearch::search_counts() {
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

void NearestSearch::scan_singles() {
  for (auto at = topics_.popular(); at < topics_.size(); ++at)
    if (bound_.can_reach(topics_.weight(at))) scan_crowd(at, {topics_.weight(at), 1});
}

bool NearestSearch::has_any_before(FacultyId v, std::size_t at) const {
  for (auto before = topics_.popular(); before < at; ++before)
    if (has(topics_.row(before), v)) return true;
  return false;
}

bool NearestSearch::only_loses_ties(FacultyId v, double at_best, const Crowd& crowd) const {
  const auto& last = best_.front();
  return at_best == last.score && crowd.shared() <= last.shared && rank(v) > rank(last.person);
}

}  // namespace facgraph::similarity
