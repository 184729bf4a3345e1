#include "popular_rows.hpp"

#include <algorithm>

namespace facgraph::similarity {

PopularRows::PopularRows(const TopicLists& lists, std::span<const std::uint8_t> bits,
                         std::span<const Digest> digests)
    : words_((lists.people_count() / 64 / step + 1) * step), rows_(most_popular * words_) {
  for (const auto topic : ids<TopicId>(lists.topic_count())) {
    if (bits[index(topic)] >= most_popular) continue;
    auto* row = rows_.data() + bits[index(topic)] * words_;
    for (const auto v : lists.faculty_of(topic))
      row[index(v) / 64] |= std::uint64_t{1} << (index(v) % 64);
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
