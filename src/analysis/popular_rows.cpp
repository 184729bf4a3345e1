#include "popular_rows.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace facgraph::similarity {
namespace {

/// Of so many, one who lists a topic makes its row worth its memory.
constexpr std::size_t people_a_row = 128;

constexpr double last_code = 255;

std::uint32_t rank_of(FacultyId person, std::span<const std::uint32_t> rank) {
  return rank.empty() ? static_cast<std::uint32_t>(person) : rank[index(person)];
}

std::vector<FacultyId> by_total(std::span<const Digest> digests,
                                std::span<const std::uint32_t> rank) {
  std::vector<FacultyId> order;
  order.reserve(digests.size());
  for (const auto person : ids<FacultyId>(digests.size())) order.push_back(person);
  std::sort(order.begin(), order.end(), [&](FacultyId a, FacultyId b) {
    return std::tuple(digests[index(a)].total, rank_of(a, rank)) <
           std::tuple(digests[index(b)].total, rank_of(b, rank));
  });
  return order;
}

}  // namespace

PopularRows::PopularRows(const TopicLists& lists, std::span<const std::uint8_t> bits,
                         std::span<const Digest> digests, std::span<const std::uint32_t> rank)
    : lists_(lists),
      words_((lists.people_count() / 64 / step + 1) * step),
      order_(by_total(digests, rank)),
      places_(order_.size()) {
  choose_rows(bits);
  totals_.reserve(order_.size());
  for (std::size_t place = 0; place < order_.size(); ++place) {
    places_[index(order_[place])] = FacultyId{static_cast<std::uint32_t>(place)};
    totals_.push_back(digests[index(order_[place])].total);
  }
  people_.reserve(lists.people.size());
  for (const auto topic : ids<TopicId>(lists.topic_count())) {
    const auto first = people_.size();
    for (const auto person : lists.faculty_of(topic)) people_.push_back(place_of(person));
    std::sort(people_.begin() + static_cast<std::ptrdiff_t>(first), people_.end());
  }
  fill_rows(rank);
  fill_others(bits);
  if (!totals_.empty()) largest_ = totals_.back();
  for (std::size_t i = 0; i < at_least_.size(); ++i)
    at_least_[i] = static_cast<double>(i) * (largest_ / last_code) * (1 - slack);
  codes_.reserve(totals_.size());
  for (const auto total : totals_) {
    codes_.push_back(code(total));
    ++code_starts_[codes_.back() + std::size_t{1}];
  }
  std::partial_sum(code_starts_.begin(), code_starts_.end(), code_starts_.begin());
}

void PopularRows::choose_rows(std::span<const std::uint8_t> bits) {
  row_of_.assign(lists_.topic_count(), no_row);
  std::vector<TopicId> popular;
  const auto least = lists_.people_count() / people_a_row;
  for (const auto topic : ids<TopicId>(lists_.topic_count()))
    if (bits[index(topic)] < most_popular || lists_.degree(topic) > least) popular.push_back(topic);
  const auto kept = std::min(popular.size(), most_rows);
  std::partial_sort(popular.begin(), popular.begin() + static_cast<std::ptrdiff_t>(kept),
                    popular.end(), [&](TopicId a, TopicId b) {
                      return std::tuple(lists_.degree(a), a) > std::tuple(lists_.degree(b), b);
                    });
  for (std::size_t i = 0; i < kept; ++i) row_of_[index(popular[i])] = static_cast<std::uint32_t>(i);
  rows_.resize(kept * words_);
  by_rank_.resize(kept);
}

void PopularRows::fill_rows(std::span<const std::uint32_t> rank) {
  std::vector<FacultyId> people(order_.size());
  for (const auto person : ids<FacultyId>(people.size())) people[index(person)] = person;
  if (!rank.empty())
    std::sort(people.begin(), people.end(),
              [&](FacultyId a, FacultyId b) { return rank[index(a)] < rank[index(b)]; });
  for (const auto person : people) {
    const auto v = place_of(person);
    for (const auto topic : lists_.topics_of(person)) {
      const auto number = row_of_[index(topic)];
      if (number == no_row) continue;
      set(rows_.data() + number * words_, v);
      by_rank_[number].push_back(v);
    }
  }
}

void PopularRows::fill_others(std::span<const std::uint8_t> bits) {
  std::vector<std::uint64_t> of_person(order_.size());
  other_starts_.push_back(0);
  for (const auto topic : ids<TopicId>(lists_.topic_count())) {
    other_starts_.push_back(other_starts_.back());
    if (row(topic) != nullptr) continue;
    for (const auto v : faculty_of(topic))
      of_person[index(v)] |= std::uint64_t{1} << (bits[index(topic)] % 64);
    other_starts_.back() += static_cast<std::uint32_t>(faculty_of(topic).size());
  }
  others_.reserve(other_starts_.back());
  for (const auto topic : ids<TopicId>(lists_.topic_count()))
    if (row(topic) == nullptr)
      for (const auto v : faculty_of(topic)) others_.push_back(of_person[index(v)]);
}

std::uint8_t PopularRows::code(double total) const {
  return static_cast<std::uint8_t>(
      largest_ > 0 ? std::clamp(total / largest_ * last_code, 0., last_code) : 0);
}

PopularRows::Range PopularRows::with_totals(double least, double most) const {
  return {code_starts_[code(least)], code_starts_[code(most) + std::size_t{1}]};
}

}  // namespace facgraph::similarity
