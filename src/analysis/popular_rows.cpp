#include "popular_rows.hpp"

#include <algorithm>

namespace facgraph::similarity {
namespace {

/// Of so many, one in the crowd makes it one.
constexpr std::size_t people_a_crowd = 8;

PopularRows::Crowd crowd_of(std::span<const FacultyId> people, std::span<const Digest> digests,
                            std::span<const std::uint32_t> rank) {
  PopularRows::Crowd crowd;
  crowd.by_rank.assign(people.begin(), people.end());
  if (!rank.empty())
    std::sort(crowd.by_rank.begin(), crowd.by_rank.end(),
              [&](FacultyId a, FacultyId b) { return rank[index(a)] < rank[index(b)]; });
  crowd.by_total = crowd.by_rank;
  std::stable_sort(crowd.by_total.begin(), crowd.by_total.end(), [&](FacultyId a, FacultyId b) {
    return digests[index(a)].total < digests[index(b)].total;
  });
  return crowd;
}

}  // namespace

PopularRows::PopularRows(const TopicLists& lists, std::span<const std::uint8_t> bits,
                         std::span<const Digest> digests, std::span<const std::uint32_t> rank)
    : words_((lists.people_count() / 64 / step + 1) * step),
      rows_(most_popular * words_),
      crowds_(most_popular) {
  for (const auto topic : ids<TopicId>(lists.topic_count())) {
    if (bits[index(topic)] >= most_popular) continue;
    auto* row = rows_.data() + bits[index(topic)] * words_;
    for (const auto v : lists.faculty_of(topic)) set(row, v);
    if (lists.faculty_of(topic).size() > lists.people_count() / people_a_crowd)
      crowds_[bits[index(topic)]] = crowd_of(lists.faculty_of(topic), digests, rank);
  }
  double largest = 0;
  for (const auto& digest : digests) largest = std::max(largest, digest.total);
  constexpr double last = 255;
  for (std::size_t i = 0; i < at_least_.size(); ++i)
    at_least_[i] = static_cast<double>(i) * (largest / last) * (1 - slack);
  totals_.reserve(digests.size());
  for (const auto& digest : digests)
    totals_.push_back(static_cast<std::uint8_t>(
        largest > 0 ? std::clamp(digest.total / largest * last, 0., last) : 0));
}

}  // namespace facgraph::similarity
